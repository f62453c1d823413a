import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyChannels, type Permission, permissions } from '#content/city/channel-law.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { followUpId, type TalkWorld } from '#tests/support/talk-world.ts'
import { goTo, worldUnder } from './law-world.ts'

/** In every word about a sensitive matter, the person's own and the office's. */
const canary = 'KANARIENVOGEL'

const sensitive = [
  `Im Hof liegen Spritzen, ${canary}`,
  `Hier wird gedealt, Heroin, ${canary}`,
  `Ich werde bedroht von ${canary}`,
  `There are needles and syringes ${canary}`,
  `${canary} меня угрожают ножом`,
]
const harmless = [
  'Hallo',
  'Menü',
  'ja',
  'nein',
  'weiter',
  'zurück',
  'abbrechen',
  'Meine Anliegen',
  'Meine Daten',
  'Meine Chats',
  'Hilfe',
  'Stopp',
  'Start',
  'English',
  'Die Laterne in Gohlis ist kaputt',
  'Gohlis, Lindenthaler Straße 3',
  '1',
  '2',
  '3',
]

/** RUNS: so many courses for each cell of the table. */
const numRuns = Number(process.env.RUNS ?? 25)

type Act =
  | { do: 'write'; text: string }
  | { do: 'edit'; text: string }
  | { do: 'photo'; caption: string }
  | { do: 'press'; which: number }
  | { do: 'open'; id: string }
  | { do: 'place' }
  | { do: 'go'; home: boolean }
  | { do: 'office' }
  | { do: 'ask' }
  | { do: 'later'; hours: number }

const openings = [
  'concern:open:',
  'concern:open:needles',
  'concern:open:threat',
  'cases:open:',
  'data:open:export',
  'menu:open:',
  `followUp:open:no.${followUpId}`,
  'cases:open:reply.00000000-0000-7000-8000-000000000001',
]

const text = fc.constantFrom(...sensitive, ...harmless)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('photo' as const), caption: text }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('press' as const), which: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), id: fc.constantFrom(...openings) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('place' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('go' as const), home: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('office' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('later' as const), hours: fc.constantFrom(1, 13, 30) }),
  },
)

interface Overheard {
  channel: string
  words: string
  exports: boolean
}

/** Plays what somebody does, now in the web chat and now on the channel; gives what left over which. */
function play(world: TalkWorld, channel: string, acts: readonly Act[]): Overheard[] {
  return acts.flatMap((one) => {
    const { view } = world
    view.hasSensitive = view.cases.some((known) => known.sensitive)
    const answered = perform(world, channel, one)
    if (!answered) return []
    const words = answered.messages.flatMap(({ text, choices }) => [
      text,
      ...choices.map(({ label }) => label),
    ])
    const exports = answered.actions.some(({ type }) => type === 'exportData')
    return [{ channel: view.channel.id, words: words.join('\n'), exports }]
  })
}

function perform(world: TalkWorld, channel: string, one: Act) {
  switch (one.do) {
    case 'write':
      return world.write(one.text)
    case 'edit':
      return world.send({ type: 'edited', text: one.text, originalExternalId: '1' })
    case 'photo':
      return world.send({ type: 'media', media: { kind: 'photo', ref: 'f' }, caption: one.caption })
    case 'press': {
      const offered = world.session.offered[one.which]
      return offered ? world.send({ type: 'choice', choiceId: offered.id }) : null
    }
    case 'open':
      return world.send({ type: 'choice', choiceId: one.id })
    case 'place':
      return world.send({ type: 'location', longitude: 12.39, latitude: 51.344 })
    case 'go':
      goTo(world, one.home ? 'webchat' : channel)
      return null
    case 'office': {
      const [newest] = world.view.cases
      if (newest?.sensitive) world.office('awaitingResident', `Antwort zu ${canary}`)
      return null
    }
    case 'ask':
      if (world.view.cases[0]?.sensitive && world.view.followUps.length === 0) world.askFollowUp()
      return null
    case 'later':
      world.pass(one.hours)
      return null
  }
}

/** A whole sensitive case, filed in the web chat. */
const filing: Act[] = [
  { do: 'go', home: true },
  { do: 'open', id: 'concern:open:needles' },
  { do: 'write', text: sensitive[0] ?? '' },
  { do: 'place' },
  { do: 'press', which: 0 },
  { do: 'press', which: 0 },
  { do: 'press', which: 0 },
]

const cells = companyChannels.flatMap((channel) =>
  permissions.flatMap((conversation) => permissions.map((state) => [channel, conversation, state] as const)),
)

describe('whatever somebody says and presses, in whatever order', () => {
  it.each(cells)('over %s (conversation %s, sensitive %s)', (channel, conversation, state) => {
    const overheard: Overheard[] = []
    fc.assert(
      fc.property(fc.boolean(), fc.array(act, { minLength: 4, maxLength: 24 }), (isFiled, acts) => {
        const world = worldUnder(lawOf('full', { [channel]: { conversation, sensitive: state } }), channel)
        const told = play(world, channel, [...(isFiled ? filing : []), { do: 'go', home: false }, ...acts])
        overheard.push(...told)
        const leaked = told.filter((one) => one.channel === channel && !carries(conversation, state))
        expect(leaked.filter(({ words }) => words.includes(canary))).toEqual([])
        expect(
          leaked.filter(({ exports }) => exports && world.view.hasSensitive && state !== 'full'),
        ).toEqual([])
      }),
      { seed: 20261122, numRuns },
    )
    // The test is no test where such words are never said at all.
    const said = (where: string) =>
      overheard.some((one) => one.channel === where && one.words.includes(canary))
    expect(said('webchat')).toBe(true)
    if (carries(conversation, state)) expect(said(channel)).toBe(true)
  })
})

function carries(conversation: Permission, state: Permission): boolean {
  return conversation === 'full' && state === 'full'
}
