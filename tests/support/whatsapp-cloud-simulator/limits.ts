import { Refusal } from './refusal.ts'
import type { Person, World } from './world.ts'

/** One message each 6 s to one person, 45 of them at once (developers.facebook.com/docs/whatsapp/throughput). */
const pairBurst = 45
const pairMs = 6000

/** Counts messages to each person and in each second; throws the refusal for sending too fast. */
export function createLimits(world: World): (person: Person | undefined) => void {
  const buckets = new Map<Person, { left: number; at: number }>()
  let second = { begin: 0, count: 0 }

  return (person) => {
    const now = world.now()
    const { perSecond, hasPairLimit } = world.rules
    if (perSecond !== null) {
      if (now - second.begin >= 1000) second = { begin: now, count: 0 }
      if (second.count >= perSecond) {
        throw new Refusal(130429, 'Cloud API message throughput has been reached.')
      }
      second.count++
    }
    if (!hasPairLimit || person === undefined) return
    const bucket = buckets.get(person) ?? { left: pairBurst, at: now }
    const left = Math.min(pairBurst, bucket.left + (now - bucket.at) / pairMs)
    if (left < 1) {
      throw new Refusal(
        131056,
        'Too many messages sent from this phone number to the same phone number in a short period of time.',
      )
    }
    buckets.set(person, { left: left - 1, at: now })
  }
}
