import { sourceLanguage } from '#content/languages.ts'
import type { Runtime } from '../runtime.ts'
import { formatCsv } from '../staff/csv.ts'
import type { ModeratorList } from './moderator-list.ts'

const columns = [
  'resident',
  'state',
  'people',
  'language',
  'interpreter',
  'children',
  'stepFree',
  'signLanguage',
] as const

/** The registrations of an event as a table for the door, in German. */
export function writeRegistrations(
  { catalog }: Pick<Runtime, 'catalog'>,
  { registrations }: ModeratorList,
): string {
  const words = catalog.namespace(sourceLanguage, 'desk-events')
  const word = (key: string) => words[`events.${key}`] ?? key
  const tick = (wanted: boolean) => (wanted ? word('yes') : '')
  return formatCsv(
    columns.map((column) => word(`column.${column}`)),
    registrations.map((one) => [
      one.resident,
      word(`registration.${one.state}`),
      one.people,
      one.language.germanName,
      one.interpreter?.germanName ?? '',
      one.children || '',
      tick(one.stepFree),
      tick(one.signLanguage),
    ]),
  )
}
