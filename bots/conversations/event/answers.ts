import { type Static, Type } from 'typebox'
import type { Context } from '#bots/engine/conversation.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import type { RegistrationResult, RegistrationWish } from '#civic/event.ts'

/** The event somebody looks at, and what they say when they want to come. */
export const EventAnswers = Type.Object({
  code: Type.String(),
  people: Type.Integer(),
  /** Language of the interpreter; "": none wished. */
  interpreter: Type.String(),
  children: Type.Integer(),
  stepFree: Type.Boolean(),
  signLanguage: Type.Boolean(),
})
export type EventAnswers = Static<typeof EventAnswers>

/** An event is looked at, nothing is said yet. */
export function blankEvent(code: string): EventAnswers {
  return { code, people: 1, interpreter: '', children: 0, stepFree: false, signLanguage: false }
}

/** What somebody said before, when they come or wait already: a change begins there. */
export function answersOf(event: KnownEvent): EventAnswers {
  const { own, code } = event
  if (!own || !isComing(event)) return blankEvent(code)
  const { people, interpreter, children, stepFree, signLanguage } = own
  return { code, people, interpreter: interpreter ?? '', children, stepFree, signLanguage }
}

/** The event a conversation is about; `null` when it is over or was never there. */
export function eventOf({ code }: { code: string }, { view }: Context): KnownEvent | null {
  return view.events.find((event) => event.code === code) ?? null
}

/** The answers as the office gets them. */
export function wishOf(answers: EventAnswers): RegistrationWish {
  const { people, interpreter, children, stepFree, signLanguage } = answers
  return { people, interpreter: interpreter === '' ? null : interpreter, children, stepFree, signLanguage }
}

/** What becomes of a registration as far as is known now; the places are counted again when it is written down. */
export function expectedState(event: KnownEvent, { people }: RegistrationWish): RegistrationResult['state'] {
  if (event.state === 'cancelled') return 'cancelled'
  if (!event.takesRegistrations) return 'closed'
  const held = event.own?.state === 'registered' ? event.own.people : 0
  const left = event.placesLeft ?? Number.POSITIVE_INFINITY
  if (people - held <= left) return 'registered'
  return held > 0 ? 'kept' : 'waiting'
}

/** Somebody has places or waits for them. */
export function isComing({ own }: KnownEvent): boolean {
  return own?.state === 'registered' || own?.state === 'waiting'
}
