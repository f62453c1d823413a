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
export function queryOf(
  filter: CaseFilter,
  place: Omit<Place, 'page'> = {},
): Record<string, string | undefined> {
  const { from, to, search, ...rest } = filter
  return {
    ...rest,
    search: search.trim() || undefined,
    from: from && new Date(`${from}T00:00:00`).toISOString(),
    to: to && dayAfter(to).toISOString(),
    after: place.after,
    before: place.before,
  }
}

function dayAfter(day: string): Date {
  const moment = new Date(`${day}T00:00:00`)
  moment.setDate(moment.getDate() + 1)
  return moment
}
