/** Fields of words beyond those of the kind: the words that go with a picture or document, by its file's id. */
const captionPattern = /^caption\.([0-9a-f-]{36})$/

/** The field with the words for a file. */
export function captionField(fileId: string): string {
  return `caption.${fileId}`
}

/** The file that a field of words is for; `null`: the field is none of a file. */
export function fileOfCaption(field: string): string | null {
  return captionPattern.exec(field)?.[1] ?? null
}

/** Longest caption, in UTF-16 units: it stands in the message, beside all else. */
export const mostCaption = 250

/** Control characters, and marks that would turn the direction of what stands after them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** Words as they are kept: one way of writing each letter (NFC), `\n` for line breaks, no empty lines in a row, no control characters. */
export function cleanWords(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unwanted, '')
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
