import { client, type Got, type Result, settle } from './client.ts'

export type Attention = Got<'/api/staff/attention'>

export function readAttention(): Promise<Result<Attention>> {
  return settle(client.GET('/api/staff/attention'))
}
