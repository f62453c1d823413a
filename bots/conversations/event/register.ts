import {
  again,
  type Context,
  finish,
  go,
  handOver,
  type Option,
  type Outcome,
  type Step,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import { numberIn } from '#content/duration.ts'
import { languageOf } from '#content/languages.ts'
import { matchWord } from '#content/words.ts'
import { blankEvent, type EventAnswers, eventOf, expectedState, wishOf } from './answers.ts'
import { eventGone } from './card.ts'
import { registrationReply } from './outcome.ts'
import { mostChildren, offersIn, takeNamed } from './own-words.ts'
import { needsOf } from './words.ts'

/** One registration is for a family or a few friends; larger groups ask. */
const mostPeople = 20

const numbers = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

/** How many come? */
export const people: Step<EventAnswers> = {
  ask: (answers, context) => ({
    text: { lines: [{ literal: eventOf(answers, context)?.title ?? '–' }, { key: 'event.askPeople' }] },
    options: [
      ...numbers(5).map(
        (count) => ({ value: String(count), label: { key: 'event.people', params: { count } } }) as const,
      ),
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
    counts: true,
  }),
  answer(input, answers, context) {
    if (input.type === 'choice' && input.value === 'cancel') return handOver('menu', { value: 'cancelled' })
    const count = countOf(input, context.language)
    if (count === null || count > mostPeople) {
      return again({ key: 'event.peopleAgain', params: { most: mostPeople } })
    }
    const event = eventOf(answers, context)
    if (!event) return eventGone()
    const known = { ...answers, people: count }
    return event.offers.length > 0 ? go('needs', known) : conclude(event, known)
  },
}

/** What is needed, of what is offered; one after the other until that is all. */
export const needs: Step<EventAnswers> = {
  hearsLanguages: true,
  ask(answers, context) {
    const chosen = needsOf(wishOf(answers))
    const event = eventOf(answers, context)
    return {
      text: {
        lines: [{ key: chosen.length > 0 ? 'event.askMoreNeeds' : 'event.askNeeds' }, ...chosen],
      },
      options: event ? needOptions(event, answers) : [],
    }
  },
  answer(input, answers, context) {
    const event = eventOf(answers, context)
    if (!event) return eventGone()
    if (input.type === 'text') return hearNeeds(input.text, event, answers, context)
    switch (input.type === 'choice' ? input.value : null) {
      case 'interpreter': {
        const { tag } = languageOf(context.language)
        return tag.startsWith('de')
          ? go('interpreter', answers)
          : go('needs', { ...answers, interpreter: tag })
      }
      case 'language':
        return go('interpreter', answers)
      case 'childcare':
        return go('children', answers)
      case 'stepFree':
        return go('needs', { ...answers, stepFree: true })
      case 'signLanguage':
        return go('needs', { ...answers, signLanguage: true })
      case 'none':
        return go('needs', { ...blankEvent(answers.code), people: answers.people })
      case 'done':
        return conclude(event, answers)
      default:
        return again({ key: 'event.needsAgain' })
    }
  },
}

/** "No" and "nothing" register, what is named is noted. */
function hearNeeds(
  text: string,
  event: KnownEvent,
  answers: EventAnswers,
  context: Context,
): Outcome<EventAnswers> {
  const command = matchWord(text, context.language)
  if (command === 'no' || command === 'skip') return conclude(event, answers)
  const named = offersIn(text, event, context)
  return named.length > 0 ? takeNamed(named, text, answers, context) : again({ key: 'event.needsAgain' })
}

/** Into which language is to be interpreted? */
export const interpreter: Step<EventAnswers> = {
  hearsLanguages: true,
  ask: (_, { view }) => ({
    text: { key: 'event.askLanguage' },
    options: spoken(view.city.languages).map((tag) => ({
      value: tag,
      label: { literal: languageOf(tag).ownName },
    })),
  }),
  answer(input, answers, { view }) {
    const value = input.type === 'choice' ? input.value : ''
    const known = spoken(view.city.languages).includes(value)
    return known ? go('needs', { ...answers, interpreter: value }) : again({ key: 'event.languageAgain' })
  },
}

/** For how many children? */
export const children: Step<EventAnswers> = {
  ask: () => ({
    text: { key: 'event.askChildren' },
    options: numbers(4).map(
      (count) => ({ value: String(count), label: { key: 'event.children', params: { count } } }) as const,
    ),
    counts: true,
  }),
  answer(input, answers, context) {
    const count = countOf(input, context.language)
    if (count === null || count > mostChildren) {
      return again({ key: 'event.childrenAgain', params: { most: mostChildren } })
    }
    return go('needs', { ...answers, children: count })
  },
}

function needOptions({ offers }: KnownEvent, answers: EventAnswers): Option[] {
  const { interpreter: language, children: cared, stepFree, signLanguage } = answers
  const chosen = {
    interpreter: language !== '',
    childcare: cared > 0,
    stepFree,
    signLanguage,
  }
  return [
    ...offers
      .filter((offer) => !chosen[offer])
      .map((offer) => ({ value: offer, label: { key: `event.offer.${offer}` } }) as const),
    ...(language !== '' ? [{ value: 'language', label: { key: 'event.otherLanguage' } } as const] : []),
    { value: 'done', label: { key: 'event.registerNow' } },
    ...(Object.values(chosen).includes(true)
      ? [{ value: 'none', label: { key: 'event.needsNone' } } as const]
      : []),
  ]
}

function conclude(event: KnownEvent, answers: EventAnswers): Outcome<never> {
  const wish = wishOf(answers)
  const expects = expectedState(event, wish)
  const action = { type: 'registerForEvent', eventId: event.id, expects, ...wish } as const
  return finish([registrationReply(event, expects, wish)], [action])
}

/** A sign language has an offer of its own; German is what is spoken anyway. */
function spoken(languages: readonly string[]): string[] {
  return languages.filter((tag) => !tag.startsWith('de'))
}

function countOf(input: Input, language: string): number | null {
  const words = input.type === 'choice' ? input.value : input.type === 'text' ? input.text : ''
  const count = numberIn(words, language)
  return count === 0 ? null : count
}
