import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { Measured } from './desk-measure.ts'

/** What every request should stay under at the 95th percentile. */
export const limitMs = 300

/** One request as a line of the console. */
export function printLine({ person, path, p50, p95, pages, load }: Measured): void {
  const columns = [p50.toFixed(1), p95.toFixed(1), Number.isNaN(pages) ? '–' : String(pages), load.toFixed(1)]
  console.log(
    `${columns.map((column) => column.padStart(8)).join(' ')}  ${person}: ${decodeURIComponent(path)}${p95 > limitMs ? '  OVER' : ''}`,
  )
}

/** The figures by group of requests, for people: the slowest request of each group, whoever asked. As Markdown. */
export function summarise(alone: readonly Measured[], together: readonly Measured[]): string[] {
  const floor = worstOf(alone.filter(({ group }) => group === 'floor'))?.p50 ?? Number.NaN
  const lines = [
    '| request | p50 ms | p95 ms | ÷ floor | pages of 8 kB | p95 ms, several readers | slowest for |',
    '|---|---:|---:|---:|---:|---:|---|',
  ]
  for (const group of new Set(alone.map((one) => one.group))) {
    const worst = worstOf(alone.filter((one) => one.group === group))
    if (!worst) continue
    const crowded = worstOf(together.filter((one) => one.group === group))
    const pages = Math.max(...alone.filter((one) => one.group === group).map((one) => one.pages))
    lines.push(
      `| ${[
        group,
        worst.p50.toFixed(0),
        worst.p95.toFixed(0),
        (worst.p50 / floor).toFixed(1),
        pages.toLocaleString('en'),
        crowded?.p95.toFixed(0) ?? '–',
        worst.person,
      ].join(' | ')} |`,
    )
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

/** Writes the results to a file, beside what they were measured on. */
export async function writeResults(path: string, lines: readonly string[]): Promise<void> {
  const [processor] = cpus()
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}`
  await writeFile(path, `${[machine, '', ...lines].join('\n')}\n`)
}
