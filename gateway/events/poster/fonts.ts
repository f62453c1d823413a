import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'

const { resolve } = createRequire(import.meta.url)

/** Noto Sans in its two weights, cut by script as the packages bring it; the first that has a letter draws it. */
const files = {
  regular: [
    resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff'),
    resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'),
  ],
  bold: [
    resolve('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff'),
    resolve('@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff'),
    resolve('@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff'),
  ],
} as const
export type Weight = keyof typeof files

const opened = new Map<string, Font>()

/** The font that draws a letter; the Latin one draws its empty box for what none of them has. `before`: the font of the letter before, which goes on through spaces. */
export function fontFor(weight: Weight, letter: string, before?: Font): Font {
  const codePoint = letter.codePointAt(0) ?? 0
  if (letter === ' ' && before?.hasGlyphForCodePoint(codePoint)) return before
  for (const file of files[weight]) {
    const font = open(file)
    if (font.hasGlyphForCodePoint(codePoint)) return font
  }
  return open(files[weight][0])
}

function open(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  // These packages hold no collections of several fonts.
  const font = openSync(file) as Font
  opened.set(file, font)
  return font
}
