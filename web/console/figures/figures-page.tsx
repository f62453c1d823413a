import { useEffect, useState } from 'react'
import { type CityWords, readCityWords } from '../data/city.ts'
import type { Problem } from '../data/client.ts'
import { type Figures, readFigures } from '../data/figures.ts'
import { type CityMap, readMap } from '../data/map.ts'
import { SelectField } from '../form/select-field.tsx'
import { contentName, duration, languageName } from '../frame/names.tsx'
import { Failure } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { type Bar, BarChart } from './bar-chart.tsx'

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
  const [city, setCity] = useState<CityWords | null>(null)
  const [map, setMap] = useState<CityMap | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const asked = { from: monthsAgo(months), ...(district && { district }) }

  async function load() {
    const result = await readFigures(asked)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFigures(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another period or district is what to ask again for
  useEffect(() => void load(), [months, district])
  useEffect(() => {
    void readCityWords().then((result) => 'data' in result && setCity(result.data))
    void readMap().then((result) => 'data' in result && setMap(result.data))
  }, [])

  const show = (changed: Record<string, string>) => {
    location.hash = addressOf('figures', { months: String(months), district, ...changed })
  }
  return (
    <Page title={text('figures.title')}>
      <div className="filter-fields">
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
          options={(map?.areas ?? [])
            .filter(({ level }) => level === 'district')
            .map(({ code, name }) => [code, name])}
          onChange={(chosen) => show({ district: chosen })}
        />
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {figures && city && map && (
        <>
          <Tiles figures={figures} />
          <Charts figures={figures} city={city} map={map} />
          <p className="kern-body kern-body--small kern-body--muted">{text('figures.few')}</p>
          <a className="kern-link" href={`/api/staff/figures.csv?${new URLSearchParams(asked)}`} download>
            {text('figures.csv')}
          </a>
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
    [text('figures.solved'), number(figures.satisfaction.solved)],
    [text('figures.notSolved'), number(figures.satisfaction.notSolved)],
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
  city: CityWords
  map: CityMap
}

function Charts({ figures: { by, months, backlog }, city, map }: ChartsProps) {
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
  const area = (code: string) => map.areas.find((one) => one.code === code)?.name ?? code
  const category = (id: string) =>
    contentName(language, city.categories.find((one) => one.id === id) ?? { id, name: {} })
  const tongue = (tag: string) => {
    const known = city.languages.find((one) => one.tag === tag)
    return known ? languageName(language, known) : tag
  }
  const unit = text('cases')
  return (
    <div className="charts">
      <BarChart
        title={text('figures.byMonth')}
        unit={unit}
        bars={months.map(({ month, filed }) => ({ name: month, count: filed }))}
      />
      <BarChart
        title={text('figures.byAge')}
        unit={unit}
        bars={backlog.byAge.map(({ months, count }) => ({
          name: text('figures.age', { count: months }),
          count,
        }))}
      />
      <BarChart title={text('filter.district')} unit={unit} bars={bars(by.district, area)} />
      <BarChart title={text('filter.category')} unit={unit} bars={bars(by.category, category)} />
      <BarChart title={text('filter.language')} unit={unit} bars={bars(by.language, tongue)} />
      <BarChart title={text('filter.kind')} unit={unit} bars={bars(by.kind, (id) => worded('kind', id))} />
      <BarChart
        title={text('filter.channel')}
        unit={unit}
        bars={bars(by.channel, (id) => worded('channel', id))}
      />
    </div>
  )
}
