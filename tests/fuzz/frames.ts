import { randomBytes, randomUUID } from 'node:crypto'
import type { ClientFrame } from '#bots/channels/webchat/protocol.ts'
import type { Random } from '#tests/integration/gateway/random.ts'
import { damage, mutate, sampleShapeless } from './hostile.ts'

/** Frames like a page would send them, as a start for mutation. */
const samples: readonly (() => ClientFrame)[] = [
  () => ({ type: 'message', id: randomUUID(), text: 'Die Laterne ist kaputt' }),
  () => ({ type: 'choice', id: randomUUID(), choiceId: 'concern:summary:yes', label: 'Absenden' }),
  () => ({ type: 'choice', id: randomUUID(), choiceId: 'language:pick:ar', label: 'العربية' }),
  () => ({ type: 'location', id: randomUUID(), longitude: 12.4, latitude: 51.34 }),
  () => ({ type: 'media', id: randomUUID(), mediaId: randomUUID(), caption: 'Bild' }),
  () => ({ type: 'command', id: randomUUID(), name: 'start', payload: 'concern' }),
  () => ({ type: 'seen', cursor: '123456789' }),
  () => ({ type: 'forget' }),
]
const pageLanguages = ['de', 'ar', 'de-simple', 'xx-YY', 'en'] as const

/** So many frames: about every tenth is a proper hello, the others are mutated, damaged or shapeless. */
export function frames(count: number, random: Random): (string | Buffer)[] {
  const shapeless = sampleShapeless(Math.ceil(count / 10), random.below(2 ** 31))
  return Array.from({ length: count }, (_, index) => {
    if (index % 10 === 0) return hello(random)
    const plain = index % 10 === 1 ? shapeless[(index - 1) / 10] : undefined
    if (plain) return plain.toString('utf8').slice(0, 20_000)
    const sample = samples[random.below(samples.length)]?.() ?? { type: 'ping' }
    const text = JSON.stringify(mutate(sample, random, random.pick([0, 0.05, 0.3]))) ?? ''
    if (random.next() < 0.01) return damage(Buffer.from(text), random)
    return random.next() < 0.1 ? damage(Buffer.from(text), random).toString('utf8') : text
  })
}

function hello(random: Random): string {
  const frame: ClientFrame = {
    type: 'hello',
    protocol: 1,
    secret: randomBytes(32).toString('base64url'),
    language: random.pick(pageLanguages),
  }
  return JSON.stringify(frame)
}
