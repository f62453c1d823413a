import type { Act, Introduction } from './act.ts'
import type { LogEntry } from './log.ts'
import { act, Impossible } from './person.ts'
import type { Pusher } from './pusher.ts'
import type { Rules } from './rules.ts'
import type { Review } from './template.ts'
import { review } from './template-calls.ts'
import { type LateRefusal, type OrderedRefusal, personOf, type World } from './world.ts'

/** What tests may say to the simulator, by the last part of the path. */
interface Wishes {
  url: string
  person: string
  people: string[]
  introduction: Introduction
  act: Act
  rules: Partial<Rules>
  aheadMs: number
  refusal: OrderedRefusal
  lateRefusal: LateRefusal
  review: Review
}

/** Answers tests; throws `Impossible` for what cannot be done. */
export function adminOf(
  world: World,
  pusher: Pusher,
  entries: () => LogEntry[],
): (what: string, body: Buffer) => Promise<unknown> {
  const answers: Record<string, (wish: Wishes) => unknown> = {
    webhook: ({ url }) => pusher.connect(url),
    meet: ({ people, introduction }) => {
      for (const name of people) Object.assign(personOf(world, name), introduction)
    },
    act: ({ person, act: wanted }) => act(world, person, wanted),
    shown: ({ person }) => personOf(world, person).shown,
    identity: ({ person }) => {
      const { phone, userId } = personOf(world, person)
      return { phone, userId }
    },
    rules: ({ rules }) => {
      Object.assign(world.rules, rules)
    },
    clock: ({ aheadMs }) => {
      world.aheadMs = aheadMs
    },
    refuse: ({ refusal }) => {
      world.refusals.push(refusal)
    },
    refuseLater: ({ lateRefusal }) => {
      world.lateRefusals.push(lateRefusal)
    },
    review: ({ review: decision }) => review(world, decision),
    templates: () => world.templates,
    waiting: () => pusher.waiting(),
    log: () => entries(),
  }
  return async (what, body) => {
    const answer = answers[what]
    if (answer === undefined) throw new Impossible(`There is no "${what}".`)
    return (await answer(JSON.parse(body.toString('utf8') || '{}') as Wishes)) ?? null
  }
}
