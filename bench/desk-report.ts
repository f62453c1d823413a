import type { Measured } from './desk-measure.ts'

/** What every request should stay under at the 95th percentile. */
export const limitMs = 300

/** One request as a line of the console. */
export function printLine({ person, path, p50, p95, coreMs, pages, load }: Measured): void {
  const columns = [p50, p95, coreMs].map((time) => time.toFixed(1))
  columns.push(String(pages), load.toFixed(1))
  console.log(
    `${columns.map((column) => column.padStart(8)).join(' ')}  ${person}: ${decodeURIComponent(path)}${p95 > limitMs ? '  OVER' : ''}`,
  )
}

/**
 * The figures by group of requests: the slowest request of each group, whoever asked; core time, pages and
 * the ratio to the floor are the highest of the group. As Markdown.
 */
export function summarise(alone: readonly Measured[], together: readonly Measured[]): string[] {
  const floor = worstOf(alone.filter(({ group }) => group === 'floor'))
  const lines = [
    '| request | p50 ms | p95 ms | core ms | ÷ floor | pages of 8 kB | p95 ms, several readers | slowest for |',
    '|---|---:|---:|---:|---:|---:|---:|---|',
  ]
  for (const group of new Set(alone.map((one) => one.group))) {
    const ofGroup = alone.filter((one) => one.group === group)
    const worst = worstOf(ofGroup)
    if (!worst || !floor) continue
    const crowded = worstOf(together.filter((one) => one.group === group))
    const coreMs = Math.max(...ofGroup.map((one) => one.coreMs))
    const columns = [
      group,
      worst.p50.toFixed(0),
      worst.p95.toFixed(0),
      coreMs.toFixed(0),
      (coreMs / floor.coreMs).toFixed(1),
      Math.max(...ofGroup.map(({ pages }) => pages)).toLocaleString('en'),
      crowded?.p95.toFixed(0) ?? '–',
      worst.person,
    ]
    lines.push(`| ${columns.join(' | ')} |`)
  }
  return lines
}

/** The slowest at the 95th percentile. */
export function worstOf(measured: readonly Measured[]): Measured | undefined {
  return measured.reduce<Measured | undefined>(
    (worst, one) => (worst === undefined || one.p95 > worst.p95 ? one : worst),
    undefined,
  )
}
