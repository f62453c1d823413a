import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type NoticeOptions, readNoticeOptions } from '../data/notices.ts'

/** Kinds, topics, councils, events and rules, once they are there, or why they are not. */
export function useNoticeOptions(): { options: NoticeOptions | null; problem: Problem | null } {
  const [options, setOptions] = useState<NoticeOptions | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void readNoticeOptions().then((result) =>
      'data' in result ? setOptions(result.data) : setProblem(result.problem),
    )
  }, [])
  return { options, problem }
}
