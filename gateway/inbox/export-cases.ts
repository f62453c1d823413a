import type { EntryType } from '#civic/case-entry.ts'
import type { Transaction } from '#civic/transaction.ts'

/** Lines with words of the office for itself: an export counts them and says how to ask for them (docs/decisions/0015-what-an-export-holds.md). */
const internalTypes = ['note', 'task', 'taskResult'] as const satisfies readonly EntryType[]

/** Lines that somebody at the office wrote down of what the resident said about themselves. */
const aboutResident = ['consent', 'contactWish'] as const satisfies readonly EntryType[]

const translationColumns = { part: true, language: true, text: true, provider: true } as const

/** What a resident filed, with what both sides said and its translations; no words of anybody else and no member of staff. */
export async function collectConcerns(transaction: Transaction, residentId: string) {
  const concerns = await transaction.concern.findMany({
    where: { residentId },
    omit: { residentId: true, filedBy: true },
    include: {
      case: {
        omit: { concernId: true, assigneeId: true, sharedWith: true, duplicateOfId: true },
        include: {
          entries: { where: { type: { not: 'coAffected' } }, omit: { caseId: true }, orderBy: { id: 'asc' } },
          translations: { where: { state: 'done' }, select: translationColumns, orderBy: { id: 'asc' } },
          followUps: { where: { residentId }, select: { id: true } },
        },
      },
      media: { where: { residentId }, select: { id: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
  return concerns.map(({ case: filed, media, ...concern }) => {
    if (filed === null) return { ...concern, case: null }
    const { entries, translations, followUps, ...facts } = filed
    const told = entries.filter((entry) => isTold(entry)).map((entry) => withoutOthers(entry, residentId))
    const parts = new Set([
      'concern',
      ...told.filter(({ text }) => text !== null).map(({ id }) => `entry:${id}`),
      ...media.map(({ id }) => `media:${id}`),
      ...followUps.map(({ id }) => `followUp:${id}`),
    ])
    const internalNotes = entries.filter(({ type }) => internalTypes.some((known) => known === type)).length
    return {
      ...concern,
      case: {
        ...facts,
        entries: told,
        translations: translations.filter(({ part }) => parts.has(part)),
        internalNotes,
      },
    }
  })
}

interface EntryRow {
  id: bigint
  type: string
  text: string | null
  author: string
  public: boolean
  detail: unknown
}

function isTold({ type, author, public: isPublic }: EntryRow): boolean {
  return isPublic || author === 'resident' || aboutResident.some((known) => known === type)
}

/** Somebody co-affected may have had the case taken up again: that it was stands there, their words and who they are do not. */
function withoutOthers<E extends EntryRow>(entry: E, residentId: string) {
  const { author: _, detail, ...line } = entry
  const { residentId: by, reasonCode } = (detail ?? {}) as { residentId?: string; reasonCode?: string }
  const foreign = by !== undefined && by !== residentId
  return { ...line, text: foreign ? null : line.text, reasonCode: reasonCode ?? null }
}

/** The cases of others that touch a resident too, and what they said to them. */
export async function collectJoined(transaction: Transaction, residentId: string) {
  const joined = await transaction.coAffected.findMany({
    where: { residentId },
    select: {
      addedAt: true,
      case: {
        select: {
          reference: true,
          state: true,
          entries: {
            where: { type: 'coAffected', detail: { path: ['resident'], equals: residentId } },
            select: { id: true, text: true, language: true, at: true },
            orderBy: { id: 'asc' },
          },
          translations: { where: { state: 'done' }, select: translationColumns, orderBy: { id: 'asc' } },
          followUps: { where: { residentId }, select: { id: true } },
        },
      },
    },
    orderBy: { addedAt: 'asc' },
  })
  return joined.map(({ addedAt, case: { entries, translations, followUps, ...known } }) => {
    const parts = new Set([
      ...entries.map(({ id }) => `entry:${id}`),
      ...followUps.map(({ id }) => `followUp:${id}`),
    ])
    return {
      ...known,
      addedAt,
      said: entries,
      translations: translations.filter(({ part }) => parts.has(part)),
    }
  })
}
