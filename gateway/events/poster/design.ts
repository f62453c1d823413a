import qrcode from 'qrcode'
import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import { languageOf } from '#content/languages.ts'
import type { Text } from '#content/message.ts'
import { eventLines } from '#content/notices/fact-lines.ts'
import { renderText } from '#content/render.ts'
import type { PublicEvent } from '../public.ts'
import type { Weight } from './fonts.ts'
import { createTypesetter, type Outline, type Typesetter } from './line.ts'

/** A4 in points. */
export const page = { width: 595.28, height: 841.89 }
const margin = 42
const qrSize = 150
/** Tried one after the other until everything has room. */
const sizes = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.35]

/** Some words on the poster, for eyes as outlines and for everybody else as text. */
export interface PosterText {
  text: string
  language: string
  lines: { x: number; y: number; outlines: Outline[] }[]
}

/** A poster as it is drawn, y downwards from the top. `link` is a path of unit squares that `scale` makes a QR code of. */
export interface Poster {
  title: string
  language: string
  texts: PosterText[]
  rules: { y: number }[]
  qr: { x: number; y: number; scale: number; path: string; link: string }
}

interface Given {
  city: City
  catalog: Catalog
  event: PublicEvent
  languages: readonly string[]
  /** The short link of the event. */
  link: string
}

/** Designs the poster of an event in some languages: each says what, when, where and what is offered; one QR code for all. */
export function designPoster(given: Given): Poster {
  const typeset = createTypesetter()
  for (const size of sizes) {
    const poster = tryDesign(given, typeset, size)
    if (poster) return poster
  }
  throw new Error(`The poster of event ${given.event.code} has no room for its words: choose fewer languages`)
}

function tryDesign(
  { city, catalog, event, languages, link }: Given,
  typeset: Typesetter,
  factor: number,
): Poster | null {
  const [first = 'de'] = languages
  const texts: PosterText[] = []
  const rules: { y: number }[] = []
  const bottom = page.height - margin - qrSize
  const one = languages.length === 1
  let y = margin

  const write = (
    words: string,
    language: string,
    { size, weight, left = margin, width = page.width - 2 * margin }: Style,
  ) => {
    const { direction } = languageOf(language)
    const set = typeset(words, { weight, size, width, direction })
    texts.push({
      text: words,
      language,
      lines: set.map((line) => {
        y += size * 1.32
        return { x: direction === 'rtl' ? left + width - line.width : left, y, outlines: line.outlines }
      }),
    })
  }

  const say = (language: string, text: Text) => plain(renderText(catalog, city, language, text))
  write(say(first, { name: { of: 'city', id: 'authority' } }), first, { size: 12, weight: 'bold' })
  y += 14
  for (const language of languages) {
    const { title, language: written } = event.words(language)
    write(title, written, { size: (one ? 44 : 30) * factor, weight: 'bold' })
    y += 6 * factor
    for (const line of factLines(event)) {
      write(say(language, line), language, { size: (one ? 22 : 16) * factor, weight: 'regular' })
    }
    y += 12 * factor
    if (language !== languages.at(-1)) {
      rules.push({ y })
      y += 10 * factor
    }
  }
  if (y > bottom - 12) return null

  y = bottom - 4
  const side = { left: margin + qrSize + 20, width: page.width - 2 * margin - qrSize - 20 }
  for (const language of languages) {
    write(say(language, { key: 'eventPage.scan' }), language, {
      ...{ size: 12, weight: 'regular', ...side },
    })
  }
  y += 6
  write(link.replace(/^https?:\/\//, ''), first, { size: 15, weight: 'bold', ...side })
  if (y > page.height - 20) return null
  return {
    title: event.words(first).title,
    language: first,
    texts,
    rules,
    qr: { ...drawCode(link), x: margin, y: bottom, link },
  }
}

interface Style {
  size: number
  weight: Weight
  left?: number
  width?: number
}

function factLines({ offers, ...event }: PublicEvent): Text[] {
  return [
    ...eventLines(event),
    ...(offers.length === 0
      ? []
      : [
          {
            key: 'eventPage.offerLine' as const,
            params: { offers: { list: offers.map((offer): Text => ({ key: `eventPage.${offer}` })) } },
          },
        ]),
  ]
}

/** Isolates are for screens; a line is set in its own direction, and they have no outline. */
function plain(words: string): string {
  return words.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\u202f|\u00a0/g, ' ')
}

function drawCode(link: string): { scale: number; path: string } {
  const { modules } = qrcode.create(link, { errorCorrectionLevel: 'M' })
  const squares = Array.from(modules.data, (dark, index) =>
    dark ? `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z` : '',
  )
  return { scale: qrSize / modules.size, path: squares.join('') }
}
