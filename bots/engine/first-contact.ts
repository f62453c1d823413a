import { namedLanguage } from './change-language.ts'
import { openingOf } from './command.ts'
import type { Heard } from './heard.ts'
import type { Input } from './input.ts'
import { recordNotice, tellNotice } from './privacy-notice.ts'
import { open, takeUp } from './run.ts'
import { say, speak, type Talk } from './talk.ts'

/**
 * First contact: who we are, that this is a machine (AI Act Art. 50), how data are protected (GDPR Art. 13) - before anything is
 * kept. Then the language is asked, and the first words wait for it. A new version of the notice is shown to everybody once.
 */
export function greetStranger(talk: Talk, heard: Heard): boolean {
  const { city, resident } = talk.view
  if (resident.noticeVersion === city.noticeVersion) return false
  const language = namedLanguage(talk, heard)
  const chosen = language !== null || resident.languageChosen
  if (language !== null) speak(talk, language, true)
  if (resident.noticeVersion !== null) {
    recordNotice(talk)
    say(talk, { key: 'first.privacyNew', params: { url: city.privacyUrl, version: city.noticeVersion } })
    return false
  }
  say(talk, { key: 'first.hello', params: { authority: { name: { of: 'city', id: 'authority' } } } })
  tellNotice(talk)
  const first = firstInput(talk, heard)
  if (chosen) takeUp(talk, first)
  else open(talk, 'language', { value: 'first', input: first })
  return true
}

/** What the first message asks for besides being a greeting or a language. */
function firstInput(talk: Talk, heard: Heard): Input | null {
  if (heard.event.type === 'message' && namedLanguage(talk, heard)) return null
  return openingOf(talk, heard) ?? (heard.command ? null : heard.input)
}
