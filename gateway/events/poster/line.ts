import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import type { Font, Glyph } from 'fontkit'
import type { Direction } from '#content/message.ts'
import { fontFor, type Weight } from './fonts.ts'

// Its types describe a module, its file is a function: https://nodejs.org/api/esm.html#commonjs-namespaces
const createBidi: () => Bidi = createRequire(import.meta.url)('bidi-js')
const bidi = createBidi()

/** A letter's outline (SVG path, y upwards, in units of its font) and where it stands on its line, in points from the left. */
export interface Outline {
  path: string
  x: number
  /** Above the line. */
  y: number
  /** Points to one unit of the font. */
  scale: number
}

/** One line of text with its letters in the order they are seen, joined and placed as their script wants it. */
export interface SetLine {
  text: string
  width: number
  outlines: Outline[]
}

interface Style {
  weight: Weight
  /** Points. */
  size: number
  direction: Direction
}

/** Sets text in lines. Keeps how wide each word is, as a poster is tried in several sizes. */
export type Typesetter = (text: string, style: Style & { width: number }) => SetLine[]

/** Makes a typesetter for one poster. */
export function createTypesetter(): Typesetter {
  const known = new Map<string, number>()
  /** Width in points at a size of one point. */
  const widthOf = (word: string, weight: Weight, direction: Direction): number => {
    const key = `${weight} ${direction} ${word}`
    const width = known.get(key) ?? setLine(word, { weight, direction, size: 1 }).width
    known.set(key, width)
    return width
  }
  return (text, { width, ...style }) => {
    const { weight, size, direction } = style
    const most = width / size
    const space = widthOf(' ', weight, direction)
    return text
      .split('\n')
      .flatMap((paragraph) => breakLines(paragraph, most, space, (word) => widthOf(word, weight, direction)))
      .map((line) => setLine(line, style))
  }
}

/** Lines no wider than `most`; a word that is longer than a line keeps its own. */
function breakLines(
  paragraph: string,
  most: number,
  space: number,
  widthOf: (word: string) => number,
): string[] {
  const lines: string[] = []
  let used = 0
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    const width = widthOf(word)
    const line = lines.at(-1)
    if (line !== undefined && used + space + width <= most) {
      lines[lines.length - 1] = `${line} ${word}`
      used += space + width
    } else {
      lines.push(word)
      used = width
    }
  }
  return lines
}

function setLine(text: string, { weight, size, direction }: Style): SetLine {
  const outlines: Outline[] = []
  let x = 0
  for (const { letters, font, level } of visualRuns(text, weight, direction)) {
    const scale = size / font.unitsPerEm
    const way = level % 2 === 1 ? 'rtl' : 'ltr'
    // fontkit gives the letters of a run from right to left already in the order they are seen.
    const { glyphs, positions } = font.layout(letters, undefined, undefined, undefined, way)
    glyphs.forEach((glyph, index) => {
      const position = positions[index]
      if (!position) return
      const path = outlineOf(glyph)
      if (path !== '') {
        outlines.push({ path, x: x + position.xOffset * scale, y: position.yOffset * scale, scale })
      }
      x += position.xAdvance * scale
    })
  }
  return { text, width: x, outlines }
}

const drawn = new WeakMap<Glyph, string>()

function outlineOf(glyph: Glyph): string {
  const path = drawn.get(glyph) ?? glyph.path.toSVG()
  drawn.set(glyph, path)
  return path
}

interface Run {
  letters: string
  font: Font
  level: number
}

/** Stretches of one font and one direction, from left to right (Unicode bidirectional algorithm, UAX 9). */
function visualRuns(text: string, weight: Weight, direction: Direction): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    const font = fontFor(weight, letter, last?.font)
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter
    if (last && last.level === level && last.font === font) last.letters += shown
    else runs.push({ letters: shown, font, level })
    at += letter.length
  }
  return inOrderSeen(runs)
}

/** Rule L2: from the highest level down to the lowest odd one, every stretch of that level or above is turned round. */
function inOrderSeen(runs: readonly Run[]): Run[] {
  let order = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    const turned: Run[] = []
    let stretch: Run[] = []
    for (const run of order) {
      if (run.level >= level) stretch.unshift(run)
      else {
        turned.push(...stretch, run)
        stretch = []
      }
    }
    order = [...turned, ...stretch]
  }
  return order
}
