import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const folder = new URL('docs/handbuch/', root)

/** Every text of the German locale files that fit. */
function readTexts(fits: (name: string) => boolean): string[] {
  const locale = new URL('locales/de/', root)
  return readdirSync(locale)
    .filter((name) => fits(name) && !['_language.json', 'words.json'].includes(name))
    .flatMap((name) => Object.values<string>(JSON.parse(readFileSync(new URL(name, locale), 'utf8'))))
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
/** Texts that stand in quotes themselves are quoted once. */
const unquoted = (text: string) => folded(text).replace(/^„(.*)“$/, '$1')

const placeholder = /\{\w+\}/g
/** A text that says so little besides its placeholders could be anything. */
const fewestLetters = 12

/** What a text looks like with its placeholders filled. */
function formOf(text: string): RegExp[] {
  if (text.replace(placeholder, '').length < fewestLetters) return []
  const parts = text.split(placeholder).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [new RegExp(`^${parts.join('.+')}$`)]
}

const onTheDesk = readTexts((name) => name.startsWith('desk'))
const toResidents = readTexts((name) => !name.startsWith('desk'))
/** Whole messages and single lines of them. */
const forms = toResidents.flatMap((text) => [folded(text), ...text.split('\n')].flatMap(formOf))

/** A chapter with its lines joined as Markdown joins them. */
const chapters = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    return { name, source, text: source.replace(/\s+/g, ' ') }
  })

describe('the handbook', () => {
  it.each(chapters)('quotes words of the screen in $name as they stand there', ({ text }) => {
    const known = new Set(onTheDesk.map(unquoted))
    const quoted = found(text, /\*\*„(.+?)“\*\*/g)
    expect(quoted.filter((words) => !known.has(words))).toEqual([])
  })

  it.each(chapters)('quotes in $name what residents read as it is sent to them', ({ text }) => {
    const quoted = found(text, /(?<![\w*])_„(.+?)“_/g)
    const isSaid = (words: string) =>
      toResidents.some((one) => folded(one).includes(words)) || forms.some((form) => form.test(words))
    expect(quoted.filter((words) => !isSaid(words))).toEqual([])
  })

  it.each(chapters)(
    'leads from $name to pages and pictures that are there, and says what pictures show',
    ({ source }) => {
      const targets = found(source, /\]\(([^)#]+)(?:#[^)]*)?\)/g).filter((target) => !target.includes('://'))
      expect(targets.filter((target) => !existsSync(new URL(target, folder)))).toEqual([])
      expect(source).not.toMatch(/!\[.{0,14}\]\(/)
    },
  )

  it.each(chapters)('keeps $name short', ({ source }) => {
    expect(source.split('\n').length).toBeLessThanOrEqual(150)
  })

  it('leads from its first page to every chapter, and uses every picture', () => {
    const first = chapters.find(({ name }) => name === 'README.md')?.source ?? ''
    const others = chapters.map(({ name }) => name).filter((name) => name !== 'README.md')
    expect(others.filter((name) => !first.includes(`](${name})`))).toEqual([])
    const pictures = existsSync(new URL('bilder/', folder)) ? readdirSync(new URL('bilder/', folder)) : []
    const used = new Set(chapters.flatMap(({ source }) => found(source, /\]\(bilder\/([^)]+)\)/g)))
    expect(pictures.filter((name) => !used.has(name))).toEqual([])
  })
})
