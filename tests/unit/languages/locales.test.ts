import { readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { isStaffNamespace, readTexts } from '#content/i18n.ts'
import { type Language, languageOf, languages, localesFolder, sourceLanguage } from '#content/languages.ts'
import { matchWord } from '#content/words.ts'

type Texts = Record<string, string>
type Ast = ReturnType<IntlMessageFormat['getAst']>
type Element = Ast[number]

function textsOf(tag: string): Texts {
  const all: [string, string][] = []
  for (const [namespace, texts] of Object.entries(readTexts(localesFolder, tag))) {
    if (isStaffNamespace(namespace)) continue
    for (const [key, text] of Object.entries(texts)) all.push([`${namespace}.${key}`, text])
  }
  return Object.fromEntries(all)
}

function parse(text: string, { intl }: Language): Ast {
  return new IntlMessageFormat(text, intl, undefined, { ignoreTag: true }).getAst()
}

function* elements(ast: Ast): Generator<Element> {
  for (const element of ast) {
    yield element
    if ('options' in element) for (const { value } of Object.values(element.options)) yield* elements(value)
  }
}

function isPlural(element: Element): element is Extract<Element, { pluralType?: unknown }> {
  return 'pluralType' in element
}

/** A piece of the message's own words: it has a value and nothing else that names an argument. */
const literalType = parse('word', languageOf(sourceLanguage))[0]?.type

function placeholders(ast: Ast): string[] {
  const names = new Set<string>()
  for (const element of elements(ast)) {
    if (element.type === literalType || !('value' in element)) continue
    names.add(isPlural(element) ? `${element.value} as plural` : element.value)
  }
  return [...names].sort()
}

/** Words that a reader sees, without placeholders. */
function words(ast: Ast): string {
  return [...elements(ast)]
    .map((element) => (element.type === literalType && 'value' in element ? element.value : ' '))
    .join('')
}

/** The plural forms a language has and a text lacks; figures alone need only one form. */
function missingForms(ast: Ast, { intl }: Language): string[] {
  const needed = new Intl.PluralRules(intl).resolvedOptions().pluralCategories
  return [...elements(ast)].flatMap((element) => {
    if (!isPlural(element)) return []
    const forms = Object.entries(element.options).filter(([form]) => !form.startsWith('='))
    const wordless = forms.every(([, { value }]) => !/\p{L}/u.test(words(value)))
    if (wordless) return []
    return needed.filter((form) => element.options[form] === undefined && !element.options[exactly(form)])
  })
}

function exactly(form: string): string {
  return form === 'zero' ? '=0' : ''
}

const german = textsOf(sourceLanguage)
const parsedGerman = new Map<string, Ast>()
for (const language of languages) {
  if (language.tag !== sourceLanguage) continue
  for (const [key, text] of Object.entries(german)) parsedGerman.set(key, parse(text, language))
}

/** Names that stay German in every language. */
const properNames = /Kurzer Draht|Stadtbezirksbeirat|Stadtbezirk|Ortsteil|Bürgeramt/g
const germanWords =
  /(?<![\p{L}])(und|oder|nicht|sie|ihre?|bitte|ist|wird|für|mit|eine?n?|haben|können|wir|auf|noch)(?![\p{L}])/giu

const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
}

/** Parameters that i18next would take for its own options. */
const reserved = [
  'lng',
  'lngs',
  'ns',
  'context',
  'defaultValue',
  'replace',
  'interpolation',
  'ordinal',
  'fallbackLng',
]

describe.each(languages.map((language) => ({ tag: language.tag, language })))(
  'the texts in $tag',
  ({ tag, language }) => {
    const texts = textsOf(tag)
    const parsed = new Map(Object.entries(texts).map(([key, text]) => [key, parse(text, language)]))

    it('have every key that German has, and no other', () => {
      expect(Object.keys(texts).sort()).toEqual(Object.keys(german).sort())
    })

    it('have the same placeholders as the German ones', () => {
      for (const [key, ast] of parsed) {
        const wanted = placeholders(parsedGerman.get(key) ?? [])
        expect({ key, placeholders: placeholders(ast) }).toEqual({ key, placeholders: wanted })
      }
    })

    it('have every plural form of the language', () => {
      for (const [key, ast] of parsed)
        expect({ key, missing: missingForms(ast, language) }).toEqual({ key, missing: [] })
    })

    it('are not empty and use no typewriter apostrophe, which ICU would swallow', () => {
      for (const [key, text] of Object.entries(texts)) {
        expect({ key, ok: text.trim() !== '' && !text.includes("'") }).toEqual({ key, ok: true })
      }
    })

    it('use no placeholder that i18next keeps for itself', () => {
      const names = [...parsed.values()].flatMap(placeholders)
      expect(names.filter((name) => reserved.includes(name))).toEqual([])
    })

    it('name command words that the bot understands in this language', () => {
      const commands = Object.entries(texts).filter(([key]) => /^help\.\w+Word$/.test(key))
      expect(commands.length).toBeGreaterThan(0)
      for (const [key, word] of commands) {
        expect({ word, command: matchWord(word, tag) }).toEqual({
          word,
          command: key.slice('help.'.length, -'Word'.length),
        })
      }
    })

    it('fit on a button where they are labels', () => {
      const labels = Object.entries(texts).filter(([key]) => isLabel(german[key] ?? ''))
      const long = labels.filter(([, text]) => text.length > 24)
      console.log(`${tag}: ${labels.length} labels, ${long.length} longer than 24 characters`)
      expect(long.filter(([, text]) => text.length > 44)).toEqual([])
    })

    if (!tag.startsWith(sourceLanguage)) {
      it('are not left in German', () => {
        for (const [key, ast] of parsed) {
          const visible = words(ast).replace(properNames, '')
          const found = new Set([...visible.matchAll(germanWords)].map(([word]) => word.toLowerCase()))
          const copied = texts[key] === german[key] && /\p{Ll}{3}.*\s.*\p{Ll}{3}/u.test(visible)
          expect({ key, german: found.size > 1 || copied }).toEqual({ key, german: false })
        }
      })
    }

    const script = scripts[tag]
    if (script) {
      it('are written in the script of the language', () => {
        for (const [key, ast] of parsed) {
          const visible = words(ast).replace(properNames, '')
          expect({ key, ok: !/\p{L}{2}/u.test(visible) || script.test(visible) }).toEqual({ key, ok: true })
        }
      })
    }
  },
)

function isLabel(text: string): boolean {
  return text.length <= 32 && !/[.!?:…{;]/.test(text)
}

describe('the registry of texts', () => {
  it('has a line in content/keys.ts for every German file that residents read', () => {
    const registry = readFileSync(new URL('../../../content/keys.ts', import.meta.url), 'utf8')
    const namespaces = Object.keys(readTexts(localesFolder, sourceLanguage)).filter(
      (name) => !isStaffNamespace(name),
    )
    expect(namespaces.filter((name) => !registry.includes(`/de/${name}.json'`))).toEqual([])
  })

  it('knows the direction, the own name and the plural rules of every language', () => {
    for (const { tag, direction, intl, ownName } of languages) {
      expect({ tag, direction }).toEqual({ tag, direction: ['ar', 'fa'].includes(tag) ? 'rtl' : 'ltr' })
      expect(Intl.PluralRules.supportedLocalesOf([intl])).toHaveLength(1)
      expect(ownName).not.toBe('')
    }
  })
})
