import type { KnownEvent } from '#bots/engine/session.ts'
import type { RegistrationWish } from '#civic/event.ts'
import { isLanguage, languageOf } from '#content/languages.ts'
import type { Text } from '#content/message.ts'

/** When and where. */
export function detailsOf({ startsAt, endsAt, place }: KnownEvent): Text[] {
  const start = { date: startsAt.toISOString(), style: 'appointment' } as const
  const end = endsAt && ({ date: endsAt.toISOString(), style: 'time' } as const)
  const sameDay = endsAt !== null && endsAt.getTime() - startsAt.getTime() < 12 * 3_600_000
  return [
    end && sameDay
      ? { key: 'event.whenUntil', params: { start, end } }
      : { key: 'event.when', params: { start } },
    ...(place === null ? [] : [{ key: 'event.where', params: { place } } as const]),
  ]
}

/** What somebody wished, one line each; nothing when they wished nothing. */
export function needsOf({ interpreter, children, stepFree, signLanguage }: RegistrationWish): Text[] {
  const needs: (Text | false)[] = [
    interpreter !== null && { key: 'event.needInterpreter', params: { language: nameOf(interpreter) } },
    children > 0 && { key: 'event.needChildren', params: { count: children } },
    stepFree && { key: 'event.offer.stepFree' },
    signLanguage && { key: 'event.offer.signLanguage' },
  ]
  return needs.filter((need) => need !== false).map((need): Text => ({ key: 'event.need', params: { need } }))
}

function nameOf(tag: string): Text {
  return { literal: isLanguage(tag) ? languageOf(tag).ownName : tag }
}
