import { sourceLanguage } from '#content/languages.ts'
import { renderText } from '#content/render.ts'
import { createBroadcast } from '../broadcasts/draft.ts'
import { saveNotice } from '../notices/save.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { findEvent } from './reach.ts'
import { EventRefusal } from './refusal.ts'
import { wordsIn } from './words.ts'

/** What came of an event: in German, and where the minutes stand. */
export interface Thanks {
  text: string
  /** An address of the city's web site. */
  link: string | null
}

/**
 * Begins the notice with minutes and decisions for everybody who took part, and its broadcast; both are drafts that are translated,
 * checked and released like any. Gives the notice's id. Throws `EventRefusal`: unknownEvent, tooSoon.
 */
export async function thankParticipants(
  runtime: Runtime,
  staff: StaffMember,
  eventId: string,
  { text, link }: Thanks,
): Promise<string> {
  const { prisma, city, catalog, clock } = runtime
  const event = await findEvent(prisma, city, staff.grants, 'event.manage', eventId)
  if (clock() < event.startsAt) {
    throw new EventRefusal('tooSoon', 'id', 'Minutes are written once the event has begun.')
  }
  const title = renderText(catalog, city, sourceLanguage, {
    key: 'eventNews.thanksTitle',
    params: { title: { literal: wordsIn(event.notice, sourceLanguage).title } },
  })
  const noticeId = await saveNotice(runtime, staff, {
    kind: 'information',
    topic: event.notice.topic,
    districts: event.notice.districts,
    words: { title: title.replace(/[\u2068\u2069]/g, '').slice(0, 120), text },
    facts: link === null ? {} : { link },
  })
  await createBroadcast(runtime, staff, noticeId, { audience: { event: { id: eventId, took: 'any' } } })
  return noticeId
}
