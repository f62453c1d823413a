import { v7 as uuidv7 } from 'uuid'
import { mayDoIn } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { sourceLanguage as german } from '#content/languages.ts'
import type { Prisma } from '#prisma/client.ts'
import { saveEvent } from '../events/save.ts'
import { checkInput, checkWords, type NoticeAuthor, type NoticeInput } from './input.ts'
import { dropPollWords, pollWordsOf, requireSamePoll } from './poll.ts'
import { NoticeRefusal } from './refusal.ts'
import { pollOf } from './whole.ts'

/** Versions that a change of the source words leaves behind. */
const madeFromSource = ['machine', 'inReview', 'reviewed']

/**
 * Writes a new or changed notice in the caller's transaction and gives its id. A change of the source words that is not minor makes
 * every translation outdated. Throws `NoticeRefusal`; then nothing was written.
 */
export async function writeNotice(
  transaction: Transaction,
  { city, clock }: { city: City; clock: () => Date },
  author: NoticeAuthor,
  input: NoticeInput,
): Promise<string> {
  const kind = checkInput(city, author, input)
  const at = clock()
  const before = input.id === undefined ? null : await lockNotice(transaction, city, author, input.id)
  const sourceLanguage = input.sourceLanguage ?? before?.sourceLanguage ?? german
  if (before) checkChange(before, input, sourceLanguage)
  const poll = input.poll === undefined ? (before?.poll ?? null) : input.poll
  const given = input.poll === undefined ? { ...pollWordsOf(before), ...input.words } : input.words
  const words = checkWords(kind, { fileIds: before?.fileIds ?? [], poll }, given)
  if (before?.poll) await requireSamePoll(transaction, before, { poll, words, minor: input.minor })
  const changed = before !== null && !isSame(before.words, words)
  // Another number of answers is never a small change: translations would have the wrong ones.
  const minor = input.minor === true && poll?.options === before?.poll?.options
  const revision = (before?.sourceRevision ?? 1) + (changed && !minor ? 1 : 0)
  const data = {
    topic: input.topic,
    facts: input.facts as Prisma.InputJsonObject,
    districts: [...input.districts],
    sourceRevision: revision,
    updatedAt: at,
    ...(input.waitsFor && { waitsFor: [...input.waitsFor] }),
    pollOptions: poll?.options ?? null,
    pollUntil: poll?.until ?? null,
    ...(input.templateName !== undefined && { templateName: input.templateName }),
  }
  const id = before?.id ?? uuidv7()
  if (before) await transaction.notice.update({ where: { id }, data })
  else {
    await transaction.notice.create({
      data: {
        ...data,
        id,
        cityId: city.id,
        kind: input.kind,
        sourceLanguage,
        waitsFor: [...(input.waitsFor ?? [])],
        createdBy: author.id,
        createdAt: at,
      },
    })
  }
  await writeSource(transaction, { id, sourceLanguage, revision, words, by: author.id, at })
  if (before && revision > before.sourceRevision) await outdate(transaction, id, sourceLanguage, at)
  if (before) await dropPollWords(transaction, before, poll)
  await saveEvent(transaction, id, at)
  return id
}

/** A notice that somebody is about to change, its row locked. Out of reach is unknown. */
export async function lockNotice(
  transaction: Transaction,
  city: Pick<City, 'id'>,
  author: NoticeAuthor,
  id: string,
  permission: 'notice.write' | 'notice.translate' = 'notice.write',
) {
  await transaction.$queryRaw`SELECT 1 FROM notice WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.notice.findFirst({
    where: { id, cityId: city.id },
    include: { versions: true, files: { select: { id: true } } },
  })
  if (!row || (author.grants !== null && !mayDoIn(author.grants, permission, row.districts))) {
    throw new NoticeRefusal('unknownNotice', 'id', 'There is no such notice within your reach.')
  }
  if (row.archivedAt) throw new NoticeRefusal('archived', 'id', 'The notice is archived: copy it instead.')
  const source = row.versions.find(({ language }) => language === row.sourceLanguage)
  return {
    ...row,
    fileIds: row.files.map((file) => file.id),
    poll: pollOf(row),
    words: (source?.words ?? {}) as Record<string, string>,
  }
}

function checkChange(
  before: Awaited<ReturnType<typeof lockNotice>>,
  input: NoticeInput,
  sourceLanguage: string,
): void {
  if (input.seenAt && input.seenAt.getTime() !== before.updatedAt.getTime()) {
    throw new NoticeRefusal(
      'changedMeanwhile',
      'seenAt',
      'Somebody changed the notice meanwhile. Read it again, then change it.',
    )
  }
  if (input.kind !== before.kind) {
    throw new NoticeRefusal('kindFixed', 'kind', 'The kind of a notice does not change: write a new one.')
  }
  if (sourceLanguage !== before.sourceLanguage) {
    throw new NoticeRefusal(
      'sourceFixed',
      'sourceLanguage',
      'The language a notice is written in does not change: write a new one.',
    )
  }
}

async function writeSource(
  transaction: Transaction,
  source: {
    id: string
    sourceLanguage: string
    revision: number
    words: Record<string, string>
    by: string
    at: Date
  },
): Promise<void> {
  const { id: noticeId, sourceLanguage: language } = source
  const data = {
    status: 'reviewed',
    words: source.words,
    sourceRevision: source.revision,
    editedBy: source.by,
    updatedAt: source.at,
  }
  await transaction.noticeVersion.upsert({
    where: { noticeId_language: { noticeId, language } },
    create: { noticeId, language, ...data },
    update: data,
  })
}

/** Whoever translates a machine's draft just now starts again: the fence (`attempts`) is one step on. */
async function outdate(
  transaction: Transaction,
  noticeId: string,
  sourceLanguage: string,
  at: Date,
): Promise<void> {
  const others = { noticeId, language: { not: sourceLanguage } }
  await transaction.noticeVersion.updateMany({
    where: { ...others, status: { in: madeFromSource } },
    data: { status: 'outdated', updatedAt: at },
  })
  await transaction.noticeVersion.updateMany({
    where: { ...others, status: 'wanted' },
    data: { attempts: { increment: 1 }, dueAt: at, updatedAt: at },
  })
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...fields].every((field) => one[field] === other[field])
}
