import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStaffNamespace, readTexts } from '#content/i18n.ts'
import { languages, localesFolder, sourceLanguage } from '#content/languages.ts'

/**
 * Lists, by language, the texts that are missing, that German no longer has, and whose German source changed since they were
 * translated. `--accept <tag> …` notes that the texts of these languages fit today's German ones.
 */

type Texts = Record<string, string>

function flatTexts(tag: string): Texts {
  const entries = Object.entries(readTexts(localesFolder, tag))
    .filter(([namespace]) => !isStaffNamespace(namespace))
    .flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text]),
    )
  return Object.fromEntries(entries)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

function sourceFile(tag: string): string {
  return join(localesFolder, tag, '_source.json')
}

function acceptedHashes(tag: string): Texts {
  return existsSync(sourceFile(tag)) ? JSON.parse(readFileSync(sourceFile(tag), 'utf8')) : {}
}

function accept(tag: string, german: Texts): void {
  const texts = flatTexts(tag)
  const hashes = Object.entries(german)
    .filter(([key]) => key in texts)
    .map(([key, text]) => [key, hashOf(text)])
  writeFileSync(sourceFile(tag), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`)
}

function report(tag: string, german: Texts): number {
  const texts = flatTexts(tag)
  const accepted = acceptedHashes(tag)
  const missing = Object.keys(german).filter((key) => !(key in texts))
  const extra = Object.keys(texts).filter((key) => !(key in german))
  const outdated = Object.entries(german)
    .filter(([key, text]) => key in texts && accepted[key] !== hashOf(text))
    .map(([key]) => key)
  const total = missing.length + extra.length + outdated.length
  console.log(`${tag}: ${total === 0 ? 'complete' : `${total} to look at`}`)
  for (const key of missing) console.log(`  missing   ${key} = ${JSON.stringify(german[key])}`)
  for (const key of outdated) console.log(`  outdated  ${key} = ${JSON.stringify(german[key])}`)
  for (const key of extra) console.log(`  extra     ${key}`)
  return total
}

const german = flatTexts(sourceLanguage)
const translated = languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage)
const [option, ...tags] = process.argv.slice(2)
if (option === '--accept') for (const tag of tags.length > 0 ? tags : translated) accept(tag, german)
const open = translated.map((tag) => report(tag, german)).reduce((sum, count) => sum + count, 0)
process.exitCode = open === 0 ? 0 : 1
