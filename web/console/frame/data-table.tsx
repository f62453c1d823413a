import type { ReactNode } from 'react'

/** A line of a table: its key and what stands in each column. */
export type Row = readonly [key: string, cells: readonly ReactNode[]]

interface DataTableProps {
  /** Says what the table holds, for screen readers. */
  label: string
  columns: readonly string[]
  rows: readonly Row[]
  /** Keys of rows that stand out. */
  marked?: ReadonlySet<string>
}

/** A table that scrolls sideways by itself on a narrow screen, also by keys. */
export function DataTable({ label, columns, rows, marked }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll findings" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, cells]) => (
            <tr key={key} className={marked?.has(key) ? 'marked' : undefined}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
