import { Value } from 'typebox/value'
import { councilTopic } from '#civic/notice.ts'
import { fewestOptions, mostOptions, type Poll } from '#civic/poll.ts'
import { type Grant, mayDoIn } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import type { NoticeKind } from '#content/notices/kind.ts'
import { isPollField, pollFields } from '#content/notices/poll.ts'
import { noticeKindOf } from '#content/notices/registry.ts'
import { cleanWords, fileOfCaption } from '#content/notices/words.ts'
import { NoticeRefusal } from './refusal.ts'

/** Who writes: somebody at the desk with their grants, or the house itself (`feed:<id>`), which asks nobody. */
export interface NoticeAuthor {
  id: string
  grants: readonly Grant[] | null
}

/** What is saved of a notice. What is left out stays as it is, or is empty in a new one. */
export interface NoticeInput {
  /** Changes this one; left out: a new one. */
  id?: string
  kind: string
  topic: string
  facts: Record<string, unknown>
  /** Districts it belongs to; empty: the whole city. */
  districts: readonly string[]
  /** Words of the source language, by field. */
  words: Record<string, string>
  /** What it asks; `null`: nothing any more. Its words are among `words`. */
  poll?: Poll | null
  sourceLanguage?: string
  waitsFor?: readonly string[]
  /** Kept as a template under this name; `null`: an ordinary notice. */
  templateName?: string | null
  /** The meaning of the words is the same: their translations stay what they are. */
  minor?: boolean
  /** `updatedAt` of what the author saw; somebody else's change since is not overwritten. */
  seenAt?: Date
}

/** Longest words taken at all, in UTF-16 units; what fits a message is a finding (content/notices/check.ts). */
const mostStored = 10_000

/** Refuses what names things that this city and this kind do not have. What is merely missing is a finding, not a refusal. */
export function checkInput(city: City, author: NoticeAuthor, input: NoticeInput): NoticeKind {
  const kind = noticeKindOf(input.kind)
  if (!kind) throw refuse('unknownKind', 'kind', `There is no kind of notice "${input.kind}".`)
  const topics = [...city.topics.map(({ id }) => id), ...city.councils.map(({ id }) => councilTopic(id))]
  if (!topics.includes(input.topic)) {
    throw refuse(
      'unknownTopic',
      'topic',
      `There is no topic "${input.topic}". There are: ${topics.join(', ')}.`,
    )
  }
  const districts = city.areas.filter(({ level }) => level === 'district').map(({ code }) => code)
  const district = input.districts.find((code) => !districts.includes(code))
  if (district !== undefined) {
    const message = `There is no district "${district}". There are: ${districts.join(', ')}.`
    throw refuse('unknownDistrict', 'districts', message)
  }
  for (const language of [...(input.waitsFor ?? []), input.sourceLanguage ?? city.languages[0] ?? 'de']) {
    checkLanguage(city, language, 'waitsFor')
  }
  checkReach(author, input.districts)
  checkPoll(input.poll ?? null)
  checkFacts(kind, input.facts)
  return kind
}

/** Refuses a language the city does not speak. */
export function checkLanguage(city: City, language: string, field: string): void {
  if (city.languages.includes(language)) return
  throw refuse(
    'unknownLanguage',
    field,
    `This city does not speak "${language}". It speaks: ${city.languages.join(', ')}.`,
  )
}

function checkReach(author: NoticeAuthor, districts: readonly string[]): void {
  if (author.grants === null || mayDoIn(author.grants, 'notice.write', districts)) return
  const what = districts.length === 0 ? 'the whole city' : 'all of these districts'
  throw refuse('forbiddenDistricts', 'districts', `You may not write notices for ${what}.`)
}

function checkPoll(poll: Poll | null): void {
  if (poll === null) return
  const { options } = poll
  if (Number.isInteger(options) && options >= fewestOptions && options <= mostOptions) return
  throw refuse(
    'wrongPoll',
    'poll.options',
    `A poll has ${fewestOptions} to ${mostOptions} answers, not ${options}.`,
  )
}

function checkFacts(kind: NoticeKind, facts: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(facts)) {
    const schema = kind.facts.properties[name]
    if (!schema || !Object.hasOwn(kind.facts.properties, name)) {
      const known = Object.keys(kind.facts.properties).join(', ')
      throw refuse('unknownFact', `facts.${name}`, `A ${kind.id} has no "${name}". It has: ${known}.`)
    }
    const [problem] = Value.Errors(schema, value)
    if (problem) throw refuse('wrongFact', `facts.${name}`, `"${name}" ${problem.message}.`)
  }
}

/** The words as they are kept; refuses fields that the kind, the poll and the notice's files do not have. Empty ones are left out. */
export function checkWords(
  kind: NoticeKind,
  { fileIds, poll }: { fileIds: readonly string[]; poll: Poll | null },
  words: Record<string, string>,
): Record<string, string> {
  const kept: Record<string, string> = {}
  const fields = [...kind.words, ...pollFields(poll)]
  for (const [field, given] of Object.entries(words)) {
    const file = fileOfCaption(field)
    const known = file === null ? fields.some(({ id }) => id === field) : fileIds.includes(file)
    if (!known) throw refuse('unknownWords', `words.${field}`, `A ${kind.id} has no words "${field}".`)
    if (given.length > mostStored) {
      throw refuse('tooLong', `words.${field}`, `"${field}" is longer than ${mostStored} characters.`)
    }
    // What stands on a button is one line.
    const clean = cleanWords(isPollField(field) ? given.replaceAll(/\s+/g, ' ') : given)
    if (clean !== '') kept[field] = clean
  }
  return kept
}

function refuse(code: NoticeRefusal['code'], field: string, message: string): NoticeRefusal {
  return new NoticeRefusal(code, field, message)
}
