import type { Answer, DistrictBudget, LocalText } from './city.ts'

/**
 * Puts the newest district budget into the placeholders `{districtBudget}` and `{districtBudgetSince}` of an answer, so that
 * an amount stands in one place and is written as each language writes numbers.
 */
export function fillFacts(answer: Answer, budgets: DistrictBudget[]): Answer {
  const newest = budgets.toSorted((one, other) => other.fromYear - one.fromYear)[0]
  if (!newest) return answer
  const filled: LocalText = { ...answer.text }
  for (const [language, text] of Object.entries(answer.text)) {
    filled[language] = text
      .replaceAll('{districtBudget}', new Intl.NumberFormat(language).format(newest.euros))
      .replaceAll('{districtBudgetSince}', String(newest.fromYear))
  }
  return { ...answer, text: filled }
}

/** The names of facts an answer may use. */
export const factNames = ['districtBudget', 'districtBudgetSince'] as const
