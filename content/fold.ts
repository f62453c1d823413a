const letters: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  // Arabic and Persian letters that people type one for another, so that either finds either.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  // Russian and Ukrainian keyboards lack each other's letters.
  ё: 'е',
  ґ: 'г',
}
const foldable = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** Writes Arabic-Indic (٠١٢) and Persian (۰۱۲) digits as Western ones. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/**
 * Lower-case words of a text as people would find them again, one space between: no punctuation, emoji or invisible marks,
 * Western digits. Diacritics stay: `fold` drops them.
 */
export function plainWords(text: string): string {
  return foldDigits(text.normalize('NFC').toLowerCase())
    .replace(/\p{Cf}|\u0640|[\u064b-\u0652]|\u0670|\u0307/gu, '')
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** `plainWords` without diacritics and spelling habits: "Überspringen!" and "uberspringen" become the same. */
export function fold(text: string): string {
  const bare = plainWords(text).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  return bare.replace(foldable, (letter) => letters[letter] ?? letter)
}

/** `fold` for how Germans write without umlauts: ä, ö, ü become ae, oe, ue. */
export function foldUmlauts(text: string): string {
  return fold(plainWords(text).replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'))
}
