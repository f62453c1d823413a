import type { RegistrationWish } from '#civic/event.ts'
import { isLanguage, languageOf } from '#content/languages.ts'
import type { Text } from '#content/message.ts'

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
