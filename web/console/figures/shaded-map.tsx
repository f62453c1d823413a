import type { CityMap } from '../data/map.ts'
import { boxOf } from '../map/city-map.tsx'
import { middleOf } from '../map/middle.ts'
import { place, viewOf } from '../map/view.ts'

interface ShadedMapProps {
  map: CityMap
  label: string
  /** The shade of a district, from zero; null: too few to be shown. */
  shadeOf: (code: string) => number | null
  /** What is written into a district. */
  wordOf: (code: string) => string
}

const [width, height] = [800, 640]

/** The districts, each with a shade, its name and its number: nobody has to tell colours apart. The table beside it says the same. */
export function ShadedMap({ map, label, shadeOf, wordOf }: ShadedMapProps) {
  const districts = map.areas.filter(({ level }) => level === 'district')
  const [west, south, east, north] = boxOf(map.areas)
  const view = viewOf({ west, south, east, north })
  const path = (rings: number[][][]) =>
    rings.map((ring) => `M${ring.map(([x = 0, y = 0]) => place(view, x, y)).join('L')}Z`).join('')
  return (
    <svg className="shaded-map" viewBox={`90 0 ${width - 180} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern
          id="too-few"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="8" />
        </pattern>
      </defs>
      {districts.map(({ code, rings }) => {
        const shade = shadeOf(code)
        return <path key={code} className={shade === null ? 'too-few' : `shade-${shade}`} d={path(rings)} />
      })}
      {districts.map(({ code, name, rings }) => {
        const [x, y] = place(view, ...middleOf(rings))
        const word = wordOf(code)
        const half = Math.max(name.length * 4.6, word.length * 5.4) + 8
        return (
          <g key={code} className="shaded-name" transform={`translate(${x} ${y})`}>
            <rect x={-half} y="-22" width={half * 2} height="44" rx="6" />
            <text y="-5">{name}</text>
            <text className="shaded-number" y="15">
              {word}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
