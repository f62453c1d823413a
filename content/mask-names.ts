import type { PersonalCues } from './personal-cues.ts'
import type { PersonalWords } from './words-file.ts'

const edge = '(?<![\\p{L}\\p{M}\\p{N}\\[])'
const end = '(?![\\p{L}\\p{M}\\p{N}\\]])'
const gap = '[ \\t]+'

/**
 * How a name may be written: with capitals and the small words that belong to names; in letters that have no case; all in small letters.
 * No word of a name is longer than this: an endless run of letters would be read again from each of them.
 */
const capital = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}'’ʼ-]{0,40})"
const particle = '(?:von|van|de|der|den|del|da|di|la|el|al|bin|ibn|ben|zu|dos)'
const capitals = `${capital}(?:${gap}(?:${particle}${gap}){0,2}${capital}){0,3}`
const twoCapitals = `${capital}(?:${gap}(?:${particle}${gap}){0,2}${capital}){1,3}`
const caseless = `\\p{Script=Arabic}[\\p{Script=Arabic}\\p{M}\\u200c]{0,40}(?:${gap}(?!و)\\p{Script=Arabic}[\\p{Script=Arabic}\\p{M}\\u200c]{0,40})?`
const small = `(?!(?:und|oder|aber|aus|in|im|ich|wir|ist|hat|war|and|or|from|is|i|та|і|и|а|не|я|з|из|с|z|i|și|din|ve|et|y|û|và|ở)${end})\\p{Ll}[\\p{L}\\p{M}'’ʼ-]{0,40}`
const smalls = `${small}(?:${gap}${small})?`

/** A pattern of two groups, what gives the name away and the name itself. */
interface NamePattern {
  pattern: RegExp
  nameFirst?: true
  /** Only where the whole text has no capitals, so that a small letter says nothing. */
  withoutCapitals?: true
}

let compiled: { from: PersonalCues; patterns: NamePattern[] } | undefined

function patternsOf(cues: PersonalCues): NamePattern[] {
  if (compiled?.from === cues) return compiled.patterns
  const title = `(?:(?:${cues.titles})${gap})*`
  const opening = '["„“«‘]?'
  const after = (cue: string, name: string) =>
    new RegExp(`(${edge}(?:${cue}):?${gap}${title}${opening})(${name})${end}`, 'gu')
  const signed = `(${edge}(?:${cues.closings})${end}[ \\t]*[,.!;+–—-]*\\s*)`
  const lineEnd = '(?=[ \\t.!]*(?:\\n|$))'
  const patterns: NamePattern[] = [
    { pattern: after(cues.introductions, `${capitals}|${caseless}|${smalls}`) },
    { pattern: after(cues.doorbell, `${capitals}|${caseless}`) },
    { pattern: after(`(?<!\\d\\s?)(?:${cues.titles})`, `${capitals}|${caseless}`) },
    { pattern: after(cues.presentations, twoCapitals) },
    {
      pattern: new RegExp(
        `${edge}(${capital}(?:${gap}${capital})?)(${gap}(?:${cues.honorifics})${end})`,
        'gu',
      ),
      nameFirst: true,
    },
    { pattern: new RegExp(`${signed}(${capitals}|${caseless})${end}${lineEnd}`, 'gu') },
    { pattern: after(cues.titles, small), withoutCapitals: true },
    {
      pattern: new RegExp(
        `${signed.replace('[,.!;+–—-]*\\s*', '[,;\\n]\\s*')}(${smalls})${end}${lineEnd}`,
        'gu',
      ),
      withoutCapitals: true,
    },
  ]
  compiled = { from: cues, patterns }
  return patterns
}

/** Names, wherever something beside them gives them away: introduced, addressed, signed, on a doorbell; then wherever they stand again. */
export function maskNames(text: string, { name }: PersonalWords['marks'], cues: PersonalCues): string {
  const found = new Set<string>()
  const noCapitals = !/\p{Lu}/u.test(text)
  let masked = text
  for (const { pattern, nameFirst, withoutCapitals } of patternsOf(cues)) {
    if (withoutCapitals && !noCapitals) continue
    masked = masked.replace(pattern, (_, one: string, other: string) => {
      const words = nameFirst ? one : other
      for (const word of words.split(/[\s.]+/)) if (word.length > 3 && /^\p{Lu}/u.test(word)) found.add(word)
      return nameFirst ? name + other : one + name
    })
  }
  for (const word of found)
    masked = masked.replace(new RegExp(`${edge}${word}s?${end}(?!${gap}\\p{L}*[sS]tr)`, 'gu'), name)
  return masked
}
