import { useEffect, useState } from 'react'
import { type CaseMap, type CasePage, listCases, mapCases } from '../data/cases.ts'
import type { Problem } from '../data/client.ts'
import { type CityMap, readMap } from '../data/map.ts'
import { DeskButton } from '../frame/button.tsx'
import { useLive } from '../frame/live.ts'
import { areaName, kindLine, StateBadge } from '../frame/names.tsx'
import { Failure } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { caseAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { type CaseFilter, filterAddress, parseFilter, queryOf } from '../inbox/filter.ts'
import { FilterBar } from '../inbox/filter-bar.tsx'
import { CaseMapView } from './case-map.tsx'
import { boxOf } from './city-map.tsx'
import { boundsOf, type MapView, viewOf, zoom } from './view.ts'

/** A view is asked for once it has stood still so long. */
const stillMs = 250

/** Where the cases are: the map, and beside it the same cases as a list. */
export function MapPage({ query }: { query: URLSearchParams }) {
  const { text } = useTexts()
  const filter = parseFilter(query)
  const [map, setMap] = useState<CityMap | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const load = () => {
    void readMap().then((result) => {
      if ('data' in result) setMap(result.data)
      else setProblem(result.problem)
    })
  }
  useEffect(load, [])

  return (
    <Page
      title={text('map.title')}
      aside={
        <a className="kern-link inbox-aside" href={filterAddress(filter)}>
          {text('map.backToList')}
        </a>
      }
    >
      <FilterBar filter={filter} page="map" key={JSON.stringify(filter)} />
      {problem && <Failure problem={problem} onRetry={load} />}
      {map && <MapAndList map={map} filter={filter} />}
    </Page>
  )
}

function MapAndList({ map, filter }: { map: CityMap; filter: CaseFilter }) {
  const { text } = useTexts()
  const box = boxOf(map.areas)
  const whole = viewOf({ west: box[0], south: box[1], east: box[2], north: box[3] })
  const [view, setView] = useState<MapView>(whole)
  const [marked, setMarked] = useState<string | null>(null)
  const { cases, list, problem, reload } = useMapCases(filter, view)
  const total = cases ? cases.points.length + cases.clusters.reduce((sum, { count }) => sum + count, 0) : 0

  function chooseDistrict(code: string) {
    const { subdistrict: _, ...rest } = filter
    location.hash = filterAddress({ ...rest, district: code }, undefined, 'map')
  }

  return (
    <div className="map-page">
      {problem && <Failure problem={problem} onRetry={reload} />}
      <figure className="map-figure">
        {cases && (
          <CaseMapView
            map={map}
            cases={cases}
            view={view}
            whole={whole}
            district={filter.district}
            marked={marked}
            onView={setView}
            onDistrict={chooseDistrict}
            onCase={(id) => {
              location.hash = caseAddress(id)
            }}
          />
        )}
        <div className="map-buttons">
          <DeskButton small icon="add" onClick={() => setView(zoom(view, 1.5, whole))}>
            {text('map.zoomIn')}
          </DeskButton>
          <DeskButton small onClick={() => setView(zoom(view, 1 / 1.5, whole))}>
            {text('map.zoomOut')}
          </DeskButton>
          <DeskButton small look="tertiary" onClick={() => setView(whole)}>
            {text('map.whole')}
          </DeskButton>
        </div>
        <figcaption className="kern-body kern-body--small kern-body--muted">
          <Legend /> {map.attribution}
        </figcaption>
      </figure>
      <section className="map-list" aria-labelledby="map-list">
        <h2 className="kern-heading-small" id="map-list">
          {text('map.list')}
        </h2>
        <p className="kern-body kern-body--small kern-body--muted" role="status">
          {cases ? `${text('map.shown', { count: total })}. ${text('map.noPlace')}` : text('loading')}
        </p>
        {list && <List page={list} filter={filter} onMark={setMarked} />}
      </section>
    </div>
  )
}

/** The cases of the shown part, and the first page of the same as a list. */
function useMapCases(filter: CaseFilter, view: MapView) {
  const [cases, setCases] = useState<CaseMap | null>(null)
  const [list, setList] = useState<CasePage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const asked = JSON.stringify(queryOf(filter))
  const seen = JSON.stringify(boundsOf(view))

  async function load(asking?: 'anew') {
    const isLatest = takeTurn(asking)
    const [onMap, inList] = await Promise.all([
      mapCases(JSON.parse(asked), JSON.parse(seen)),
      listCases({ ...JSON.parse(asked), limit: 25 }),
    ])
    if (!isLatest()) return
    if ('problem' in onMap) return setProblem(onMap.problem)
    if ('problem' in inList) return setProblem(inList.problem)
    setProblem(null)
    setCases(onMap.data)
    setList(inList.data)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or part of the map is what to ask again for
  useEffect(() => {
    const timer = setTimeout(() => void load('anew'), cases === null ? 0 : stillMs)
    return () => clearTimeout(timer)
  }, [asked, seen])
  useLive(() => void load())
  return { cases, list, problem, reload: () => void load() }
}

function Legend() {
  const { text } = useTexts()
  return (
    <span className="legend">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle className="spot" cx="8" cy="8" r="6" />
      </svg>
      {text('map.legendOpen')}
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <rect className="spot overdue" x="2" y="2" width="12" height="12" />
      </svg>
      {text('map.legendOverdue')}
    </span>
  )
}

interface ListProps {
  page: CasePage
  filter: CaseFilter
  /** Shows on the map which case one is at; null: none. */
  onMark: (id: string | null) => void
}

function List({ page, filter, onMark }: ListProps) {
  const texts = useTexts()
  return (
    <>
      <ul className="map-cases">
        {page.cases.map((line) => (
          <li key={line.id} onMouseEnter={() => onMark(line.id)} onMouseLeave={() => onMark(null)}>
            <a
              className="kern-link case-link"
              href={caseAddress(line.id)}
              onFocus={() => onMark(line.id)}
              onBlur={() => onMark(null)}
            >
              {line.reference}
            </a>{' '}
            <StateBadge state={line.state} />
            <span className="about">
              {[kindLine(texts, line), areaName(line)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {page.next !== null && (
        <a className="kern-link" href={filterAddress(filter)}>
          {texts.text('map.backToList')}
        </a>
      )}
    </>
  )
}
