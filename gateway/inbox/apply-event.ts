import { registrationReply } from '#bots/conversations/event/outcome.ts'
import type { DomainAction } from '#bots/engine/action.ts'
import { cancelRegistration, type RegistrationState, register } from '#civic/event.ts'
import { writeEventCalendar } from '../events/calendar.ts'
import { tellMovedUp } from '../events/moved-up.ts'
import { readPublicEvents } from '../events/public.ts'
import type { Applied, ApplyContext } from './applied.ts'
import { keepFile } from './keep-file.ts'

const calendarType = 'text/calendar'

/** Registers for an event. Places may have gone, or come, since the person was asked: then they hear what is true. */
export async function registerForEvent(
  { runtime, transaction, residentId, events, at }: ApplyContext,
  { type: _type, expects, ...registration }: Extract<DomainAction, { type: 'registerForEvent' }>,
  applied: Applied,
): Promise<void> {
  const { eventId, ...wish } = registration
  const { state, movedUp } = await register(transaction, { ...registration, residentId, at })
  applied.channels.push(...(await tellMovedUp(runtime, transaction, eventId, movedUp)))
  const event = events.find(({ id }) => id === eventId)
  if (event && state !== expects) applied.instead = registrationReply(event, state, wish)
}

/** Whoever goes for good gives their places to those who wait. */
export async function leaveEvents(
  { runtime, transaction, residentId, at }: ApplyContext,
  applied: Applied,
): Promise<void> {
  const held = await transaction.registration.findMany({
    where: {
      residentId,
      state: { in: ['registered', 'waiting'] satisfies RegistrationState[] },
      event: { startsAt: { gt: at } },
    },
    select: { eventId: true },
    orderBy: { eventId: 'asc' },
  })
  for (const { eventId } of held) {
    const { movedUp } = await cancelRegistration(transaction, { eventId, residentId, at })
    applied.channels.push(...(await tellMovedUp(runtime, transaction, eventId, movedUp)))
  }
}

/** Sends the date of an event as a file that calendars open, in the resident's language. */
export async function sendCalendar(context: ApplyContext, code: string, applied: Applied): Promise<void> {
  const { runtime, transaction, residentId, language } = context
  const { config, city } = runtime
  const events = await readPublicEvents({ prisma: runtime.prisma, city, clock: runtime.clock }, { code })
  const [event] = events
  if (!event) return
  const name = event.words(language).title
  const address = config.publicUrl ?? null
  const text = writeEventCalendar(runtime, events, { name, language, address })
  await transaction.mediaFile.deleteMany({
    where: { residentId, mimeType: calendarType, draftKey: null, concernId: null },
  })
  const media = [await keepFile(context, calendarType, Buffer.from(text, 'utf8'))]
  applied.replies.push({ text: { key: 'event.calendarReady', params: { title: { literal: name } } }, media })
}
