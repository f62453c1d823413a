import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type NoticeOptions = Got<'/api/staff/notice-options'>
export type NoticeKind = NoticeOptions['kinds'][number]
export type FactField = NoticeKind['facts'][number]
export type NoticeList = Got<'/api/staff/notices'>
export type NoticeLine = NoticeList['notices'][number]
export type NoticeQuery = NonNullable<paths['/api/staff/notices']['get']['parameters']['query']>
export type Notice = Got<'/api/staff/notices/{id}'>
export type NoticeVersion = Notice['versions'][number]
export type NoticeFile = Notice['files'][number]
export type BroadcastState = NonNullable<NoticeLine['broadcast']>['state']
export type VersionState = NoticeVersion['status']
export type NoticeBody = paths['/api/staff/notices']['post']['requestBody']['content']['application/json']

/** Kinds, topics, councils, events and rules; read anew with each page because events come and go. */
export function readNoticeOptions(): Promise<Result<NoticeOptions>> {
  return settle(client.GET('/api/staff/notice-options'))
}

export function listNotices(query: NoticeQuery): Promise<Result<NoticeList>> {
  return settle(client.GET('/api/staff/notices', { params: { query } }))
}

export function readNotice(id: string): Promise<Result<Notice>> {
  return settle(client.GET('/api/staff/notices/{id}', { params: { path: { id } } }))
}

/** Saves a notice, or makes a new one when there is no id yet. */
export function saveNotice(id: string | null, body: NoticeBody): Promise<Result<Notice>> {
  return id === null
    ? settle(client.POST('/api/staff/notices', { body }))
    : settle(client.PUT('/api/staff/notices/{id}', { params: { path: { id } }, body }))
}

/** A new notice with everything of this one; with a name it is kept as a template. */
export function copyNotice(id: string, templateName: string | null): Promise<Result<Notice>> {
  return settle(
    client.POST('/api/staff/notices/{id}/copy', { params: { path: { id } }, body: { templateName } }),
  )
}

export function archiveNotice(id: string): Promise<Result<Notice>> {
  return settle(client.POST('/api/staff/notices/{id}/archive', { params: { path: { id } } }))
}

export type Finding = Got<'/api/staff/notices/{id}/findings'>['findings'][number]

export function readFindings(id: string): Promise<Result<{ findings: Finding[] }>> {
  return settle(client.GET('/api/staff/notices/{id}/findings', { params: { path: { id } } }))
}

/** `seenAt`: when the version that was changed was last saved; null: there was none. */
export function saveVersion(
  id: string,
  language: string,
  words: Record<string, string>,
  seenAt: string | null,
): Promise<Result<Notice>> {
  return settle(
    client.PUT('/api/staff/notices/{id}/versions/{language}', {
      params: { path: { id, language } },
      body: { words, seenAt },
    }),
  )
}

export function reviewVersion(id: string, language: string, seenAt: string): Promise<Result<Notice>> {
  return settle(
    client.POST('/api/staff/notices/{id}/versions/{language}/review', {
      params: { path: { id, language } },
      body: { seenAt },
    }),
  )
}

export type SimpleReading =
  paths['/api/staff/simple-language']['post']['responses'][200]['content']['application/json']

/** What the rules of Leichte Sprache say to a text that somebody writes. */
export function checkSimpleLanguage(text: string): Promise<Result<SimpleReading>> {
  return settle(client.POST('/api/staff/simple-language', { body: { text } }))
}

/** Brings the words of a language back to the source language now. */
export function makeBackWords(id: string, language: string): Promise<Result<Notice>> {
  return settle(
    client.POST('/api/staff/notices/{id}/versions/{language}/back', { params: { path: { id, language } } }),
  )
}

export type DraftAnswer =
  paths['/api/staff/notices/{id}/drafts']['post']['responses'][200]['content']['application/json']

/** Asks a machine for drafts; `replace` gives up what people wrote. */
export function wantDrafts(id: string, languages: string[], replace = false): Promise<Result<DraftAnswer>> {
  return settle(
    client.POST('/api/staff/notices/{id}/drafts', {
      params: { path: { id } },
      body: { languages, ...(replace && { replace }) },
    }),
  )
}

export type TranslationWork = Got<'/api/staff/translation-work'>['work'][number]

/** What waits for translators, in one language or, without one, in all. */
export function listTranslationWork(language?: string): Promise<Result<{ work: TranslationWork[] }>> {
  return settle(
    client.GET('/api/staff/translation-work', { params: { query: { ...(language && { language }) } } }),
  )
}

export type Preview = Got<'/api/staff/notices/{id}/preview'>

export type PreviewChannel = Preview['channels'][number]
export type PreviewForm = PreviewChannel['forms'][number]
export type PreviewPiece = PreviewForm['pieces'][number]

/** How it would stand in the chats of a language's readers; with a broadcast, whether its audience is reached there. */
export function readPreview(
  id: string,
  language: string,
  broadcast: string | undefined,
): Promise<Result<Preview>> {
  const query = { language, ...(broadcast && { broadcast }) }
  return settle(client.GET('/api/staff/notices/{id}/preview', { params: { path: { id }, query } }))
}

/** Adds a picture or a PDF; without a language it goes with every one. */
export function addFile(id: string, file: File, language: string | null): Promise<Result<Notice>> {
  const form = new FormData()
  form.append('file', file)
  // The description names no multipart body; the client hands a form over as it is.
  const body = { body: form } as object
  const params = { path: { id }, query: { ...(language !== null && { language }) } }
  return settle(client.POST('/api/staff/notices/{id}/files', { params, ...body }))
}

export function removeFile(id: string, fileId: string): Promise<Result<Notice>> {
  return settle(client.DELETE('/api/staff/notices/{id}/files/{fileId}', { params: { path: { id, fileId } } }))
}

/** Where the bytes of a file are. */
export function fileAddress(id: string, fileId: string): string {
  return `/api/staff/notices/${id}/files/${fileId}`
}
