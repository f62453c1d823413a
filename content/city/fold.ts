const letters: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ە: 'ه',
  ـ: '',
  '\u200c': '',
  '\u200d': '',
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/**
 * Makes words comparable however they were typed: lower case, no marks over or under letters, Arabic letter variants as one,
 * and "ä", "ae" and "a" (so "ö", "ü") as one, because people write "Gruenau", "Grunau" and "Grünau". The letters `*` and `?`
 * of the input are lost. Words are separated by one blank.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(special, (letter) => letters[letter] ?? '')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, in order. */
export function foldWords(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}
