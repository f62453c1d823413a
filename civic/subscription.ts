import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/**
 * A resident wants news on a topic for an area ("" is the whole city). The consent is kept with its wording's version, language,
 * time and source (GDPR Art. 7(1)).
 */
export async function subscribe(
  transaction: Transaction,
  input: {
    residentId: string
    topic: string
    area: string
    wordingVersion: string
    language: string
    channel: string
    inboxMessageId: bigint
    at: Date
  },
): Promise<void> {
  const { residentId, topic, area } = input
  const known = await transaction.subscription.findUnique({
    where: { residentId_topic_area: { residentId, topic, area } },
    select: { id: true },
  })
  if (known) return
  const consentId = uuidv7()
  await transaction.consent.create({
    data: {
      id: consentId,
      residentId,
      purpose: `news:${topic}`,
      wordingVersion: input.wordingVersion,
      language: input.language,
      channel: input.channel,
      inboxMessageId: input.inboxMessageId,
      givenAt: input.at,
    },
  })
  await transaction.subscription.create({
    data: { id: uuidv7(), residentId, topic, area, consentId, createdAt: input.at },
  })
}

/** Ends one subscription and withdraws its consent; the consent row stays as proof of both moments. */
export async function unsubscribe(
  transaction: Transaction,
  input: { residentId: string; topic: string; area: string; at: Date },
): Promise<void> {
  await end(transaction, { residentId: input.residentId, topic: input.topic, area: input.area }, input.at)
}

/** Ends every subscription of a resident. */
export async function unsubscribeAll(transaction: Transaction, residentId: string, at: Date): Promise<void> {
  await end(transaction, { residentId }, at)
}

async function end(
  transaction: Transaction,
  where: { residentId: string; topic?: string; area?: string },
  at: Date,
): Promise<void> {
  const ending = await transaction.subscription.findMany({ where, select: { id: true, consentId: true } })
  await transaction.consent.updateMany({
    where: { id: { in: ending.map((one) => one.consentId) }, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  // The consent outlives the subscription, which points to it: delete only the latter.
  await transaction.subscription.deleteMany({ where: { id: { in: ending.map((one) => one.id) } } })
}
