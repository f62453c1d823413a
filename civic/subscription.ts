import { v7 as uuidv7 } from 'uuid'
import type { Pace } from './pace.ts'
import type { Transaction } from './transaction.ts'
import { paceWished, wishArea, wishPace } from './wishes.ts'

/** A subscription as its resident sees it. `area` "" is the whole city. */
export interface SubscriptionSummary {
  topic: string
  area: string
  pace: Pace
}

/**
 * A resident wants news on a topic for an area ("" is the whole city), in the pace they once wished for it unless another is given. The
 * consent is kept with its wording's version, language, time and source (GDPR Art. 7(1)).
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
    pace?: Pace
    at: Date
  },
): Promise<void> {
  const { residentId, topic, area } = input
  const known = await transaction.subscription.findUnique({
    where: { residentId_topic_area: { residentId, topic, area } },
    select: { id: true },
  })
  if (known) return
  const wishes = await transaction.resident.findUniqueOrThrow({
    where: { id: residentId },
    select: { digestTopics: true },
  })
  const pace = input.pace ?? paceWished(wishes, topic)
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
    data: { id: uuidv7(), residentId, topic, area, pace, consentId, createdAt: input.at },
  })
}

/** Ends one subscription and withdraws its consent; the consent row stays as proof of both moments. */
export async function unsubscribe(
  transaction: Transaction,
  input: { residentId: string; topic: string; area: string; at: Date },
): Promise<void> {
  await end(transaction, { residentId: input.residentId, topic: input.topic, area: input.area }, input.at)
}

/**
 * How often a resident wants to hear of a topic, or of all (`topic` null). What waits goes along: notices not sent yet join the next
 * collecting message, or leave it and go out by themselves. Urgent ones are never held back.
 */
export async function setPace(
  transaction: Transaction,
  { residentId, topic, pace }: { residentId: string; topic: string | null; pace: Pace },
): Promise<void> {
  const all = await transaction.subscription.findMany({
    where: { residentId },
    select: { id: true, topic: true },
  })
  await wishPace(transaction, residentId, { topic, pace, subscribed: all.map((one) => one.topic) })
  const changed = all.filter((one) => topic === null || one.topic === topic)
  await transaction.subscription.updateMany({
    where: { id: { in: changed.map(({ id }) => id) } },
    data: { pace },
  })
  const waiting = {
    residentId,
    urgent: false,
    broadcast: { notice: { topic: { in: changed.map((one) => one.topic) } } },
  }
  if (pace === 'digest') {
    await transaction.outboxMessage.updateMany({
      where: { ...waiting, status: 'queued' },
      data: { status: 'held', errorCode: 'digest' },
    })
  } else {
    await transaction.outboxMessage.updateMany({
      where: { ...waiting, status: 'held', errorCode: 'digest' },
      data: { status: 'queued', errorCode: null },
    })
  }
}

/** Subscriptions on these topics change their area. The consent is a new one, since the words agreed to are others. */
export async function moveSubscriptions(
  transaction: Transaction,
  input: Omit<Parameters<typeof subscribe>[1], 'topic' | 'area' | 'pace'> & {
    topics: readonly string[]
    from: string
    to: string
  },
): Promise<void> {
  const { topics, from, to, ...consent } = input
  const { residentId, at } = consent
  await wishArea(transaction, residentId, to === '' ? null : to)
  const moving = await transaction.subscription.findMany({
    where: { residentId, topic: { in: [...topics] }, area: from },
    select: { topic: true, pace: true },
  })
  for (const { topic, pace } of moving) {
    await subscribe(transaction, { ...consent, topic, area: to, pace: pace === 'digest' ? pace : 'single' })
    await end(transaction, { residentId, topic, area: from }, at)
  }
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
