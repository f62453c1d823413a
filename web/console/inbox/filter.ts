import type { CaseQuery, SavedView } from '../data/cases.ts'
import { addressOf } from '../frame/route.ts'

/** The views everybody has, in the order they stand at the side. */
export const views = ['mine', 'team', 'overdue', 'unanswered', 'sensitive', 'open', 'closed', 'all'] as const
export type View = (typeof views)[number]

/** What a list can be narrowed by, besides its view and the words looked for. */
export const narrowings = [
  'state',
  'priority',
  'team',
  'assignee',
  'district',
  'subdistrict',
  'category',
  'kind',
  'language',
  'channel',
  'from',
  'to',
] as const
export type Narrowing = (typeof narrowings)[number]

/** What the list shows: a view, words to look for, and what narrows it. */
export type CaseFilter = { view: View; search: string } & Partial<Record<Narrowing, string>>

/** Where in the list one is: after or before a line, and which page that is, counted from 1. */
export interface Place {
  after?: string | undefined
  before?: string | undefined
  page: number
}

/** Reads a filter from the query of an address; what it does not know is left out. */
export function parseFilter(query: URLSearchParams): CaseFilter {
  const narrowed = narrowings.flatMap((key) => {
    const value = query.get(key)
    return value ? [[key, value]] : []
  })
  return {
    view: views.find((one) => one === query.get('view')) ?? 'open',
    search: query.get('search') ?? '',
    ...Object.fromEntries(narrowed),
  }
}

export function parsePlace(query: URLSearchParams): Place {
  return {
    after: query.get('after') ?? undefined,
    before: query.get('before') ?? undefined,
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
  }
}

/** The address of the list (or, as `page`, of the map) with this filter. */
export function filterAddress(filter: CaseFilter, place?: Place, page = 'cases'): string {
  const { page: number = 1, ...cursor } = place ?? {}
  return addressOf(page, { ...filter, ...cursor, page: number > 1 ? String(number) : undefined })
}

/** How many things narrow the list. */
export function narrowingsOf(filter: CaseFilter): Narrowing[] {
  return narrowings.filter((key) => filter[key] !== undefined)
}

/** A filter as the server reads it: days become the moments they begin and end here. */
export function queryOf(filter: CaseFilter, place: Omit<Place, 'page'> = {}): CaseQuery {
  const { from, to, search, ...rest } = filter
  const query = {
    ...rest,
    search: search.trim(),
    from: from && momentAfter(from, 0),
    to: to && momentAfter(to, 1),
    after: place.after,
    before: place.before,
  }
  // What somebody wrote into the address by hand is for the server to refuse.
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as CaseQuery
}

/** The filter of a kept view. */
export function filterOf({ from, to, ...query }: SavedView['query']): CaseFilter {
  return {
    ...parseFilter(new URLSearchParams(query)),
    view: query.view ?? 'all',
    ...(from && { from: dayOf(new Date(from)) }),
    ...(to && { to: dayOf(new Date(new Date(to).getTime() - 1)) }),
  }
}

/** What is no day is left to the server to refuse. */
function momentAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00`)
  moment.setDate(moment.getDate() + days)
  return Number.isNaN(moment.getTime()) ? day : moment.toISOString()
}

/** `YYYY-MM-DD` where the person sits. */
function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
