import { sourceLanguage } from '../languages.ts'
import { maskPersonalData } from '../mask.ts'

/** Names of characters that calendars of German authorities write. Others stay as they are. */
const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  euro: '€',
  ndash: '–',
  mdash: '—',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  shy: '',
}

/** No text of a feed is read beyond this, in UTF-16 units; it has to be short for the mask as well. */
const mostRead = 6_000

/** Plain text of a description that may be HTML: links keep their address, list items their dash, the rest of the markup goes. */
function plainText(given: string): string {
  const text = given.slice(0, mostRead).toWellFormed()
  return tidyLines(/<[a-z/!][^<>]*>|&[a-z]+;|&#/i.test(text) ? fromHtml(text) : text)
}

function fromHtml(html: string): string {
  const text = html
    .replace(/<!--[^<]{0,5000}-->/g, '')
    .replace(/<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/gi, '')
    .replace(/<a\b[^<>]*?href\s*=\s*["']?(https?:\/\/[^"'\s<>]+)["']?[^<>]*>([^<]*)<\/a\s*>/gi, showLink)
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<(?:br|\/p|\/div|\/h[1-6]|\/tr|\/ul|\/ol)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return characters[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : ' '
  })
}

function showLink(_: string, address: string, label: string): string {
  const shown = label.trim()
  // What is shown may be an address itself, and the link behind it leads there over somebody who counts.
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(shown)) return shown
  return shown === '' ? address : `${shown} (${address})`
}

/** Without control characters, trailing blanks and rows of empty lines. */
function tidyLines(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      // Joiners stay: Persian and emojis need them.
      .replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  )
}

/** At most so many UTF-16 units, cut between two words and marked as cut. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 2)
  const end = Math.max(cut.lastIndexOf(' '), cut.lastIndexOf('\n'))
  return `${(end > most / 2 ? cut.slice(0, end) : cut).toWellFormed().trimEnd()} …`
}

/** One line of a feed for everybody's eyes: plain, masked, clipped. */
export function publicLine(given: string, most: number): string {
  return clip(maskPersonalData(plainText(given).replace(/\s+/g, ' '), sourceLanguage), most)
}

/** A place of a feed. Houses are called after people ("Anker-Haus, Zi. 2"), so only what looks like a number or an address is masked. */
export function publicPlace(given: string, most: number): string | null {
  const place = plainText(given).replace(/\s+/g, ' ')
  const isPrivate = /@|(?:\d[\s()/-]{0,2}){7}/.test(place)
  return clip(isPrivate ? maskPersonalData(place, sourceLanguage) : place, most) || null
}

/** Several lines of a feed for everybody's eyes. */
export function publicText(given: string, most: number): string {
  return clip(maskPersonalData(clip(plainText(given), most + 500), sourceLanguage), most)
}

/** An address that a notice may carry: https, no login, no blanks, not too long. */
export function publicLink(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 500 || !URL.canParse(given)) return null
  const url = new URL(given)
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null
}
