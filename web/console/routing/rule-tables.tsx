import { useState } from 'react'
import type { Keepers, Routing } from '../data/routing.ts'
import { SelectField } from '../form/select-field.tsx'
import type { CityNames } from '../frame/city-names.ts'
import { DataTable } from '../frame/data-table.tsx'
import { contentName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'
import { KeeperNames } from './keeper-names.tsx'

interface RuleTablesProps {
  routing: Routing
  names: CityNames
}

/** The rules as they are asked: first the rules, then the categories, then what is left, and who else may be responsible. */
export function RuleTables({ routing, names }: RuleTablesProps) {
  const { language, text } = useTexts()
  const [district, setDistrict] = useState('')
  const team = (keepers: Keepers) => (
    <KeeperNames keepers={keepers} names={names} district={district} key="team" />
  )
  const { rules } = routing.routing
  const shown = rules
    .map((rule, index) => ({ rule, keepers: routing.rules[index] }))
    .filter(({ rule: { when } }) => isInDistrict(names, when.areas, district))
  return (
    <>
      <p className="kern-body lead">{text('routing.lead')}</p>
      <div className="page-fields">
        <SelectField
          label={text('filter.district')}
          value={district}
          none={text('routing.wholeCity')}
          options={names.districts}
          onChange={setDistrict}
        />
      </div>
      <div className="block">
        <h2 className="kern-heading-small">{text('routing.first')}</h2>
        <DataTable
          label={text('routing.first')}
          columns={[
            text('routing.number'),
            text('filter.kind'),
            text('filter.category'),
            text('list.area'),
            text('routing.body'),
            text('routing.team'),
          ]}
          rows={shown.map(({ rule: { id, when, body }, keepers }) => [
            id,
            [
              `${rules.findIndex((one) => one.id === id) + 1}.`,
              when.kinds?.map((kind) => text(`kind.${kind}`)).join(', ') ?? text('routing.every'),
              when.categories?.map(names.category).join(', ') ?? text('routing.every'),
              when.areas?.map(names.area).join(', ') ?? text('routing.wholeCity'),
              names.body(body),
              keepers && team(keepers),
            ],
          ])}
        />
      </div>
      <div className="block">
        <h2 className="kern-heading-small">{text('routing.then')}</h2>
        <DataTable
          label={text('routing.then')}
          columns={[text('filter.category'), text('routing.body'), text('routing.team')]}
          rows={[...routing.categories]
            .sort((one, other) =>
              names.category(one.category).localeCompare(names.category(other.category), language),
            )
            .map(({ category, sensitive, ...keepers }) => [
              category,
              [
                <span key="name">
                  {names.category(category)}
                  {sensitive && <span className="about">{text('routing.sensitive')}</span>}
                </span>,
                names.body(keepers.body),
                team(keepers),
              ],
            ])}
        />
      </div>
      <div className="block">
        <h2 className="kern-heading-small">{text('routing.last')}</h2>
        <DataTable
          label={text('routing.last')}
          columns={[text('routing.body'), text('routing.team')]}
          rows={[['fallback', [names.body(routing.fallback.body), team(routing.fallback)]]]}
        />
      </div>
      <section className="block" aria-labelledby="routing-hand-on">
        <h2 className="kern-heading-small" id="routing-hand-on">
          {text('routing.handOn')}
        </h2>
        <p className="kern-body">{text('routing.handOnLead')}</p>
        <dl className="hand-ons">
          {routing.handOns.map((one) => (
            <div key={one.id}>
              <dt>{contentName(language, one)}</dt>
              <dd>{contentName(language, { id: one.id, name: one.text })}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

/** Whether a rule for these areas can decide in a district; a rule for no areas can everywhere. */
function isInDistrict({ map }: CityNames, areas: readonly string[] | undefined, district: string): boolean {
  if (areas === undefined || district === '') return true
  const parentOf = (code: string) => map.areas.find((one) => one.code === code)?.parent
  return areas.some((code) => code === district || parentOf(code) === district)
}
