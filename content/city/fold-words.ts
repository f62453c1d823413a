import { fold } from '#content/fold.ts'

/**
 * The words of a text, in order, made comparable however they were typed. On top of `fold`, "ä", "ae" and "a" become one (so do
 * "ö" and "ü"), because people write "Grünau", "Gruenau" and "Grunau".
 */
export function foldWords(text: string): string[] {
  const folded = fold(text).replace(/([aou])e/g, '$1')
  return folded === '' ? [] : folded.split(' ')
}
