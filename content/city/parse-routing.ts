import { isMap, LineCounter, type Node, parseDocument } from 'yaml'
import { checkRules } from './check-routing.ts'
import { type City, RoutingFile } from './city.ts'
import { findProblems } from './read.ts'

/** One thing wrong with rules somebody wrote: in which line, counted from 1, where in them, and what to do about it. */
export interface RoutingProblem {
  line: number
  path: string
  problem: string
  hint: string
}

/** Reads the text of a routing.yaml for a city, to try it out before it becomes content. */
export function parseRouting(
  city: City,
  text: string,
): { ok: true; routing: RoutingFile } | { ok: false; problems: RoutingProblem[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map(({ message, pos }) => ({
        line: counter.linePos(pos[0]).line,
        path: '',
        problem: message.split('\n')[0] ?? message,
        hint: 'Correct the syntax: every rule begins with a dash, its fields stand below each other',
      })),
    }
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  const found = findProblems(RoutingFile, value, 'routing.yaml')
  const problems = found.length > 0 ? found : checkRules({ ...city, routing: value as RoutingFile })
  if (problems.length === 0) return { ok: true, routing: value as RoutingFile }
  return {
    ok: false,
    problems: problems.map(({ path, problem, hint }) => ({
      line: lineOf(document.contents, path, counter),
      path,
      problem,
      hint,
    })),
  }
}

/** The line of what a JSON pointer names, or of the nearest thing around it that is there. */
function lineOf(root: Node | null, path: string, counter: LineCounter): number {
  let node: unknown = root
  let start = root?.range?.[0] ?? 0
  for (const step of path.split('/').filter(Boolean)) {
    const next = child(node, step)
    if (next === null) break
    node = next.value
    start = next.start ?? start
  }
  return counter.linePos(start).line
}

function child(node: unknown, step: string): { value: unknown; start: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(key) === step)
    const key = pair?.key as Node | undefined
    return pair ? { value: pair.value, start: key?.range?.[0] } : null
  }
  const items = (node as { items?: unknown[] } | null)?.items
  const item = items?.[Number(step)] as Node | undefined
  return item ? { value: item, start: item.range?.[0] } : null
}
