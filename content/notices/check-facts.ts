import { Value } from 'typebox/value'
import type { City } from '../city/city.ts'
import { dayOf } from '../city/day.ts'
import { isHoliday } from '../city/holidays.ts'
import { describeKind, type FactField } from './describe.ts'
import type { CheckedNotice, Finding } from './finding.ts'

/** Facts that are missing or wrong, ends before their beginnings, days that are over or holidays. */
export function checkFacts(city: City, { kind, facts }: CheckedNotice, at: Date): Finding[] {
  const { facts: fields } = describeKind(kind)
  return fields.flatMap((field): Finding[] => {
    const value = facts[field.name]
    if (value === undefined || value === null) {
      return field.needed ? [find(field, 'factMissing', 'error')] : []
    }
    const schema = kind.facts.properties[field.name]
    if (schema && !Value.Check(schema, value)) {
      const code = field.fact === 'link' ? 'linkNotHttps' : 'factWrong'
      return [find(field, code, 'error')]
    }
    if (schema && 'districtBudget' in schema) return checkBudget(city, field, Number(value), at)
    if (field.fact !== 'moment' && field.fact !== 'day') return []
    return [...checkSpan(field, facts), ...checkDay(city, kind.isEvent, field, String(value), at)]
  })
}

function checkSpan(field: FactField, facts: Record<string, unknown>): Finding[] {
  const [from, until] = [facts[field.name], field.until && facts[field.until]]
  if (typeof from !== 'string' || typeof until !== 'string') return []
  const ends = Date.parse(until)
  // One day may begin and end it; a moment that ends when it begins is a mistake.
  const wrong = field.fact === 'day' ? ends < Date.parse(from) : ends <= Date.parse(from)
  return wrong ? [{ ...find(field, 'endBeforeStart', 'error'), field: `facts.${field.until}` }] : []
}

function checkDay(city: City, isEvent: boolean, field: FactField, value: string, at: Date): Finding[] {
  const isStart = field.until !== undefined
  const day = field.fact === 'day' ? value : dayOf(city.timeZone, new Date(value))
  const isOver = field.fact === 'day' ? day < dayOf(city.timeZone, at) : new Date(value) <= at
  // What began may still be announced; what has ended, or is to be come to, may not.
  if (isOver && (!isStart || isEvent)) return [find(field, 'inPast', 'error', { day })]
  const isFree = isHoliday(city.land, day) || city.closedDays.includes(day)
  return isStart && isFree && !isOver ? [find(field, 'onHoliday', 'hint', { day })] : []
}

/** Another amount than the one this year's or next year's district budget has in city.yaml. */
function checkBudget(city: City, field: FactField, euros: number, at: Date): Finding[] {
  const year = at.getUTCFullYear()
  const known = city.districtBudgets
    .toSorted((one, other) => other.fromYear - one.fromYear)
    .find(({ fromYear }) => fromYear <= year + 1)
  if (!known || known.euros === euros) return []
  return [find(field, 'otherBudget', 'hint', { euros, known: known.euros })]
}

function find(
  { name }: FactField,
  code: Finding['code'],
  weight: Finding['weight'],
  params: Finding['params'] = {},
): Finding {
  return { field: `facts.${name}`, code, params: { ...params, fact: name }, weight }
}
