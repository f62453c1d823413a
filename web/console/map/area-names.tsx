import type { CityMap } from '../data/map.ts'
import { middleOf } from './middle.ts'
import { height, type MapView, outlineOf, place, width } from './view.ts'

interface AreaNamesProps {
  map: CityMap
  view: MapView
  whole: MapView
}

/** From here on subdistricts are told apart: so many times nearer than the whole city. */
const near = 2

/** The names of the districts, or nearer to the ground of the subdistricts with their outlines. */
export function AreaNames({ map, view, whole }: AreaNamesProps) {
  const level = view.scale > whole.scale * near ? 'subdistrict' : 'district'
  return (
    <g className="area-names">
      {map.areas
        .filter((area) => area.level === level)
        .map(({ code, name, rings }) => {
          const [x, y] = place(view, ...middleOf(rings))
          return (
            <g key={code}>
              {level === 'subdistrict' && <path d={outlineOf(view, rings)} />}
              {x > 0 && x < width && y > 0 && y < height && (
                <text x={x} y={y}>
                  {name}
                </text>
              )}
            </g>
          )
        })}
    </g>
  )
}
