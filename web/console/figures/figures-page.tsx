import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type Figures, readFigures } from '../data/figures.ts'
import { SelectField } from '../form/select-field.tsx'
import { type CityNames, useCityNames } from '../frame/city-names.ts'
import { dateLocale, duration } from '../frame/names.tsx'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { type Bar, BarChart } from './bar-chart.tsx'
import { DistrictMap } from './district-map.tsx'

const periods = [1, 3, 6, 12] as const

/** The month so many months before this one, `YYYY-MM`. */
function monthsAgo(months: number): string {
  const now = new Date()
  const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - months, 1))
  return first.toISOString().slice(0, 7)
}

/** How the work goes: times, backlog, satisfaction, and what comes from where. */
export function FiguresPage({ query }: { query: URLSearchParams }) {
  const { text } = useTexts()
  const months = periods.find((one) => String(one) === query.get('months')) ?? 12
  const district = query.get('district') ?? ''
  const [figures, setFigures] = useState<Figures | null>(null)
  const { names, problem: noNames } = useCityNames()
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const asked = { from: monthsAgo(months), ...(district && { district }) }

  async function load() {
    const isLatest = takeTurn('anew')
    const result = await readFigures(asked)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFigures(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another period or district is what to ask again for
  useEffect(() => void load(), [months, district])

  const show = (changed: Record<string, string>) => {
    location.hash = addressOf('figures', { months: String(months), district, ...changed })
  }
  const wrong = problem ?? noNames
  return (
    <Page
      title={text('figures.title')}
      aside={
        <a
          className="kern-btn kern-btn--secondary page-aside"
          href={`/api/staff/figures.csv?${new URLSearchParams(asked)}`}
          download
        >
          <span className="kern-icon kern-icon--download" aria-hidden="true" />
          <span className="kern-label">{text('figures.csv')}</span>
        </a>
      }
    >
      <div className="page-fields">
        <SelectField
          label={text('figures.period')}
          value={String(months)}
          options={periods.map((one) => [String(one), text('figures.months', { count: one })])}
          onChange={(chosen) => show({ months: chosen })}
        />
        <SelectField
          label={text('filter.district')}
          value={district}
          none={text('list.any')}
          options={names?.districts ?? []}
          onChange={(chosen) => show({ district: chosen })}
        />
      </div>
      {wrong && <Failure problem={wrong} onRetry={() => void load()} />}
      {!wrong && !(figures && names) && <Loading />}
      {figures && names && (
        <>
          <Tiles figures={figures} />
          <p className="kern-body kern-body--small kern-body--muted">{text('figures.few')}</p>
          {district === '' && <DistrictMap figures={figures} names={names} />}
          <Charts figures={figures} names={names} />
        </>
      )}
    </Page>
  )
}

function Tiles({ figures }: { figures: Figures }) {
  const { language, text } = useTexts()
  const number = (count: number | null) =>
    count === null ? text('figures.tooFew') : new Intl.NumberFormat(language).format(count)
  const time = (hours: number | 'more' | null) => {
    if (hours === null) return text('figures.noTime')
    return hours === 'more' ? text('figures.long') : duration(language, hours * 3600)
  }
  const share = (part: number | null) =>
    part === null
      ? text('figures.tooFew')
      : new Intl.NumberFormat(language, { style: 'percent' }).format(part / 100)
  const tiles = [
    [text('figures.filed'), number(figures.filed)],
    [text('figures.closed'), number(figures.closed)],
    [text('figures.backlog'), number(figures.backlog.open)],
    [text('figures.firstAnswer'), time(figures.firstAnswer.median)],
    [text('figures.closing'), time(figures.closing.median)],
    [text('figures.reopenRate'), share(figures.reopenRate)],
    [text('figures.solved'), share(figures.satisfaction.solved)],
    [text('figures.notSolved'), share(figures.satisfaction.notSolved)],
  ] as const
  return (
    <dl className="tiles">
      {tiles.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ChartsProps {
  figures: Figures
  names: CityNames
}

function Charts({ figures: { by, months, backlog }, names }: ChartsProps) {
  const { language, text, has } = useTexts()
  const worded = (prefix: string, value: string) => {
    const key = `${prefix}.${value}`
    return has(key) ? text(key) : value
  }
  const bars = (lines: { value: string | null; count: number | null }[], nameOf: (value: string) => string) =>
    lines.map(
      ({ value, count }): Bar => ({
        name: value === null ? text('figures.others') : nameOf(value),
        count,
      }),
    )
  const monthName = new Intl.DateTimeFormat(dateLocale(language), {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const unit = text('cases')
  return (
    <div className="charts">
      <BarChart
        title={text('figures.byMonth')}
        unit={unit}
        bars={months.map(({ month, filed }) => ({
          name: monthName.format(new Date(`${month}-01`)),
          count: filed,
        }))}
      />
      <BarChart
        title={text('figures.byAge')}
        unit={unit}
        bars={backlog.byAge.map(({ months, count }) => ({
          name: text('figures.age', { count: months }),
          count,
        }))}
      />
      <BarChart title={text('filter.category')} unit={unit} bars={bars(by.category, names.category)} />
      <BarChart title={text('filter.language')} unit={unit} bars={bars(by.language, names.language)} />
      <BarChart title={text('filter.kind')} unit={unit} bars={bars(by.kind, (id) => worded('kind', id))} />
      <BarChart
        title={text('filter.channel')}
        unit={unit}
        bars={bars(by.channel, (id) => worded('channel', id))}
      />
    </div>
  )
}
