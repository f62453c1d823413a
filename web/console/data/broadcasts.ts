import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type Broadcast = Got<'/api/staff/broadcasts/{id}'>
export type Audience = Broadcast['audience']
export type BroadcastDraft =
  paths['/api/staff/notices/{id}/broadcasts']['post']['requestBody']['content']['application/json']
export type CountBody =
  paths['/api/staff/notices/{id}/audience-count']['post']['requestBody']['content']['application/json']
export type AudienceCount =
  paths['/api/staff/notices/{id}/audience-count']['post']['responses'][200]['content']['application/json']
export type Submitted =
  paths['/api/staff/broadcasts/{id}/submission']['post']['responses'][200]['content']['application/json']
export type HeadCount = Got<'/api/staff/broadcasts/{id}/head-count'>
export type Progress = Got<'/api/staff/broadcasts/{id}/progress'>
export type NoticeReply = Got<'/api/staff/broadcasts/{id}/replies'>['replies'][number]

export function countAudience(noticeId: string, body: CountBody): Promise<Result<AudienceCount>> {
  return settle(
    client.POST('/api/staff/notices/{id}/audience-count', { params: { path: { id: noticeId } }, body }),
  )
}

export function readBroadcast(id: string): Promise<Result<Broadcast>> {
  return settle(client.GET('/api/staff/broadcasts/{id}', { params: { path: { id } } }))
}

/** Begins a broadcast of a notice, as a draft. */
export function createBroadcast(noticeId: string, body: BroadcastDraft): Promise<Result<Broadcast>> {
  return settle(
    client.POST('/api/staff/notices/{id}/broadcasts', { params: { path: { id: noticeId } }, body }),
  )
}

export function changeBroadcast(id: string, body: BroadcastDraft): Promise<Result<Broadcast>> {
  return settle(client.PUT('/api/staff/broadcasts/{id}', { params: { path: { id } }, body }))
}

export function submitBroadcast(id: string): Promise<Result<Submitted>> {
  return settle(client.POST('/api/staff/broadcasts/{id}/submission', { params: { path: { id } } }))
}

export function returnBroadcast(id: string, reason: string): Promise<Result<Broadcast>> {
  return settle(
    client.POST('/api/staff/broadcasts/{id}/return', { params: { path: { id } }, body: { reason } }),
  )
}

export function releaseBroadcast(id: string): Promise<Result<Broadcast>> {
  return settle(client.POST('/api/staff/broadcasts/{id}/release', { params: { path: { id } } }))
}

export function stopBroadcast(id: string): Promise<Result<Broadcast>> {
  return settle(client.POST('/api/staff/broadcasts/{id}/stop', { params: { path: { id } } }))
}

export function resumeBroadcast(id: string): Promise<Result<Broadcast>> {
  return settle(client.POST('/api/staff/broadcasts/{id}/resumption', { params: { path: { id } } }))
}

export function cancelBroadcast(id: string): Promise<Result<Broadcast>> {
  return settle(client.POST('/api/staff/broadcasts/{id}/cancellation', { params: { path: { id } } }))
}

/** Begins a correction: `noticeId` is what is said instead. */
export function correctBroadcast(id: string, noticeId: string): Promise<Result<Broadcast>> {
  return settle(
    client.POST('/api/staff/broadcasts/{id}/correction', { params: { path: { id } }, body: { noticeId } }),
  )
}

export function readHeadCount(id: string): Promise<Result<HeadCount>> {
  return settle(client.GET('/api/staff/broadcasts/{id}/head-count', { params: { path: { id } } }))
}

export function readProgress(id: string): Promise<Result<Progress>> {
  return settle(client.GET('/api/staff/broadcasts/{id}/progress', { params: { path: { id } } }))
}

export type PollResult = NonNullable<Got<'/api/staff/broadcasts/{id}/poll'>['poll']>

/** How the poll of a broadcast stands; `poll` is null where the notice asks nothing. */
export function readPoll(id: string): Promise<Result<{ poll: PollResult | null }>> {
  return settle(client.GET('/api/staff/broadcasts/{id}/poll', { params: { path: { id } } }))
}

export function listReplies(id: string): Promise<Result<{ replies: NoticeReply[] }>> {
  return settle(client.GET('/api/staff/broadcasts/{id}/replies', { params: { path: { id } } }))
}

/** Answers what somebody said, and gives the list as it is then. */
export function answerReply(
  id: string,
  replyId: string,
  text: string,
): Promise<Result<{ replies: NoticeReply[] }>> {
  return settle(
    client.POST('/api/staff/broadcasts/{id}/replies/{replyId}/answer', {
      params: { path: { id, replyId } },
      body: { text },
    }),
  )
}

export type TestReader = Got<'/api/staff/test-readers'>['readers'][number]

export function listTestReaders(): Promise<Result<{ readers: TestReader[] }>> {
  return settle(client.GET('/api/staff/test-readers'))
}

export type TestReaderOffer =
  paths['/api/staff/test-readers']['post']['responses'][200]['content']['application/json']

/** Begins to tie a chat; `start` goes into the web chat's address or is written in any chat. */
export function offerTestReader(): Promise<Result<TestReaderOffer>> {
  return settle(client.POST('/api/staff/test-readers'))
}

export function removeTestReader(id: string): Promise<Result<{ readers: TestReader[] }>> {
  return settle(client.DELETE('/api/staff/test-readers/{id}', { params: { path: { id } } }))
}

/** Sends a test to one's own chats, in these languages or in that of each chat; gives how many messages. */
export function sendTest(id: string, languages: string[]): Promise<Result<{ messages: number }>> {
  return settle(
    client.POST('/api/staff/broadcasts/{id}/test', {
      params: { path: { id } },
      body: languages.length > 0 ? { languages } : {},
    }),
  )
}
