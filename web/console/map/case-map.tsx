import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { CaseMap } from '../data/cases.ts'
import type { CityMap } from '../data/map.ts'
import { useTexts } from '../frame/text.ts'
import { AreaNames } from './area-names.tsx'
import { gather, type Spot } from './gather.ts'
import { height, type MapView, moveBy, outlineOf, pan, width, zoom } from './view.ts'

interface CaseMapViewProps {
  map: CityMap
  cases: CaseMap
  view: MapView
  /** The view of the whole city, which limits how far one can zoom. */
  whole: MapView
  district: string | undefined
  /** Case that is pointed at in the list. */
  marked: string | null
  onView: (view: MapView) => void
  onDistrict: (code: string) => void
  onCase: (id: string) => void
}

/** Less movement than this is a click, not a drag. */
const clickSlack = 6

/** The city's own outlines with the cases on them; moved by mouse, finger and keys. The list beside it says the same in words. */
export function CaseMapView(props: CaseMapViewProps) {
  const { map, cases, view, whole, district, marked, onView, onDistrict, onCase } = props
  const { text } = useTexts()
  const picture = useRef<SVGSVGElement>(null)
  const fingers = useRef(new Map<number, [number, number]>())
  const moved = useRef(0)

  const unit = () => width / (picture.current?.clientWidth || width)
  const spots = gather(cases, view)

  // React listens to wheels passively, and a passive listener cannot keep the page from scrolling.
  useEffect(() => {
    const svg = picture.current
    function turn(event: WheelEvent) {
      if (!event.ctrlKey && document.activeElement !== svg) return
      event.preventDefault()
      const at = [event.offsetX * unit(), event.offsetY * unit()] as const
      onView(zoom(view, event.deltaY < 0 ? 1.25 : 0.8, whole, ...at))
    }
    svg?.addEventListener('wheel', turn, { passive: false })
    return () => svg?.removeEventListener('wheel', turn)
  })

  function press(event: KeyboardEvent) {
    const next = moveBy(event.key, view, whole)
    if (next === null) return
    event.preventDefault()
    onView(next)
  }

  function drag(event: PointerEvent) {
    const before = fingers.current.get(event.pointerId)
    if (before === undefined) return
    const now: [number, number] = [event.clientX, event.clientY]
    const others = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at)
    fingers.current.set(event.pointerId, now)
    const [other] = others
    if (other) {
      const distance = (at: [number, number]) => Math.hypot(at[0] - other[0], at[1] - other[1])
      onView(zoom(view, distance(now) / Math.max(1, distance(before)), whole))
    } else onView(pan(view, (before[0] - now[0]) * unit(), (before[1] - now[1]) * unit()))
    moved.current += Math.hypot(now[0] - before[0], now[1] - before[1])
  }

  function click(action: () => void) {
    if (moved.current < clickSlack) action()
  }

  const drop = (event: PointerEvent) => fingers.current.delete(event.pointerId)
  return (
    <svg
      ref={picture}
      className="case-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text('map.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys, which it can only hear with the focus
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        moved.current = 0
        fingers.current.set(event.pointerId, [event.clientX, event.clientY])
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onPointerLeave={drop}
    >
      {map.areas
        .filter(({ level }) => level === 'district')
        .map(({ code, name, rings }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the district can be chosen in the filter above as well
          <path
            key={code}
            className={code === district ? 'area chosen' : 'area'}
            d={outlineOf(view, rings)}
            onClick={() => click(() => onDistrict(code))}
          >
            <title>{name}</title>
          </path>
        ))}
      <AreaNames map={map} view={view} whole={whole} />
      {spots.map((spot) => (
        <SpotMark
          key={spot.key}
          spot={spot}
          marked={marked !== null && spot.point?.id === marked}
          onClick={() =>
            click(() => (spot.point ? onCase(spot.point.id) : onView(zoom(view, 2.5, whole, spot.x, spot.y))))
          }
        />
      ))}
    </svg>
  )
}

interface SpotMarkProps {
  spot: Spot
  marked: boolean
  onClick: () => void
}

/** A round spot is one case, a square one is overdue, one with a number stands for several. */
function SpotMark({ spot: { x, y, count, point, overdue }, marked, onClick }: SpotMarkProps) {
  const { text } = useTexts()
  if (count > 1) {
    const radius = Math.min(26, 13 + Math.log10(count) * 6)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the way without a mouse
      <g className="spot many" onClick={onClick}>
        <title>{text('map.cluster', { count })}</title>
        <circle cx={x} cy={y} r={radius} />
        <text x={x} y={y}>
          {count}
        </text>
      </g>
    )
  }
  const look = `spot${overdue ? ' overdue' : ''}${marked ? ' marked' : ''}`
  const size = marked ? 12 : 8
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the way without a mouse
    <g className={look} onClick={onClick}>
      <title>{point?.reference}</title>
      {overdue ? (
        <rect x={x - size} y={y - size} width={size * 2} height={size * 2} />
      ) : (
        <circle cx={x} cy={y} r={size} />
      )}
    </g>
  )
}
