import type { Pace } from './pace.ts'
import type { Transaction } from './transaction.ts'

/**
 * How somebody wants to be told things, apart from what they subscribed to: it outlives their subscriptions, also a STOP, and counts
 * when they subscribe anew (docs/decisions/0023-a-wish-outlives-a-stop.md).
 */
export interface Wishes {
  /** Topics of which they want news once a week, `*`: of all. */
  digestTopics: string[]
  /** The area they said their news should be for, if they ever did. */
  area: string | null
}

/** Stands for all topics, also those of subscriptions to come. */
export const allTopics = '*'

/** In which pace somebody wants news on a topic. */
export function paceWished({ digestTopics }: Pick<Wishes, 'digestTopics'>, topic: string): Pace {
  return digestTopics.includes(allTopics) || digestTopics.includes(topic) ? 'digest' : 'single'
}

/** The wishes after somebody said how they want a topic (`null`: all); `subscribed` are the topics they have. */
export function withPace(
  digestTopics: readonly string[],
  { topic, pace, subscribed }: { topic: string | null; pace: Pace; subscribed: readonly string[] },
): string[] {
  if (topic === null) return pace === 'digest' ? [allTopics] : []
  const named = digestTopics.includes(allTopics) ? [...new Set(subscribed)] : digestTopics
  const others = named.filter((known) => known !== topic)
  if (pace === 'single') return others
  return digestTopics.includes(allTopics) ? [allTopics] : [...others, topic]
}

/** Keeps how somebody wants to hear of a topic, or of all. */
export async function wishPace(
  transaction: Transaction,
  residentId: string,
  wish: Parameters<typeof withPace>[1],
): Promise<void> {
  const { digestTopics } = await transaction.resident.findUniqueOrThrow({
    where: { id: residentId },
    select: { digestTopics: true },
  })
  await transaction.resident.update({
    where: { id: residentId },
    data: { digestTopics: withPace(digestTopics, wish) },
  })
}

/** Keeps for which area somebody wants their news; `null`: for no single one any more. */
export async function wishArea(
  transaction: Transaction,
  residentId: string,
  area: string | null,
): Promise<void> {
  await transaction.resident.update({ where: { id: residentId }, data: { wishedArea: area } })
}
