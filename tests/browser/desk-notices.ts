import { v7 as uuidv7 } from 'uuid'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Runtime } from '#gateway/runtime.ts'

const dayMs = 24 * 3_600_000

/** Notices as an office in the middle of its work has them; gives the id of the one that went out. */
export async function addNotices(runtime: Runtime): Promise<string> {
  const { prisma, city, clock } = runtime
  const author = { id: 'feed:invented', grants: null }
  const common = { topic: 'council', districts: [], facts: {} }
  const startsAt = new Date(clock().getTime() + 21 * dayMs).toISOString()
  const invitation = await saveNotice(runtime, author, {
    ...common,
    kind: 'districtConference',
    facts: { startsAt, place: 'Stadtteilladen Grünau, Stuttgarter Allee 19' },
    words: {
      title: 'Wie soll unser Viertel werden?',
      text: 'Wir sprechen über Spielplätze und Wege. Alle sind willkommen, auch mit Kindern.',
    },
    waitsFor: ['ar', 'uk'],
  })
  await saveNotice(runtime, author, {
    ...common,
    kind: 'information',
    topic: 'budget',
    districts: ['2'],
    words: { title: 'Die Brücke am Park ist gesperrt' },
    waitsFor: ['ar', 'uk'],
  })
  await saveNotice(runtime, author, {
    ...common,
    kind: 'councilMeeting',
    words: { title: 'Sitzung des Stadtbezirksbeirats', text: 'Die Sitzung ist öffentlich.' },
    templateName: 'Sitzung im Rathaus',
  })
  const at = clock()
  const versions: [language: string, status: string, title: string][] = [
    ['ar', 'reviewed', 'كيف نريد أن يكون حيّنا؟'],
    ['uk', 'inReview', 'Яким має бути наш район?'],
    ['tr', 'machine', 'Mahallemiz nasıl olsun?'],
    ['en', 'outdated', 'What should our quarter be like?'],
    ['de-simple', 'inReview', 'Wie soll unser Stadt-Teil werden?'],
  ]
  await prisma.noticeVersion.createMany({
    data: versions.map(([language, status, title]) => ({
      ...{ noticeId: invitation, language, status, sourceRevision: 1, updatedAt: at },
      words: { title, text: title },
      backWords: { title: 'Wie soll unser Viertel sein?' },
    })),
  })
  await addBroadcast(runtime, invitation, city.languages)
  return invitation
}

/** A broadcast that reached some people; one of them asks back. */
async function addBroadcast(
  { prisma, clock, city }: Runtime,
  noticeId: string,
  languages: readonly string[],
): Promise<void> {
  const broadcastId = uuidv7()
  const at = new Date(clock().getTime() - dayMs)
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
      ...{ createdAt: at, releasedAt: at, startedAt: at, expandedAt: at, doneAt: clock() },
      editions: {
        create: languages.map((language) => ({
          language,
          basis: ['de', 'ar'].includes(language) ? 'reviewed' : 'source',
          reply: { text: { literal: 'Wie soll unser Viertel werden?' } },
        })),
      },
    },
  })
  const people = await prisma.resident.findMany({
    where: { addresses: { some: { state: 'active' } } },
    include: { addresses: { where: { state: 'active' } } },
    orderBy: { id: 'asc' },
    take: 30,
  })
  const fates = [
    { status: 'read', movedFrom: 'whatsapp-cloud', way: 'otherChannel' },
    { status: 'delivered', way: 'template' },
    { status: 'held', errorCode: 'windowClosed', way: 'wait' },
    { status: 'failed', errorCode: 'stopped:blocked' },
    { status: 'sent' },
    { status: 'suppressed', errorCode: 'unsubscribed' },
  ]
  await prisma.outboxMessage.createMany({
    data: people.flatMap(({ id: residentId, language, addresses: [address] }, index) => {
      if (address === undefined) return []
      return [
        {
          ...{ residentId, addressId: address.id, channel: address.channel, language, broadcastId },
          ...{ lane: 2, class: 'once', reply: {}, sentAt: at, createdAt: at, ...fates[index % fates.length] },
        },
      ]
    }),
  })
  const [asks] = people
  if (asks === undefined) throw new Error('Nobody is there who could ask.')
  await prisma.noticeReply.create({
    data: {
      id: uuidv7(),
      broadcastId,
      residentId: asks.id,
      text: 'Gibt es Kaffee?',
      language: 'de',
      at: clock(),
    },
  })
}

/** A notice with two broadcasts: one that waits for its release, and one that somebody stopped. */
export async function addOpenBroadcasts(
  runtime: Runtime,
): Promise<{ noticeId: string; waiting: string; stopped: string }> {
  const { prisma, clock, city } = runtime
  const author = { id: 'feed:invented', grants: null }
  const words = { title: 'Das Bürgerbüro zieht um', text: 'Ab Januar finden Sie uns am Markt.' }
  const noticeId = await saveNotice(runtime, author, {
    ...{ kind: 'information', topic: 'council', districts: [], facts: {}, words },
  })
  const [waiting, stopped] = [uuidv7(), uuidv7()]
  const at = clock()
  const common = { cityId: city.id, noticeId, audience: {}, createdBy: 'feed:invented', createdAt: at }
  await prisma.broadcast.createMany({
    data: [
      { ...common, id: waiting, state: 'awaitingRelease', submittedBy: 'feed:invented' },
      { ...common, id: stopped, state: 'stopped', releasedAt: at, startedAt: at, stoppedAt: at },
    ],
  })
  return { noticeId, waiting, stopped }
}
