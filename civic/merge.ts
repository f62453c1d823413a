import {
  joinFollowUps,
  joinPollAnswers,
  joinRegistrations,
  joinSentNotices,
  joinSubscriptions,
} from './merge-doubles.ts'
import { stop } from './resident.ts'
import type { Transaction } from './transaction.ts'

/** What a merge leaves to tell: residents who got places at an event because two registrations became one. */
export interface Merged {
  movedUp: { eventId: string; residentIds: string[] }[]
}

/**
 * Two residents turn out to be one person: everything of `from` becomes `into`'s, and `from` is gone. Consents keep their words and
 * times; of what can only be there once (a subscription, a registration, a vote, an answer) one stays. Whoever said STOP in one of them stays stopped.
 * Both rows are locked FOR UPDATE, the smaller id first (gateway/inbox/pick.ts), so that nothing can be stored for `from` meanwhile.
 */
export async function mergeResidents(
  transaction: Transaction,
  { from, into, at }: { from: string; into: string; at: Date },
): Promise<Merged> {
  const pair = { from, into }
  await joinSubscriptions(transaction, { ...pair, at })
  await transaction.consent.updateMany({ where: { residentId: from }, data: { residentId: into } })
  await joinSentNotices(transaction, pair)
  await joinPollAnswers(transaction, pair)
  await joinFollowUps(transaction, pair)
  const movedUp = await joinRegistrations(transaction, { ...pair, at })
  await joinConcerned(transaction, pair)
  await joinReaders(transaction, pair)
  await moveAll(transaction, pair)
  const stopped = await joinWishes(transaction, pair)
  await transaction.resident.delete({ where: { id: from } })
  if (stopped) await stop(transaction, into, at)
  return { movedUp }
}

interface Pair {
  from: string
  into: string
}

/** What nobody can have twice. */
async function moveAll(transaction: Transaction, { from, into }: Pair): Promise<void> {
  const theirs = { where: { residentId: from }, data: { residentId: into } }
  await transaction.concern.updateMany(theirs)
  await transaction.mediaFile.updateMany(theirs)
  await transaction.booking.updateMany(theirs)
  await transaction.noticeReply.updateMany(theirs)
  await transaction.eventQuestion.updateMany(theirs)
  await transaction.address.updateMany(theirs)
  await transaction.inboxMessage.updateMany(theirs)
  await transaction.outboxMessage.updateMany(theirs)
}

/** Whoever filed a case is not also co-affected by it. The lines of its history that carry whose words they are follow. */
async function joinConcerned(transaction: Transaction, { from, into }: Pair): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO co_affected (case_id, resident_id, added_at)
    SELECT case_id, ${into}::uuid, added_at FROM co_affected WHERE resident_id = ${from}::uuid
    ON CONFLICT (case_id, resident_id) DO NOTHING`
  await transaction.coAffected.deleteMany({ where: { residentId: from } })
  await transaction.coAffected.deleteMany({
    where: { residentId: into, case: { concern: { residentId: { in: [from, into] } } } },
  })
  await transaction.$executeRaw`
    UPDATE case_entry SET detail = jsonb_set(detail, '{resident}', to_jsonb(${into}::text))
    WHERE type = 'coAffected' AND detail->>'resident' = ${from}`
  await transaction.$executeRaw`
    UPDATE case_entry SET detail = jsonb_set(detail, '{residentId}', to_jsonb(${into}::text))
    WHERE type = 'reopened' AND detail->>'residentId' = ${from}`
}

async function joinReaders(transaction: Transaction, { from, into }: Pair): Promise<void> {
  const known = await transaction.testReader.findMany({
    where: { residentId: into },
    select: { staffId: true },
  })
  const staffId = { in: known.map((one) => one.staffId) }
  await transaction.testReader.deleteMany({ where: { residentId: from, staffId } })
  await transaction.testReader.updateMany({ where: { residentId: from }, data: { residentId: into } })
}

/** The quieter wish counts: the longer pause, and once a week where one of them wanted that. Says whether one of them said STOP. */
async function joinWishes(transaction: Transaction, { from, into }: Pair): Promise<boolean> {
  const one = await transaction.resident.findUniqueOrThrow({ where: { id: into } })
  const other = await transaction.resident.findUniqueOrThrow({ where: { id: from } })
  const pauses = [one.pausedUntil, other.pausedUntil].filter((until) => until !== null)
  await transaction.resident.update({
    where: { id: into },
    data: {
      digestTopics: [...new Set([...one.digestTopics, ...other.digestTopics])],
      wishedArea: one.wishedArea ?? other.wishedArea,
      formerIds: [...one.formerIds, ...other.formerIds, from],
      pausedUntil: pauses.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
      // The one whose chat speaks now has just been shown the newest (bots/engine/first-contact.ts).
      noticeVersion: other.noticeVersion ?? one.noticeVersion,
    },
  })
  return one.stoppedAt !== null || other.stoppedAt !== null
}
