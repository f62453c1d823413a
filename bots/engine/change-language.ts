import { detectLanguage } from '#content/detect.ts'
import { isReviewed, sourceLanguage } from '#content/languages.ts'
import { matchLanguage } from '#content/words.ts'
import type { Heard } from './heard.ts'
import { openStep } from './input.ts'
import { tellNotice } from './privacy-notice.ts'
import { askAgain, current, takeUp } from './run.ts'
import { closeConversation, say, speak, type Talk } from './talk.ts'

/**
 * A stranger is answered in the language they seem to write. A guess never beats a choice, and a place name in a later message
 * does not beat the first guess.
 */
export function guessLanguage(talk: Talk, { words, command }: Heard): boolean {
  const { resident, city } = talk.view
  if (resident.languageChosen || words === '' || command || guessedBefore(talk)) return false
  const guess = detectLanguage(words)
  if (guess?.reliable && guess.language !== talk.language && city.languages.includes(guess.language)) {
    speak(talk, guess.language, false)
  }
  return false
}

function guessedBefore({ session, view }: Talk): boolean {
  if (view.resident.noticeVersion === null) return false
  if (session.conversation !== 'language' || session.held?.type !== 'text')
    return session.conversation !== 'language'
  return detectLanguage(session.held.text)?.reliable ?? false
}

/** The language a button, a deep link or a word names, if the city speaks it. */
export function namedLanguage(talk: Talk, heard: Heard): string | null {
  const tag = languageIn(heard)
  return tag !== null && talk.view.city.languages.includes(tag) ? tag : null
}

function languageIn({ event, words, choice }: Heard): string | null {
  if (choice) return choice.conversation === 'language' && choice.step !== openStep ? choice.value : null
  if (event.type === 'command') return event.payload ?? null
  return event.type === 'message' ? matchLanguage(words) : null
}

/** A language may be changed at any time, by word or by button, and whatever is open goes on in it. */
export function changeLanguage(talk: Talk, heard: Heard): boolean {
  const language = namedLanguage(talk, heard)
  if (language === null || isAnswer(talk, heard)) return false
  const isOther = language !== talk.language
  speak(talk, language, true)
  say(talk, { key: 'language.changed' })
  // A stranger was told how data are protected in a language that we had to guess.
  if (isOther && isFirstQuestion(talk)) tellNotice(talk)
  if (language !== sourceLanguage && !isReviewed(language)) say(talk, { key: 'language.machineMade' })
  const { conversation, held } = talk.session
  if (conversation === 'language') {
    closeConversation(talk.session)
    takeUp(talk, held)
  } else askAgain(talk)
  return true
}

function isFirstQuestion({ session: { conversation, answers } }: Talk): boolean {
  return conversation === 'language' && answers.first === true
}

/** The open question is about a language itself. */
function isAnswer(talk: Talk, { event }: Heard): boolean {
  return event.type === 'message' && current(talk)?.hearsLanguages(talk.session.step ?? '') === true
}
