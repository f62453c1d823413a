import { client, type Got, type Result, settle } from './client.ts'

/** Somebody a case can be given to. */
export type Colleague = Got<'/api/staff/colleagues'>['colleagues'][number] & { absent: boolean }

/** Everybody that the person may give cases to. */
export async function listColleagues(): Promise<Result<Colleague[]>> {
  const result = await settle<Got<'/api/staff/colleagues'>>(client.GET('/api/staff/colleagues'))
  if ('problem' in result) return result
  const isAbsent = (until: string | null) => until !== null && new Date(until) > new Date()
  return { data: result.data.colleagues.map((one) => ({ ...one, absent: isAbsent(one.absentUntil) })) }
}
