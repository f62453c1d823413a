import { timingSafeEqual } from 'node:crypto'
import { type CaseState, isCaseState } from '#civic/case.ts'
import { isReasonCode, type ReasonCode } from '#civic/reason.ts'
import { parseReference } from '#civic/reference.ts'
import { firstAnswerDueOf } from '#content/city/office-calendar.ts'
import type { Runtime } from '../../runtime.ts'

/** Words of the office, and what they are in the language of the page. */
export interface OfficeWords {
  text: string
  language: string
  translation: { text: string; machine: boolean } | null
}

/** One public step. `words` are never a resident's. */
export interface StoryStep {
  at: Date
  type: 'filed' | 'reopened' | 'answer' | 'inquiry' | 'state'
  state: CaseState | null
  reason: ReasonCode | null
  bodies: string[]
  words: OfficeWords | null
}

/** What the status page tells: no names, no internal notes, nothing of other residents and nothing of what was reported. */
export interface CaseStory {
  reference: string
  state: CaseState
  category: string | null
  filedAt: Date
  dueAt: Date | null
  /** What is due then: a first answer, or to be done. */
  due: 'firstAnswer' | 'done'
  /** The language of whoever has this secret. */
  language: string
  steps: StoryStep[]
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Links that were given to whoever turned out to be the same person go on working. */
const person = { id: true, formerIds: true, language: true } as const

/**
 * The story of a case for whoever knows its number and the secret of one of the people concerned. `null` for a wrong secret as for
 * an unknown number: which of them it was cannot be told from outside, and a secret is compared in constant time.
 */
export async function readStory(
  runtime: Pick<Runtime, 'prisma' | 'vault' | 'city'>,
  given: { reference: string; secret: string; language: string | null },
): Promise<CaseStory | null> {
  const { prisma, vault, city } = runtime
  const reference = parseReference(city.referencePrefix, given.reference) ?? ''
  const found = await prisma.case.findUnique({
    where: { reference, cityId: city.id },
    select: {
      id: true,
      concern: { select: { resident: { select: person } } },
      coAffected: { select: { resident: { select: person } } },
    },
  })
  const people = [found?.concern.resident, ...(found?.coAffected ?? []).map(({ resident }) => resident)]
  const known = people.filter((one) => one !== null && one !== undefined)
  const candidates = known.length > 0 ? known : [{ id: nobody, formerIds: [], language: '' }]
  const secret = readSecret(given.secret)
  const opens = (id: string) => isSame(vault.statusSecret(found?.id ?? nobody, id), secret)
  const opened = candidates.filter(({ id, formerIds }) => [id, ...formerIds].filter(opens).length > 0)
  const [reader] = opened
  if (!found || !reader || known.length === 0) return null
  return tell(runtime, found.id, city.languages.find((tag) => tag === given.language) ?? reader.language)
}

/** The secret as people type it: small letters, no dashes, O for 0, I and L for 1 (Crockford). */
function readSecret(text: string): string {
  const letters = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return letters.replace(/(.{4})(?!$)/g, '$1-')
}

function isSame(secret: string, given: string): boolean {
  const expected = Buffer.from(secret)
  const actual = Buffer.alloc(expected.length)
  actual.write(given)
  return timingSafeEqual(expected, actual) && given.length === secret.length
}

async function tell(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  caseId: string,
  language: string,
): Promise<CaseStory> {
  const found = await prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      reference: true,
      state: true,
      category: true,
      sensitive: true,
      createdAt: true,
      dueAt: true,
      firstAnswerAt: true,
      entries: { where: { public: true }, orderBy: { id: 'asc' } },
      translations: { where: { language, state: 'done', part: { startsWith: 'entry:' } } },
    },
  })
  const translated = new Map(found.translations.map((one) => [one.part, one]))
  const steps = found.entries.map((entry): StoryStep | null => {
    const type = typeOf(entry.type, entry.toState)
    if (type === null) return null
    const { text, author, id } = entry
    const version = translated.get(`entry:${id}`)
    const words = text === null || author === 'resident' || type === 'reopened' ? null : text
    const { reasonCode, bodies } = (entry.detail ?? {}) as { reasonCode?: string; bodies?: string[] }
    return {
      at: entry.at,
      type,
      state: entry.toState !== null && isCaseState(entry.toState) ? entry.toState : null,
      reason: reasonCode !== undefined && isReasonCode(reasonCode) ? reasonCode : null,
      // As in the chat: an office's name may tell what a sensitive matter is about.
      bodies: found.sensitive ? [] : (bodies ?? []),
      words:
        words === null
          ? null
          : {
              text: words,
              language: entry.language ?? 'de',
              translation: version?.text
                ? { text: version.text, machine: version.provider !== 'staff' }
                : null,
            },
    }
  })
  const { reference, category, createdAt, dueAt, firstAnswerAt } = found
  const waits = firstAnswerAt === null && dueAt?.getTime() === firstAnswerDueOf(city, createdAt).getTime()
  return {
    reference,
    state: isCaseState(found.state) ? found.state : 'inReview',
    category,
    filedAt: createdAt,
    dueAt,
    due: waits ? 'firstAnswer' : 'done',
    language,
    steps: steps.filter((step) => step !== null),
  }
}

function typeOf(type: string, toState: string | null): StoryStep['type'] | null {
  if (type === 'filed' || type === 'reopened' || type === 'answer' || type === 'inquiry') return type
  return toState === null && type !== 'forwarded' ? null : 'state'
}
