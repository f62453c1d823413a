import { type Context, go, type Outcome } from '#bots/engine/conversation.ts'
import type { KnownEvent } from '#bots/engine/session.ts'
import { numberIn } from '#content/duration.ts'
import { languageOf } from '#content/languages.ts'
import { isTold } from '#content/tell-tale.ts'
import { matchLanguage } from '#content/words.ts'
import type { EventAnswers } from './answers.ts'

type Offer = KnownEvent['offers'][number]

/** What somebody names of an event's offers in their own words: "Rollstuhl", "childcare for two". */
export function offersIn(text: string, { offers }: KnownEvent, { view, language }: Context): Offer[] {
  const tells = (what: Parameters<typeof isTold>[2]) => isTold(view.catalog, language, what, text)
  const signs = tells('needSignLanguage')
  const told: Record<Offer, boolean> = {
    // Whoever wants a sign language interpreter names an interpreter, too.
    interpreter: !signs && (tells('needInterpreter') || languageIn(text, view.city.languages) !== null),
    childcare: tells('needChildcare'),
    stepFree: tells('needStepFree'),
    signLanguage: signs,
  }
  return offers.filter((offer) => told[offer])
}

/** Takes what somebody named, and asks what they left open: which language, how many children. */
export function takeNamed(
  named: readonly Offer[],
  text: string,
  answers: EventAnswers,
  { view, language }: Context,
): Outcome<EventAnswers> {
  const spoken = languageOf(language).tag
  const wished = languageIn(text, view.city.languages) ?? (spoken.startsWith('de') ? '' : spoken)
  const interpreter = named.includes('interpreter') ? wished : answers.interpreter
  const children = named.includes('childcare') ? (numberIn(text, language) ?? 0) : answers.children
  const known = {
    ...answers,
    interpreter,
    children,
    stepFree: answers.stepFree || named.includes('stepFree'),
    signLanguage: answers.signLanguage || named.includes('signLanguage'),
  }
  if (named.includes('interpreter') && interpreter === '') return go('interpreter', known)
  if (named.includes('childcare') && !(children >= 1 && children <= mostChildren)) {
    return go('children', { ...known, children: answers.children })
  }
  return go('needs', known)
}

/** More children than these in one registration are a mistake. */
export const mostChildren = 9

/** The language among the words that is not German, if the city speaks it. */
function languageIn(text: string, languages: readonly string[]): string | null {
  const named = text.split(/[\s,.;:!?]+/).map((word) => (word.length < 4 ? null : matchLanguage(word)))
  return named.find((tag) => tag !== null && !tag.startsWith('de') && languages.includes(tag)) ?? null
}
