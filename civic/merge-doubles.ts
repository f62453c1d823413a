import type { TranslationPart } from './case-translation.ts'
import { cancelRegistration, type RegistrationState } from './event.ts'
import type { Transaction } from './transaction.ts'

interface Pair {
  from: string
  into: string
}

/**
 * Of two subscriptions to the same the one of `into` stays; the other ends, and with it the consent it rests on. So does one to a topic that
 * the same person ended in the other chat after they had agreed to this one: the quieter wish counts. Before the consents become one's.
 */
export async function joinSubscriptions(
  transaction: Transaction,
  { from, into, at }: Pair & { at: Date },
): Promise<void> {
  const unwanted = await transaction.$queryRaw<{ consentId: string }[]>`
    DELETE FROM subscription s USING consent given, (VALUES (${from}::uuid, ${into}::uuid), (${into}::uuid, ${from}::uuid)) AS pair(one, other)
    WHERE s.consent_id = given.id AND s.resident_id = pair.one
      AND EXISTS (SELECT FROM consent c WHERE c.resident_id = pair.other AND c.purpose = given.purpose AND c.withdrawn_at > given.given_at)
      AND NOT EXISTS (SELECT FROM subscription o WHERE o.resident_id = pair.other AND o.topic = s.topic)
    RETURNING s.consent_id AS "consentId"`
  const ended = await transaction.$queryRaw<{ consentId: string }[]>`
    DELETE FROM subscription f USING subscription k
    WHERE f.resident_id = ${from}::uuid AND k.resident_id = ${into}::uuid AND k.topic = f.topic AND k.area = f.area
    RETURNING f.consent_id AS "consentId"`
  await transaction.consent.updateMany({
    where: { id: { in: [...unwanted, ...ended].map(({ consentId }) => consentId) }, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  await transaction.subscription.updateMany({ where: { residentId: from }, data: { residentId: into } })
}

/** How sure it is that a message reached somebody. */
const arrival = (message: string) =>
  `array_position(ARRAY['cancelled', 'suppressed', 'failed', 'queued', 'held', 'sending', 'sent', 'delivered', 'read'], ${message}.status)`

/**
 * A broadcast that both were to get: the row that came further speaks for the person. The other stays in the history with its own
 * words, and is not sent any more.
 */
export async function joinSentNotices(transaction: Transaction, { from, into }: Pair): Promise<void> {
  await transaction.$executeRawUnsafe(
    `WITH double AS (
       SELECT CASE WHEN ${arrival('f')} > ${arrival('k')} THEN k.id ELSE f.id END AS id
       FROM outbox_message f JOIN outbox_message k ON k.broadcast_id = f.broadcast_id AND k.resident_id = $2::uuid
       WHERE f.resident_id = $1::uuid
     )
     UPDATE outbox_message m SET broadcast_id = NULL,
       status = CASE WHEN m.status IN ('queued', 'held') THEN 'cancelled' ELSE m.status END,
       reply = CASE WHEN m.reply = '{}' THEN coalesce((
         SELECT e.reply FROM broadcast_edition e JOIN broadcast b ON b.id = e.broadcast_id JOIN notice n ON n.id = b.notice_id
         WHERE e.broadcast_id = m.broadcast_id
         ORDER BY e.language = m.language DESC, e.language = n.source_language DESC LIMIT 1), '{}') ELSE m.reply END
     FROM double WHERE m.id = double.id`,
    from,
    into,
  )
}

/** One vote a person: the later one counts. */
export async function joinPollAnswers(transaction: Transaction, { from, into }: Pair): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM poll_answer earlier USING poll_answer later
    WHERE earlier.broadcast_id = later.broadcast_id AND earlier.resident_id <> later.resident_id
      AND earlier.resident_id IN (${from}::uuid, ${into}::uuid) AND later.resident_id IN (${from}::uuid, ${into}::uuid)
      AND (earlier.at, earlier.resident_id) < (later.at, later.resident_id)`
  await transaction.pollAnswer.updateMany({ where: { residentId: from }, data: { residentId: into } })
}

/**
 * Who was asked twice how a case turned out, after one and the same closing, was asked once: what both said counts as if it had been said
 * to one question, a later word on the same piece before an earlier one. Buttons of the other go on working by its id.
 */
export async function joinFollowUps(transaction: Transaction, { from, into }: Pair): Promise<void> {
  const all = await transaction.followUp.findMany({ where: { residentId: { in: [from, into] } } })
  for (const theirs of all.filter(({ residentId }) => residentId === from)) {
    const ours = all.find(
      ({ residentId, caseId, askedAt }) =>
        residentId === into && caseId === theirs.caseId && askedAt.getTime() === theirs.askedAt.getTime(),
    )
    if (!ours) continue
    const [earlier, later] = saidAt(theirs) > saidAt(ours) ? [ours, theirs] : [theirs, ours]
    const comment = later.comment ?? earlier.comment
    await transaction.followUp.update({
      where: { id: ours.id },
      data: {
        solved: later.solved ?? earlier.solved,
        rating: later.rating ?? earlier.rating,
        comment,
        answeredAt: earlier.answeredAt ?? later.answeredAt,
        formerIds: [...ours.formerIds, ...theirs.formerIds, theirs.id],
      },
    })
    if (comment !== ours.comment) {
      const part = (id: string) => `followUp:${id}` satisfies TranslationPart
      await transaction.caseTranslation.updateMany({
        where: { caseId: ours.caseId, part: part(theirs.id) },
        data: { part: part(ours.id) },
      })
    }
    await transaction.followUp.delete({ where: { id: theirs.id } })
  }
  await transaction.followUp.updateMany({ where: { residentId: from }, data: { residentId: into } })
}

/** 0: nothing yet. */
const saidAt = ({ answeredAt }: { answeredAt: Date | null }) => answeredAt?.getTime() ?? 0

const standing: readonly string[] = [
  'cancelled',
  'waiting',
  'registered',
  'attended',
] satisfies RegistrationState[]

/**
 * Two registrations for the same event become one: the one that stands better, of two alike the one for more people. What the other held is
 * free for those who wait.
 */
export async function joinRegistrations(
  transaction: Transaction,
  { from, into, at }: Pair & { at: Date },
): Promise<{ eventId: string; residentIds: string[] }[]> {
  const all = await transaction.registration.findMany({
    where: { residentId: { in: [from, into] } },
    orderBy: { eventId: 'asc' },
  })
  const movedUp: { eventId: string; residentIds: string[] }[] = []
  for (const theirs of all.filter(({ residentId }) => residentId === from)) {
    const { eventId } = theirs
    const ours = all.find((one) => one.residentId === into && one.eventId === eventId)
    if (!ours) continue
    const weaker = weight(theirs) > weight(ours) ? ours : theirs
    const freed = await cancelRegistration(transaction, { eventId, residentId: weaker.residentId, at })
    await transaction.registration.delete({ where: { id: weaker.id } })
    movedUp.push({ eventId, residentIds: freed.movedUp })
  }
  await transaction.registration.updateMany({ where: { residentId: from }, data: { residentId: into } })
  return movedUp.filter(({ residentIds }) => residentIds.length > 0)
}

/** At most so many people come with one registration, by a wide margin. */
const manyPeople = 10_000

function weight({ state, people }: { state: string; people: number }): number {
  return standing.indexOf(state) * manyPeople + people
}
