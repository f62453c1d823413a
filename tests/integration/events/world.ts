import { type RegistrationWish, register } from '#civic/event.ts'
import type { Reply } from '#content/message.ts'
import { render } from '#content/render.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import { addResident, type TestDesk } from '../staff/desk.ts'

const hourMs = 3_600_000

/** Writes notices without asking anybody's reach. */
export const house = { id: 'test', grants: null }

/** What a test says of its event; hours count from the desk's clock. */
interface Invitation {
  inHours?: number
  lastsHours?: number | null
  place?: string
  districts?: string[]
  title?: string
  /** Words of further languages by tag, with their state. */
  translations?: Record<string, { status: string; title: string; text: string }>
  settings?: {
    places?: number | null
    registration?: boolean
    offers?: string[]
    published?: boolean
  }
}

export interface TestEvent {
  id: string
  code: string
  noticeId: string
}

/** An event as the office makes it: by its notice. Published and with registration unless said otherwise. */
export async function addEvent(
  { runtime, now }: Pick<TestDesk, 'runtime' | 'now'>,
  { inHours = 72, lastsHours = 2, settings = {}, ...invitation }: Invitation = {},
): Promise<TestEvent> {
  const { prisma } = runtime
  const startsAt = new Date(now.getTime() + inHours * hourMs)
  const noticeId = await saveNotice(runtime, house, {
    kind: 'participationEvent',
    topic: 'participation',
    districts: invitation.districts ?? [],
    words: { title: invitation.title ?? 'Ideen für den Park', text: 'Kommen Sie vorbei.' },
    facts: {
      startsAt: startsAt.toISOString(),
      ...(lastsHours !== null && {
        endsAt: new Date(startsAt.getTime() + lastsHours * hourMs).toISOString(),
      }),
      place: invitation.place ?? 'Offener Treff, Eisenbahnstraße 1',
    },
  })
  await prisma.noticeVersion.createMany({
    data: Object.entries(invitation.translations ?? {}).map(([language, { status, ...words }]) => ({
      ...{ noticeId, language, status, words, sourceRevision: 1, updatedAt: now },
    })),
  })
  const { published = true, registration = true, ...rest } = settings
  const { id, code } = await prisma.event.update({
    where: { noticeId },
    data: { ...rest, registration, publishedAt: published ? now : null },
  })
  return { id, code, noticeId }
}

/** Somebody who comes; gives their id. */
export async function come(
  desk: Pick<TestDesk, 'runtime'>,
  eventId: string,
  { language = 'de', ...wish }: Partial<RegistrationWish> & { language?: string } = {},
): Promise<string> {
  const { id: residentId } = await addResident(desk, { language })
  await desk.runtime.prisma.$transaction((transaction) =>
    register(transaction, { eventId, residentId, at: desk.runtime.clock(), ...noWish, ...wish }),
  )
  return residentId
}

/** One person without needs. */
export const noWish: RegistrationWish = {
  people: 1,
  interpreter: null,
  children: 0,
  stepFree: false,
  signLanguage: false,
}

/** What somebody was told so far, as they read it, oldest first. */
export async function toldTo({ runtime }: Pick<TestDesk, 'runtime'>, residentId: string) {
  const rows = await runtime.prisma.outboxMessage.findMany({
    where: { residentId, broadcastId: null },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ reply, language, class: deliveryClass, dueAt, lane }) => ({
    key: (reply as unknown as { text: { key: string } }).text.key,
    ...render(runtime.catalog, runtime.city, language, reply as unknown as Reply),
    ...{ deliveryClass, dueAt, lane },
  }))
}

/** A broadcast of the invitation that is going out; these have it already. */
export async function sendInvitation(
  { runtime, now }: Pick<TestDesk, 'runtime' | 'now'>,
  noticeId: string,
  ...readers: string[]
): Promise<string> {
  const { id } = await runtime.prisma.broadcast.create({
    data: {
      id: crypto.randomUUID(),
      ...{ cityId: runtime.city.id, noticeId, audience: {}, state: 'sending', createdBy: 'test' },
      ...{ createdAt: now, releasedAt: now, startedAt: now },
    },
  })
  for (const residentId of readers) {
    const address = await runtime.prisma.address.findFirstOrThrow({ where: { residentId } })
    await runtime.prisma.outboxMessage.create({
      data: {
        ...{
          residentId,
          addressId: address.id,
          channel: address.channel,
          language: 'de',
          lane: 2,
          class: 'once',
        },
        ...{
          reply: { text: { key: 'invitation' } },
          status: 'sent',
          sentAt: now,
          dueAt: now,
          broadcastId: id,
        },
      },
    })
  }
  return id
}
