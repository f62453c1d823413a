import type { Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { askQuestion } from '#civic/event.ts'
import { subscribe } from '#civic/subscription.ts'
import { createBroadcast } from '#gateway/broadcasts/draft.ts'
import { releaseBroadcast, submitBroadcast } from '#gateway/broadcasts/release.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Runtime } from '#gateway/runtime.ts'
import type { Gateway } from '#gateway/start.ts'
import { editor } from '#tests/integration/broadcasts/world.ts'
import type { Desk } from '#tests/integration/gateway/desk.ts'
import { type Dealer, marksIn } from '#tests/support/xss-payloads.ts'
import { openDoor, times } from './xss-staff.ts'
import { readAddresses } from './xss-visits.ts'
import { findLiveMarkup } from './xss-watch.ts'

const topic = 'participation'
const dayMs = 24 * 3_600_000
const translated = ['ar', 'uk', 'tr', 'de-simple']
/** A text of a notice takes 1500 characters. */
const linesOfText = 9
const mostOfLine = 150

/** What there is to look at of notices and events. */
export interface FilledNotices {
  invitation: { noticeId: string; eventId: string; code: string }
  /** Given back with a reason. */
  returnedId: string
}

/** Puts payloads into every field of notices, events and polls. `residentId`: somebody who asks and replies. */
export async function fillNotices(
  gateway: Gateway,
  desk: Desk,
  dealer: Dealer,
  residentId: string,
): Promise<FilledNotices> {
  const { runtime } = gateway
  const post = openDoor(desk, dealer)
  await addSubscriber(runtime, residentId)
  const startsAt = new Date(runtime.clock().getTime() + 9 * dayMs).toISOString()
  const made = await post('/notices', {
    ...{ kind: 'participationEvent', topic, districts: [], words: wordsOf(dealer) },
    facts: {
      ...{ startsAt, place: dealer.deal('place of an event', 200) },
      link: `https://elsewhere.invalid/${dealer.deal('link of a notice', 200).replaceAll(/\s/g, '')}`,
    },
    poll: { options: 2, until: null },
  })
  const noticeId = String(made.id)
  const returnedId = await giveBack(desk, dealer, noticeId)
  for (const language of translated) {
    await post(`/notices/${noticeId}/versions/${language}`, { words: wordsOf(dealer) }, 'PUT')
  }
  await post(`/notices/${noticeId}/versions/ar/back`, {})
  const { id: eventId, code } = await runtime.prisma.event.update({
    where: { noticeId },
    data: { publishedAt: runtime.clock(), registration: true, offers: ['interpreter'] },
  })
  await post(`/notices/${noticeId}/copy`, { templateName: dealer.deal('name of a template', 80) })
  await askAtEvent(runtime, desk, dealer, { eventId, residentId })
  await hearBack(runtime, desk, dealer, { noticeId, residentId })
  await writeNoticesPastTheDoors(runtime, dealer, noticeId)
  return { invitation: { noticeId, eventId, code }, returnedId }
}

function wordsOf({ deal }: Dealer): Record<string, string> {
  const lines = times(linesOfText).map(() => deal('text of a notice', mostOfLine))
  return {
    title: deal('title of a notice', 120),
    text: lines.join('\n'),
    'poll.question': deal('question of a poll', 200),
    'option.1': deal('answer of a poll', 80),
    'option.2': deal('answer of a poll', 80),
  }
}

/** Somebody subscribes to everything that is written here. */
export async function addSubscriber(runtime: Runtime, residentId: string): Promise<void> {
  const { prisma, clock } = runtime
  const said = await prisma.inboxMessage.findFirstOrThrow({ where: { residentId } })
  await prisma.$transaction((transaction) =>
    subscribe(transaction, {
      ...{ residentId, topic, area: '', wordingVersion: '1', language: 'de', channel: said.channel },
      ...{ inboxMessageId: said.id, at: clock() },
    }),
  )
}

async function giveBack(desk: Desk, dealer: Dealer, noticeId: string): Promise<string> {
  const post = openDoor(desk, dealer)
  const urgentReason = dealer.deal('reason of an urgent broadcast', 500)
  const { id } = await post(`/notices/${noticeId}/broadcasts`, { audience: {}, urgentReason })
  await post(`/broadcasts/${id}/submission`, {})
  await post(`/broadcasts/${id}/return`, { reason: dealer.deal('reason of a return', 500) })
  return String(id)
}

async function askAtEvent(
  runtime: Runtime,
  desk: Desk,
  dealer: Dealer,
  { eventId, residentId }: { eventId: string; residentId: string },
): Promise<void> {
  const post = openDoor(desk, dealer)
  for (const _ of times(12)) {
    const text = times(4)
      .map(() => dealer.deal('question at an event', 400))
      .join('\n')
    await runtime.prisma.$transaction((transaction) =>
      askQuestion(transaction, { eventId, residentId, language: 'uk', text, at: runtime.clock() }),
    )
  }
  const asked = await runtime.prisma.eventQuestion.findMany({ where: { eventId }, take: 6 })
  for (const { id } of asked) {
    const answer = dealer.deal('answer to a question', 1500)
    await post(`/calendar/${eventId}/questions/${id}/answer`, { answer })
  }
}

/** A broadcast went out, some did not get it, people answered and were answered. */
async function hearBack(
  { prisma, city, clock }: Runtime,
  desk: Desk,
  dealer: Dealer,
  { noticeId, residentId }: { noticeId: string; residentId: string },
): Promise<void> {
  const post = openDoor(desk, dealer)
  const [broadcastId, at] = [uuidv7(), clock()]
  const address = await prisma.address.findFirstOrThrow({ where: { residentId } })
  await prisma.broadcast.create({
    data: {
      ...{
        id: broadcastId,
        cityId: city.id,
        noticeId,
        audience: {},
        state: 'done',
        createdBy: 'feed:invented',
      },
      ...{ createdAt: at, releasedAt: at, startedAt: at, expandedAt: at, doneAt: at },
      messages: {
        create: {
          ...{ residentId, addressId: address.id, channel: address.channel, language: 'de', lane: 2 },
          ...{
            class: 'once',
            reply: {},
            status: 'failed',
            errorCode: dealer.deal('why a notice failed', 200),
          },
        },
      },
    },
  })
  for (const index of times(12)) {
    const text = times(4)
      .map(() => dealer.deal('reply to a notice', 400))
      .join('\n')
    const id = uuidv7()
    await prisma.noticeReply.create({ data: { id, broadcastId, residentId, text, language: 'de', at } })
    if (index % 2) continue
    await post(`/broadcasts/${broadcastId}/replies/${id}/answer`, {
      text: dealer.deal('answer to a reply', 1500),
    })
  }
}

/** Names of files are cut by browsers and providers are ours: no door lets payloads in here today. */
async function writeNoticesPastTheDoors(
  { prisma, clock }: Runtime,
  dealer: Dealer,
  noticeId: string,
): Promise<void> {
  const bytes = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="ran(199999)"/>'))
  await prisma.noticeFile.create({
    data: {
      ...{ id: uuidv7(), noticeId, kind: 'file', mimeType: 'application/pdf', bytes, createdAt: clock() },
      name: dealer.deal('name of a file', 200),
    },
  })
  await prisma.noticeVersion.update({
    where: { noticeId_language: { noticeId, language: 'ar' } },
    data: { provider: dealer.deal('name of a provider', 200) },
  })
}

/** Opens the notices and events at the desk, part by part. */
export async function readNoticePages(
  page: Page,
  desk: string,
  { invitation: { noticeId, eventId }, returnedId }: FilledNotices,
  seen: Set<number>,
): Promise<void> {
  const tab = (name: string, further = '') => `#/notices/${noticeId}?tab=${name}${further}`
  await readAddresses(
    page,
    desk,
    [
      [`#/notices/${noticeId}`, '.finding-list'],
      ...translated.map((language): [string, string] => [
        tab('languages', `&language=${language}`),
        '.version-editor',
      ]),
      [tab('preview'), '.bubble'],
      [tab('release', `&broadcast=${returnedId}`), '.notice'],
      [tab('progress'), '.replies .words'],
      ['#/notices?list=templates', '.notice-link'],
      ['#/notices/new', '.kind-list a'],
      [`#/events/${eventId}`, '.event-question'],
    ],
    seen,
  )
}

/** Lets a notice of payloads go out, urgent, so that it arrives at any hour; gives a number that its reader sees. */
export async function sendNotice(runtime: Runtime, dealer: Dealer): Promise<number> {
  const author = editor('coordinator')
  const words = wordsOf(dealer)
  const startsAt = new Date(runtime.clock().getTime() + 5 * dayMs).toISOString()
  const noticeId = await saveNotice(runtime, author, {
    ...{ kind: 'participationEvent', topic, districts: [], words, poll: { options: 2, until: null } },
    facts: { startsAt, place: dealer.deal('place of an event', 200) },
  })
  await runtime.prisma.event.update({ where: { noticeId }, data: { registration: true } })
  const audience = { channels: ['webchat'] }
  const { id } = await createBroadcast(runtime, author, noticeId, { audience, urgentReason: 'Hochwasser' })
  await submitBroadcast(runtime, author, id)
  await releaseBroadcast(runtime, editor('coordinator'), id)
  return marksIn(words.title ?? '')[0] ?? 0
}

/** The poster as a drawing and the calendar file of an event: neither holds anything but letters, lines and escaped words. */
export async function readEventFiles(
  page: Page,
  address: string,
  { invitation: { eventId, code } }: FilledNotices,
  seen: Set<number>,
): Promise<void> {
  const poster = `${address}/api/staff/calendar/${eventId}/poster.svg?languages=de,ar`
  const drawing = await (await page.request.get(poster)).text()
  const tags =
    await page.evaluate(`[...new DOMParser().parseFromString(${JSON.stringify(drawing)}, 'image/svg+xml')
    .querySelectorAll('*')].map(({ tagName }) => tagName)`)
  expect([...new Set(tags as string[])].sort()).toEqual(['desc', 'g', 'path', 'svg', 'title'])
  const file = await page.request.get(`${address}/events/${code}.ics`)
  expect(file.headers()).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
  const calendar = (await file.text()).replaceAll('\r\n ', '')
  const names = calendar.split('\r\n').map((line) => /^[A-Z-]*/.exec(line)?.[0] ?? '')
  const known =
    /^(BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|NAME|X-WR-CALNAME|X-WR-TIMEZONE|REFRESH-INTERVAL|X-PUBLISHED-TTL|UID|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|STATUS|DTSTART|DTEND|SUMMARY|DESCRIPTION|LOCATION|URL|TRANSP|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|RRULE|COLOR|SOURCE|)$/
  expect(names.filter((name) => !known.test(name))).toEqual([])
  for (const text of [drawing, calendar]) {
    expect(marksIn(text).length).toBeGreaterThan(0)
    for (const mark of marksIn(text)) seen.add(mark)
  }
  expect(await findLiveMarkup(page)).toEqual([])
}
