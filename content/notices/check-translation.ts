import type { City } from '../city/city.ts'
import { sourceLanguage as german } from '../languages.ts'
import type { Finding } from './finding.ts'
import { missingTerms } from './glossary.ts'
import { linkPattern } from './links.ts'

const placeholderPattern = /\{[^{}\s]+\}/g

/** What a translation lost or made up: numbers, addresses, placeholders, civic terms. Field by field. */
export function checkTranslation(
  city: Pick<City, 'glossary'>,
  version: { from: string; language: string; source: Record<string, string>; words: Record<string, string> },
): Finding[] {
  const { from, language } = version
  return Object.entries(version.source).flatMap(([field, source]) => {
    const words = version.words[field] ?? ''
    if (words === '') return []
    const find = (
      code: Finding['code'],
      weight: Finding['weight'],
      params: Finding['params'] = {},
    ): Finding => ({ field: `words.${field}`, language, code, params, weight })
    const lists: [Finding['code'], Finding['weight'], (text: string) => string[]][] = [
      ['linksDiffer', 'error', (text) => text.match(linkPattern) ?? []],
      ['placeholdersDiffer', 'error', (text) => text.match(placeholderPattern) ?? []],
      ['numbersDiffer', 'hint', numbersIn],
    ]
    return [
      ...lists.flatMap(([code, weight, listOf]) => {
        const missing = without(listOf(source), listOf(words))
        const added = without(listOf(words), listOf(source))
        if (missing.length + added.length === 0) return []
        return [find(code, weight, { missing: listed(missing), added: listed(added) })]
      }),
      ...(from === german
        ? missingTerms(city.glossary, source, words, language).map(({ term, expected }) =>
            find('termMissing', 'hint', { term: term.name.de, expected }),
          )
        : []),
      ...(isSame(source, words) ? [find('sameAsSource', 'hint')] : []),
    ]
  })
}

/** For an ICU `select`: what is not there has a name too. */
function listed(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ')
}

/** Numbers as values: digits of every writing, no leading zeros, thousands without their separators. Those in addresses do not count. */
function numbersIn(text: string): string[] {
  const plain = text
    .replaceAll(linkPattern, ' ')
    .replaceAll(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`)
    .replaceAll(/[۰-۹]/g, (digit) => `${digit.charCodeAt(0) - 0x6f0}`)
    .replaceAll(/(?<=\d)[.,'’٬\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
  return (plain.match(/\d+/g) ?? []).map((digits) => digits.replace(/^0+(?=\d)/, ''))
}

/** What of one list is not in the other, each as often as it is missing. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those]
  return these.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** A name may be the same in two languages; a sentence is not. */
function isSame(source: string, words: string): boolean {
  return source === words && source.split(/\s+/).length > 4
}
