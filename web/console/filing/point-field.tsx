import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { CityMap } from '../data/map.ts'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'
import { boxOf } from '../map/city-map.tsx'
import { height, type MapView, moveBy, outlineOf, place, pointAt, viewOf, width, zoom } from '../map/view.ts'

type Point = { longitude: number; latitude: number }

interface PointFieldProps {
  map: CityMap
  /** Code of the area that was chosen; the map begins there. */
  area: string
  point: Point | null
  onChange: (point: Point | null) => void
}

/** A point on the city's own outlines: by mouse where one clicks, by keys where the cross is. */
export function PointField({ map, area, point, onChange }: PointFieldProps) {
  const { text } = useTexts()
  const whole = viewOf(boundsFor(map, ''))
  const [view, setView] = useState<MapView>(() => viewOf(boundsFor(map, area)))

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') onChange(pointAt(view, width / 2, height / 2))
    else {
      const next = moveBy(event.key, view, whole)
      if (next === null) return
      setView(next)
    }
    event.preventDefault()
  }

  function click({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) {
    const box = currentTarget.getBoundingClientRect()
    onChange(
      pointAt(view, ((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height),
    )
  }

  const [x, y] = point ? place(view, point.longitude, point.latitude) : [0, 0]
  return (
    <figure className="map-figure point-field" aria-label={text('filing.point')}>
      <svg
        className="case-map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text('filing.pointLabel')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys, which it can only hear with the focus
        tabIndex={0}
        onKeyDown={press}
        onClick={click}
      >
        {map.areas.map(({ code, level, name, rings }) => (
          <path
            key={`${level}${code}`}
            className={code === area ? 'area chosen' : 'area'}
            d={outlineOf(view, rings)}
          >
            <title>{name}</title>
          </path>
        ))}
        <path
          className="point-cross"
          d={`M${width / 2 - 14} ${height / 2}h28M${width / 2} ${height / 2 - 14}v28`}
        />
        {point && <circle className="map-point" cx={x} cy={y} r="9" />}
      </svg>
      <figcaption className="point-buttons">
        <DeskButton small onClick={() => setView(zoom(view, 1.5, whole))}>
          {text('map.zoomIn')}
        </DeskButton>
        <DeskButton small onClick={() => setView(zoom(view, 1 / 1.5, whole))}>
          {text('map.zoomOut')}
        </DeskButton>
        {point && (
          <DeskButton small onClick={() => onChange(null)}>
            {text('filing.pointRemove')}
          </DeskButton>
        )}
        <span role="status">
          {point
            ? text('filing.pointSet', {
                latitude: point.latitude.toFixed(4),
                longitude: point.longitude.toFixed(4),
              })
            : text('filing.pointNone')}
        </span>
      </figcaption>
    </figure>
  )
}

function boundsFor({ areas }: CityMap, area: string) {
  const chosen = areas.filter(({ code }) => code === area)
  const [west, south, east, north] = boxOf(chosen.length > 0 ? chosen : areas)
  return { west, south, east, north }
}
