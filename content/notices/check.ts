import type { City } from '../city/city.ts'
import { checkFacts } from './check-facts.ts'
import { checkTranslation } from './check-translation.ts'
import { checkWords } from './check-words.ts'
import { isSendable } from './compose.ts'
import type { CheckedNotice, Finding } from './finding.ts'
import { checkPollEnd } from './poll.ts'

/**
 * Looks at a notice as an editor would: facts that are missing, over or contradict each other, words that do not fit a message, and
 * translations that say other numbers, dates or addresses than the source, or leave out a term of the glossary. `at` is now. Pure.
 */
export function checkNotice(city: City, notice: CheckedNotice, at: Date): Finding[] {
  const source = notice.versions.find(({ language }) => language === notice.sourceLanguage)
  const sourceWords = source?.words ?? {}
  return [
    ...checkFacts(city, notice, at),
    ...checkPollEnd(notice.poll, at),
    ...checkWords(city, notice, notice.sourceLanguage, sourceWords),
    ...notice.versions
      .filter(({ language }) => language !== notice.sourceLanguage)
      .flatMap(({ language, status, words }): Finding[] => {
        if (status === 'outdated') {
          return [{ field: 'versions', language, code: 'outdated', params: {}, weight: 'hint' }]
        }
        if (!isSendable(status)) return []
        return [
          ...checkWords(city, notice, language, words),
          ...checkTranslation(city, { from: notice.sourceLanguage, language, source: sourceWords, words }),
        ]
      }),
  ]
}
