/** Tells whether one of some words stands somewhere, however it is written down there. */
export interface Finder {
  /** In text, whatever the case of its letters; bytes in it are hexadecimal, as PostgreSQL shows them. */
  inText(text: string): boolean
  inBytes(bytes: Buffer): boolean
}

/** Looks for words as they are, in UTF-16, Base64 at any place of a longer text, hexadecimal, as in a URL and with JSON's escapes. */
export function finderOf(words: readonly string[]): Finder {
  const written = [...new Set(words.flatMap(writtenForms))]
  const bytes = [...written.map((form) => Buffer.from(form)), ...words.flatMap(wideForms)]
  const texts = [...new Set([...written, ...bytes.map((form) => form.toString('hex'))])].map((form) =>
    form.toLowerCase(),
  )
  return {
    inText(text) {
      const lower = text.toLowerCase()
      return texts.some((form) => lower.includes(form))
    },
    inBytes: (given) => bytes.some((form) => given.includes(form)),
  }
}

function writtenForms(word: string): string[] {
  const bytes = Buffer.from(word)
  // Without `u`, so that each half of a pair is escaped by itself.
  const escaped = word.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const inUrl = encodeURIComponent(word)
  return [
    word,
    inUrl,
    inUrl.replaceAll('%', '%25'),
    escaped,
    // A row that is shown as text doubles each backslash, and so does JSON within JSON.
    escaped.replaceAll('\\', '\\\\'),
    bytes.toString('hex'),
    ...[0, 1, 2].flatMap((before) => insideBase64(bytes, before)),
  ]
}

function wideForms(word: string): Buffer[] {
  const little = Buffer.from(word, 'utf16le')
  return [little, Buffer.from(little).swap16()]
}

/** Fewer stand somewhere by chance. */
const fewestLetters = 8

/** The letters that are the same in whatever Base64 holds these bytes so many places after a multiple of three. */
function insideBase64(bytes: Buffer, before: number): string[] {
  const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
  const inside = letters.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  if (inside.length < fewestLetters) return []
  return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')]
}
