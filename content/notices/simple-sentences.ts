/** A stretch of a text, UTF-16 offsets. */
export interface Stretch {
  start: number
  end: number
  words: string
}

/** A full stop after these ends no sentence: a day or another ordinal number, one letter, a common abbreviation. */
const noEnd =
  /(?:^|[^\p{L}\p{N}])(?:\d{1,3}|\p{L}|usw|bzw|ca|ggf|inkl|evtl|Nr|Str|Tel|Dr|St|vgl|etc|Abs|Art)\.$/u

/** The sentences of a German text. In Leichte Sprache every line is at least one; a colon at the end of a line ends it as well. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  const push = (end: number) => {
    const words = text.slice(start, end)
    const lead = words.length - words.trimStart().length
    const trimmed = words.trim()
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      sentences.push({ start: start + lead, end: start + lead + trimmed.length, words: trimmed })
    }
    start = end
  }
  for (const match of text.matchAll(/\n|[.!?]+["“»)]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length
    const before = text.slice(start, end)
    // "3. Dezember": the number belongs to what follows, unless the line ends with it.
    if (match[0] === '.' && noEnd.test(before) && /^[^\S\n]*\S/.test(text.slice(end))) continue
    push(end)
  }
  push(text.length)
  return sentences
}

/** The words of a text: letters and digits, with the hyphens and points inside them ("Stadt-Rat", "9:00"). */
export function wordsOf(text: string): Stretch[] {
  return [...text.matchAll(/[\p{L}\p{N}{}]+(?:[-:.’'/][\p{L}\p{N}{}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }))
}

/** Syllables of a German word: its vowels and diphthongs. A number counts as one. */
export function syllablesOf(word: string): number {
  const found = word.toLowerCase().match(/ai|au|äu|ei|eu|ie|oi|aa|ee|oo|[aeiouyäöüéèáà]/gu)
  return Math.max(1, found?.length ?? 0)
}

/**
 * First Wiener Sachtextformel (Bamberger and Vanecek, 1984): about the school year that a text is for, 4 is easy and 15 hard. `null`
 * for fewer than two words. Parts of a word with hyphens are words: that is what the hyphens of Leichte Sprache are for.
 */
export function wienerFormula(sentences: readonly Stretch[]): number | null {
  const words = sentences.flatMap((sentence) =>
    wordsOf(sentence.words).flatMap(({ words }) => words.split('-').filter((part) => part !== '')),
  )
  if (words.length < 2) return null
  const share = (fits: (word: string) => boolean) => (100 * words.filter(fits).length) / words.length
  const value =
    0.1935 * share((word) => syllablesOf(word) >= 3) +
    0.1672 * (words.length / sentences.length) +
    0.1297 * share((word) => word.length > 6) -
    0.0327 * share((word) => syllablesOf(word) === 1) -
    0.875
  return Math.round(value * 10) / 10
}
