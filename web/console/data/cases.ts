import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

/** A page of the list and the cursors of its neighbours. */
export type CasePage = Got<'/api/staff/cases'>
export type CaseLine = CasePage['cases'][number]
export type CaseCounts = Got<'/api/staff/cases/counts'>
export type CaseMap = Got<'/api/staff/cases/map'>
export type SavedView = Got<'/api/staff/views'>[number]

/** What the list may be asked. */
export type CaseQuery = NonNullable<paths['/api/staff/cases']['get']['parameters']['query']>

/** The part of the map that is shown, in degrees. */
export type Bounds = Record<'west' | 'south' | 'east' | 'north', number>

/** One page of the cases that a query leaves. */
export function listCases(query: CaseQuery): Promise<Result<CasePage>> {
  return settle(client.GET('/api/staff/cases', { params: { query } }))
}

/** How many cases each view holds; large ones are counted up to a limit. */
export function countCases(): Promise<Result<CaseCounts>> {
  return settle(client.GET('/api/staff/cases/counts'))
}

/** The cases that a query leaves in a part of the map: as points, or gathered when there are many. */
export function mapCases(query: CaseQuery, bounds: Bounds | null): Promise<Result<CaseMap>> {
  const { after: _after, before: _before, limit: _limit, ...filter } = query
  return settle(client.GET('/api/staff/cases/map', { params: { query: { ...filter, ...bounds } } }))
}

export function listViews(): Promise<Result<SavedView[]>> {
  return settle(client.GET('/api/staff/views'))
}

/** Keeps a filter of the list under a name. */
export function saveView(name: string, query: CaseQuery): Promise<Result<SavedView>> {
  const { after: _after, before: _before, limit: _limit, ...filter } = query
  return settle(client.POST('/api/staff/views', { body: { name, query: filter } }))
}

export function deleteView(id: string): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/views/{id}', { params: { path: { id } } }))
}
