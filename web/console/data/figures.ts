import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type Figures = Got<'/api/staff/figures'>
export type FiguresQuery = NonNullable<paths['/api/staff/figures']['get']['parameters']['query']>

export function readFigures(query: FiguresQuery): Promise<Result<Figures>> {
  return settle(client.GET('/api/staff/figures', { params: { query } }))
}
