import { useEffect, useRef, useState } from 'react'
import { type CaseLine, type CasePage, listCases } from '../data/cases.ts'
import type { Problem } from '../data/client.ts'
import { useLive } from '../frame/live.ts'
import { type CaseFilter, type Place, queryOf } from './filter.ts'

/** What the list shows, and what it would show if it were asked anew. */
interface Cases {
  shown: CasePage | null
  problem: Problem | null
  /** Number of cases that are new since, or "changed" when some left or moved; null: all is as it was. */
  news: number | 'changed' | null
  reload: () => void
}

/**
 * The cases of a page. When something changes, lines that are shown get their new values at once, but none moves under the
 * finger: what came or went waits until one asks for it.
 */
export function useCases(filter: CaseFilter, place: Place): Cases {
  const [shown, setShown] = useState<CasePage | null>(null)
  const [waiting, setWaiting] = useState<CasePage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const turn = useRef(0)
  const asked = JSON.stringify(queryOf(filter, place))

  /** An answer to an older question is dropped. */
  async function load(quietly: boolean) {
    turn.current += 1
    const mine = turn.current
    const result = await listCases(JSON.parse(asked))
    if (mine !== turn.current) return
    if ('problem' in result) return quietly ? undefined : setProblem(result.problem)
    setProblem(null)
    const { data } = result
    if (quietly && shown !== null && shown.cases.length > 0 && !hasSameLines(shown, data)) {
      setWaiting(data)
      setShown({ ...shown, cases: withNewValues(shown.cases, data.cases) })
      return
    }
    setWaiting(null)
    setShown(data)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the one reason to start anew
  useEffect(() => {
    setShown(null)
    setWaiting(null)
    void load(false)
  }, [asked])
  useLive(() => void load(true))
  return { shown, problem, news: newsIn(shown, waiting), reload: () => void load(false) }
}

function hasSameLines(one: CasePage, other: CasePage): boolean {
  return one.cases.map(({ id }) => id).join() === other.cases.map(({ id }) => id).join()
}

function withNewValues(old: CaseLine[], fresh: CaseLine[]): CaseLine[] {
  const byId = new Map(fresh.map((line) => [line.id, line]))
  return old.map((line) => byId.get(line.id) ?? line)
}

function newsIn(shown: CasePage | null, waiting: CasePage | null): Cases['news'] {
  if (shown === null || waiting === null) return null
  const known = new Set(shown.cases.map(({ id }) => id))
  const fresh = waiting.cases.filter(({ id }) => !known.has(id)).length
  return fresh > 0 ? fresh : 'changed'
}
