import { useState } from 'react'
import type { CaseDetail } from '../data/case.ts'
import type { Problem } from '../data/client.ts'
import { DeskButton } from '../frame/button.tsx'
import { problemText } from '../frame/notice.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'

interface GivenUpProps {
  /** What did not work out, in words. */
  children: string
  again: () => Promise<{ data: CaseDetail } | { problem: Problem }>
  onDone: (found: CaseDetail) => void
}

/** Says that a machine gave something up, with a button to try again for who may work on the case. */
export function GivenUp({ children, again, onDone }: GivenUpProps) {
  const texts = useTexts()
  const mayWork = isAllowed(useSession(), 'case.work')
  const [problem, setProblem] = useState<string | null>(null)

  async function retry() {
    const result = await again()
    if ('problem' in result) setProblem(problemText(texts, result.problem))
    else onDone(result.data)
  }

  return (
    <>
      <p className="kern-body">{children}</p>
      {mayWork && (
        <DeskButton small onClick={() => void retry()}>
          {texts.text('retry')}
        </DeskButton>
      )}
      <p role="status">{problem}</p>
    </>
  )
}
