import { Type } from 'typebox'
import { validate as isUuid } from 'uuid'
import type { EntryType } from '#civic/case-entry.ts'
import { parseReference } from '#civic/reference.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { line } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { addEntry, changeCase, moveTo, tellOthers } from '../work.ts'

/**
 * Joins this case with another about the same matter: it becomes its duplicate, and everybody concerned is told what happens to the
 * other one. The frame made sure that the one who merges may work on both.
 */
export const merge = defineCaseAction({
  summary: 'Join the case with another about the same matter',
  by: 'keepers',
  body: Type.Object({ into: line({ minLength: 1, maxLength: 60, description: 'Id or reference number.' }) }),
  reaches: async (body, transaction, city) => [await findTarget(body.into, transaction, city)],
  async apply(work, body) {
    const { transaction, found, at, runtime } = work
    const into = await findTarget(body.into, transaction, runtime.city)
    if (into === found.id) throw new Refusal('sameCase', 'into', 'A case cannot be joined with itself.')
    const target = await transaction.case.findUnique({
      where: { id: into },
      select: { id: true, reference: true, duplicateOfId: true },
    })
    if (!target) throw new Refusal('unknownCase', 'into', `There is no case ${into}.`)
    if (target.duplicateOfId !== null) {
      const message = `${target.reference} is itself a duplicate. Join with the case it was joined with.`
      throw new Refusal('sameCase', 'into', message)
    }
    await moveTo(work, 'duplicate', { reasonCode: 'alreadyReported' })
    await changeCase(work, { duplicateOfId: into })
    await transaction.case.updateMany({ where: { duplicateOfId: found.id }, data: { duplicateOfId: into } })
    await transaction.$executeRaw`
      INSERT INTO co_affected (case_id, resident_id, added_at)
      SELECT ${into}::uuid, resident_id, ${at} FROM (
        SELECT ${found.concern.residentId}::uuid AS resident_id
        UNION SELECT a.resident_id FROM co_affected a WHERE a.case_id = ${found.id}::uuid) everybody
      WHERE resident_id IS NOT NULL
        AND resident_id IS DISTINCT FROM (
          SELECT n.resident_id FROM "case" k JOIN concern n ON n.id = k.concern_id WHERE k.id = ${into}::uuid)
      ON CONFLICT DO NOTHING`
    await transaction.caseEntry.create({
      data: {
        caseId: into,
        type: 'joined' satisfies EntryType,
        author: work.author,
        at,
        detail: { caseId: found.id, reference: found.reference },
      },
    })
    await addEntry(work, { type: 'duplicateOf', detail: { caseId: into, reference: target.reference } })
    work.update = { joinedWith: target.reference }
    work.detail.into = into
    await tellOthers(work)
  },
})

/** People know a case by its number, programs by its id. */
async function findTarget(into: string, transaction: Transaction, city: City): Promise<string> {
  if (isUuid(into)) return into
  const reference = parseReference(city.referencePrefix, into)
  const target =
    reference && (await transaction.case.findUnique({ where: { reference }, select: { id: true } }))
  if (target) return target.id
  throw new Refusal(
    'unknownCase',
    'into',
    `There is no case "${into}". Check the number; the last digit finds mistakes.`,
  )
}
