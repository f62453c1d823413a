import { stringify } from 'csv-stringify/sync'

/**
 * A table as German spreadsheets open it: UTF-8 with a byte order mark, semicolons, CRLF. What a cell would run as a formula
 * ("=", "+", "-", "@") is made plain text.
 */
export function formatCsv(headings: readonly string[], rows: readonly (string | number | null)[][]): string {
  return stringify([[...headings], ...rows.map((row) => row.map((cell) => cell ?? ''))], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}
