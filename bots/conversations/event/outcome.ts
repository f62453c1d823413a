import { opener } from '#bots/engine/conversation.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import type { RegistrationResult, RegistrationWish } from '#civic/event.ts'
import type { Reply, Text } from '#content/message.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
import { needsOf } from './words.ts'

/** What somebody is told about what became of their registration. Its buttons are the same whatever became of it. */
export function registrationReply(
  event: KnownEvent,
  state: RegistrationResult['state'],
  wish: RegistrationWish,
): Reply {
  const people = state === 'kept' ? (event.own?.people ?? 1) : wish.people
  const done = state === 'registered' || state === 'waiting' || state === 'kept'
  const about: Text[] = [{ literal: '' }, { literal: event.title }, ...eventLines(event)]
  const after: Text[] = state === 'registered' ? [{ literal: '' }, { key: 'event.reminderComes' }] : []
  return {
    text: {
      lines: [
        done ? { key: `event.${state}`, params: { people } } : { key: closedKeys[state] },
        ...about,
        ...(done ? needsOf(wish) : []),
        ...after,
      ],
    },
    choices: [
      opener('event', { key: 'event.back' }, event.code),
      opener('event', { key: 'event.all' }),
      opener('menu', { key: 'button.menu' }),
    ],
  }
}

const closedKeys = { closed: 'event.closed', cancelled: 'event.cancelledNow' } as const
