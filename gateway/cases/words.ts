import { Type } from 'typebox'
import { v7 as uuidv7 } from 'uuid'
import { renderTextBlock } from '#content/city/text-blocks.ts'
import { GivenTimeShape, line, nullable, words } from '../staff/shape.ts'
import { Refusal } from './refusal.ts'
import type { OfficeWords } from './update.ts'
import type { CaseWork } from './work.ts'

/** Longest answer or reason, in UTF-16 code units: with its frame it fits one message on every channel. */
const longest = 3000

const language = Type.Optional(
  line({ maxLength: 35, description: 'BCP 47 tag of the language it is written in; German if absent.' }),
)

/** Words of the office for residents: typed ones, or a text block, which everybody gets in their own language. */
export const wordsShape = {
  text: Type.Optional(
    words({ maxLength: longest, description: "The office's own words, sent as they are." }),
  ),
  textBlock: Type.Optional(line({ maxLength: 40, description: 'Id of a text block; instead of `text`.' })),
  language,
  translation: Type.Optional(
    Type.Object(
      {
        language: line({ maxLength: 35 }),
        text: words({ maxLength: longest }),
        machine: Type.Boolean({ description: 'False once a person has read and approved it.' }),
      },
      { description: 'What the typed words are in the language of the resident; both are kept and sent.' },
    ),
  ),
}

/** A reason in the office's own words beside or instead of a reason code. */
export const becauseShape = {
  reasonCode: Type.Optional(
    line({ maxLength: 40, description: 'See GET /reasons; a "no" needs one, or words.' }),
  ),
  reason: Type.Optional(line({ maxLength: longest, description: 'The reason in own words.' })),
}

/** A moment in the future, or none. */
export const dueShape = nullable(GivenTimeShape)

interface GivenWords {
  text?: string
  textBlock?: string
  language?: string
  translation?: { language: string; text: string; machine: boolean }
}

/** The words as they go out; `null` when there are none. Throws a `Refusal` for an unknown language or block. */
export function readWords(work: CaseWork, given: GivenWords): OfficeWords | null {
  const { city } = work.runtime
  if (given.textBlock !== undefined) return readBlock(work, given.textBlock)
  const text = given.text?.trim()
  if (!text) return null
  const language = given.language ?? 'de'
  const { translation } = given
  for (const [field, tag] of [
    ['language', language],
    ['translation.language', translation?.language ?? language],
  ] as const) {
    if (!city.languages.includes(tag)) {
      const message = `Use one of the city's languages: ${city.languages.join(', ')}.`
      throw new Refusal('unknownLanguage', field, message)
    }
  }
  return {
    text,
    language,
    versions: translation
      ? { [translation.language]: { text: translation.text.trim(), machine: translation.machine } }
      : {},
  }
}

/** A text block in every language it exists in. */
function readBlock({ runtime, found }: CaseWork, id: string): OfficeWords {
  const { city } = runtime
  const params = {
    reference: found.reference,
    category: found.category,
    area: found.subdistrict ?? found.district,
  }
  const german = renderTextBlock(city, id, 'de', params)
  if (german === null) {
    const message = 'Name a text block of GET /text-blocks.'
    throw new Refusal('unknownTextBlock', 'textBlock', message)
  }
  const versions = city.languages.flatMap((tag) => {
    const block = renderTextBlock(city, id, tag, params)
    return block && tag !== 'de' && block.language === tag
      ? [[tag, { text: block.text, machine: false }] as const]
      : []
  })
  return { text: german.text, language: 'de', versions: Object.fromEntries(versions) }
}

/** Keeps what the words were in other languages beside the line of history they belong to. */
export async function keepVersions(work: CaseWork, entryId: bigint, words: OfficeWords): Promise<void> {
  const { transaction, found, at } = work
  await transaction.caseTranslation.createMany({
    data: Object.entries(words.versions).map(([language, { text, machine }]) => ({
      id: uuidv7(),
      caseId: found.id,
      part: `entry:${entryId}`,
      language,
      text,
      state: 'done',
      provider: machine ? 'machine' : 'staff',
      createdAt: at,
    })),
    skipDuplicates: true,
  })
}
