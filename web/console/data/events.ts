import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type EventLine = Got<'/api/staff/calendar'>['events'][number]
export type EventDetail = Got<'/api/staff/calendar/{id}'>
export type EventAlert = Got<'/api/staff/calendar-alerts'>['alerts'][number]
export type EventQuestion = EventDetail['questions'][number]
export type EventSettings =
  paths['/api/staff/calendar/{id}']['put']['requestBody']['content']['application/json']
export type EventCorrection =
  paths['/api/staff/calendar/{id}/change']['post']['responses'][200]['content']['application/json']

export function listEvents(when: 'coming' | 'over'): Promise<Result<{ events: EventLine[] }>> {
  return settle(client.GET('/api/staff/calendar', { params: { query: { when } } }))
}

/** What changed after people were told and waits for somebody at the desk. */
export function listAlerts(): Promise<Result<{ alerts: EventAlert[] }>> {
  return settle(client.GET('/api/staff/calendar-alerts', {}))
}

/** One event with its registrations, needs and questions. */
export function readEvent(id: string): Promise<Result<EventDetail>> {
  return settle(client.GET('/api/staff/calendar/{id}', { params: { path: { id } } }))
}

export function setEvent(id: string, body: EventSettings): Promise<Result<EventDetail>> {
  return settle(client.PUT('/api/staff/calendar/{id}', { params: { path: { id } }, body }))
}

/** Tells everybody registered of another date or place, at once. */
export function tellChange(id: string): Promise<Result<EventCorrection>> {
  return settle(client.POST('/api/staff/calendar/{id}/change', { params: { path: { id } } }))
}

/** Cancels an event and tells everybody registered, at once. */
export function cancelEvent(id: string): Promise<Result<EventCorrection>> {
  return settle(client.POST('/api/staff/calendar/{id}/cancellation', { params: { path: { id } } }))
}

/** Says that a doubtful event takes place, and tells everybody registered at once. */
export function confirmEvent(id: string): Promise<Result<EventDetail>> {
  return settle(client.POST('/api/staff/calendar/{id}/confirmation', { params: { path: { id } } }))
}

/** Notes how many of each registration came; 0: nobody. */
export function noteCame(
  id: string,
  came: { registrationId: string; people: number }[],
): Promise<Result<EventDetail>> {
  return settle(
    client.POST('/api/staff/calendar/{id}/attendance', { params: { path: { id } }, body: { came } }),
  )
}

export function moveQuestion(
  id: string,
  questionId: string,
  state: EventQuestion['state'],
): Promise<Result<EventDetail>> {
  return settle(
    client.POST('/api/staff/calendar/{id}/questions/{questionId}/state', {
      params: { path: { id, questionId } },
      body: { state },
    }),
  )
}

/** Answers a question in German; whoever asked gets it in their language as far as a machine knows it. */
export function answerQuestion(id: string, questionId: string, answer: string): Promise<Result<EventDetail>> {
  return settle(
    client.POST('/api/staff/calendar/{id}/questions/{questionId}/answer', {
      params: { path: { id, questionId } },
      body: { answer },
    }),
  )
}

/** Begins the notice with what came of an event, for everybody who took part. */
export function beginThanks(
  id: string,
  text: string,
  link: string | null,
): Promise<Result<{ noticeId: string }>> {
  return settle(
    client.POST('/api/staff/calendar/{id}/thanks', { params: { path: { id } }, body: { text, link } }),
  )
}
