import { useEffect, useRef, useState } from 'react'
import { type CaseLine, type CasePage, listCases } from '../data/cases.ts'
import type { Problem } from '../data/client.ts'
import { useLive } from '../frame/live.ts'
import { useTurns } from '../frame/turns.ts'
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
  const [{ shown, waiting }, setPages] = useState(nothing)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const isWanted = useRef(false)
  const asked = JSON.stringify(queryOf(filter, place))

  /** What somebody wanted to see is shown even when news have overtaken the answer. */
  async function load(asking?: 'anew') {
    const isLatest = takeTurn(asking)
    if (asking === 'anew') isWanted.current = true
    const result = await listCases(JSON.parse(asked))
    if (!isLatest()) return
    const wanted = isWanted.current
    isWanted.current = false
    if ('problem' in result) return wanted ? setProblem(result.problem) : undefined
    setProblem(null)
    setPages((pages) => (wanted ? { shown: result.data, waiting: null } : keepLines(pages, result.data)))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is the one reason to start anew
  useEffect(() => {
    setPages(nothing)
    void load('anew')
  }, [asked])
  useLive(() => void load())
  return { shown, problem, news: newsIn(shown, waiting), reload: () => void load('anew') }
}

interface Pages {
  shown: CasePage | null
  /** What came or went since. */
  waiting: CasePage | null
}

const nothing: Pages = { shown: null, waiting: null }

function keepLines({ shown }: Pages, fresh: CasePage): Pages {
  if (shown === null || shown.cases.length === 0 || hasSameLines(shown, fresh)) {
    return { shown: fresh, waiting: null }
  }
  return { shown: { ...shown, cases: withNewValues(shown.cases, fresh.cases) }, waiting: fresh }
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
