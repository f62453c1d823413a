import { useTexts } from '../frame/text.ts'

/** One bar: its name and how many; null: too few to be shown. */
export interface Bar {
  name: string
  count: number | null
}

/** Bars beside their numbers: a table that is its own chart, read the same by eye and by screen reader. */
export function BarChart({ title, unit, bars }: { title: string; unit: string; bars: readonly Bar[] }) {
  const { language, text } = useTexts()
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  const number = new Intl.NumberFormat(language)
  return (
    <table className="bars">
      <caption className="kern-heading-small">{title}</caption>
      <thead className="kern-sr-only">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{unit}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <div className="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect x="0" y="0" width={((count ?? 0) / most) * 100} height="10" rx="1" />
                </svg>
                <span>{count === null ? text('figures.tooFew') : number.format(count)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
