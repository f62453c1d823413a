import { useState } from 'react'
import type { Figures } from '../data/figures.ts'
import { SelectField } from '../form/select-field.tsx'
import type { CityNames } from '../frame/city-names.ts'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { useTexts } from '../frame/text.ts'
import { classesOf, classOf } from './classes.ts'
import { ShadedMap } from './shaded-map.tsx'

interface DistrictMapProps {
  figures: Figures
  names: CityNames
}

/** Where much comes from, or lies: the districts shaded and numbered, and the same as a table. */
export function DistrictMap({ figures: { by, backlog }, names }: DistrictMapProps) {
  const { language, text } = useTexts()
  const [measure, setMeasure] = useState<'filed' | 'open'>('filed')
  const number = new Intl.NumberFormat(language)
  const countIn = (list: Figures['by']['district'], code: string) =>
    list.find(({ value }) => value === code)?.count ?? null
  const shown = measure === 'filed' ? by.district : backlog.byDistrict
  const limits = classesOf(shown.flatMap(({ count }) => count ?? []))
  const word = (count: number | null) => (count === null ? text('figures.tooFew') : number.format(count))
  const title = text(measure === 'filed' ? 'figures.mapFiled' : 'figures.mapOpen')
  return (
    <section className="district-map" aria-labelledby="district-map">
      <h2 className="kern-heading-small" id="district-map">
        {title}
      </h2>
      <figure className="district-figure">
        <ShadedMap
          map={names.map}
          label={text('figures.mapLabel')}
          shadeOf={(code) => classOf(limits, countIn(shown, code))}
          wordOf={(code) => word(countIn(shown, code))}
        />
        <figcaption>
          <Legend limits={limits} />
          <p className="kern-body kern-body--small kern-body--muted">{names.map.attribution}</p>
        </figcaption>
      </figure>
      <div>
        <SelectField
          label={text('figures.measure')}
          value={measure}
          options={[
            ['filed', text('figures.filed')],
            ['open', text('figures.backlog')],
          ]}
          onChange={(chosen) => setMeasure(chosen === 'open' ? 'open' : 'filed')}
        />
        <DataTable
          label={text('figures.mapTable')}
          columns={[text('filter.district'), text('figures.filed'), text('figures.backlog')]}
          rows={names.districts.map(
            ([code, name]): Row => [
              code,
              [name, word(countIn(by.district, code)), word(countIn(backlog.byDistrict, code))],
            ],
          )}
        />
      </div>
    </section>
  )
}

function Legend({ limits }: { limits: readonly number[] }) {
  const { language, text } = useTexts()
  const number = new Intl.NumberFormat(language)
  return (
    <ul className="shades">
      <li>
        <span className="shade shade-none" aria-hidden="true" /> {text('figures.tooFew')}
      </li>
      {limits.map((from, index) => {
        const next = limits[index + 1]
        return (
          <li key={from}>
            <span className={`shade shade-${index}`} aria-hidden="true" />{' '}
            {next === undefined
              ? text('figures.from', { count: number.format(from) })
              : text('figures.between', { from: number.format(from), to: number.format(next - 5) })}
          </li>
        )
      })}
    </ul>
  )
}
