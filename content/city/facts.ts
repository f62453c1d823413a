import type { Answer, DistrictBudget, LocalText } from './city.ts'

/**
 * Puts the newest district budget into the placeholders `{districtBudget}` and `{districtBudgetSince}` of an answer, so that
 * an amount stands in one place and is written in the digits of each language.
 */
export function fillFacts(answer: Answer, budgets: DistrictBudget[]): Answer {
  const newest = budgets.toSorted((one, other) => other.fromYear - one.fromYear)[0]
  if (!newest) return answer
  const filled: LocalText = { ...answer.text }
  for (const [language, text] of Object.entries(answer.text)) {
    filled[language] = text
      .replaceAll('{districtBudget}', new Intl.NumberFormat(language).format(newest.euros))
      .replaceAll(
        '{districtBudgetSince}',
        new Intl.NumberFormat(language, { useGrouping: false }).format(newest.fromYear),
      )
  }
  return { ...answer, text: filled }
}

/** The names of facts an answer may use. */
export const factNames = ['districtBudget', 'districtBudgetSince'] as const
