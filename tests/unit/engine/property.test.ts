import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TurnBody } from '#bots/channels/contract.ts'
import { conversations } from '#bots/conversations/registry.ts'
import { createTalkWorld, leipzig } from '#tests/support/talk-world.ts'

const phrases = [
  'Hallo',
  'stopp',
  'start',
  'Hilfe',
  'Menü',
  'abbrechen',
  'zurück',
  'ja',
  'nein',
  'fertig',
  'weiß nicht',
  'danke',
  'Meine Anliegen',
  'Meine Daten',
  'löschen',
  'Mensch',
  'English',
  'عربي',
  'Die Laterne in Gohlis ist kaputt',
  'Wann trifft sich der Stadtbezirksbeirat?',
  'Gohlis',
  'Plagwitz, Karl-Heine-Straße 10',
  'L-0284-2186',
  'es brennt!',
  'ich will nicht mehr leben',
  'ما هذا؟',
  '٢',
  '🙂',
  ' ',
]

const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 16 }).map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('語'.repeat(5000), '"'.repeat(5000), '\u0000\ud800'.repeat(3000)) },
)

const oldButton = fc
  .tuple(
    fc.constantFrom(...conversations.map(({ id }) => id), 'nobody'),
    fc.constantFrom(
      'open',
      'summary',
      'kind',
      'category',
      'place',
      'draft',
      'pick',
      'erase',
      'eraseSure',
      'ask',
    ),
    fc.constantFrom('', 'yes', 'no', 'streetLight', 'defect', 'list', 'ar', 'notSure', 'budget', 'x:y'),
  )
  .map((parts) => parts.join(':'))

/** An event, or the newest question's n-th button. */
type Step = TurnBody | { type: 'button'; index: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(14).map((index) => ({ type: 'button', index }) as const) },
  { weight: 6, arbitrary: words.map((text) => ({ type: 'message', text }) as const) },
  { weight: 2, arbitrary: oldButton.map((choiceId) => ({ type: 'choice', choiceId }) as const) },
  { weight: 1, arbitrary: fc.string().map((choiceId) => ({ type: 'choice', choiceId }) as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('start', 'help', 'menu', 'concern', 'nonsense').chain((name) =>
      fc.constantFrom('', 'ar', 'concern', 'kategorie-streetLight', '???').map((payload) => ({
        type: 'command' as const,
        name,
        ...(payload ? { payload } : {}),
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom([12.37, 51.34], [13.4, 52.5], [999, Number.NaN])
      .map(([longitude = 0, latitude = 0]) => ({ type: 'location', longitude, latitude }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('photo', 'voice', 'file'), words)
      .map(([kind, caption]) => ({ type: 'media', media: { kind, ref: 'f' }, caption }) as const),
  },
  { weight: 1, arbitrary: words.map((text) => ({ type: 'edited', text, originalExternalId: 'e' }) as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'unsupported', what: 'sticker' } as const) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'blocked' } as const, { type: 'unblocked' } as const) },
)

const maySilence = (event: TurnBody, stopped: boolean) => event.type === 'blocked' || stopped

/** Somebody else's program might be speaking: the same kind of thing came three times before without a choice (bots/engine/endless.ts). */
const isRepeated = ({ type }: TurnBody, before: readonly TurnBody[]) =>
  type !== 'choice' && type !== 'command' && before.filter((earlier) => earlier.type === type).length >= 3

test('whatever a resident sends is answered, and the session stays small and plain', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('de', 'ar'),
      (steps, hint) => {
        const world = createTalkWorld({ language: hint }, hint)
        const before: TurnBody[] = []
        for (const next of steps) {
          if (next.type === 'button' && world.session.offered.length === 0) continue
          const offered =
            next.type === 'button' ? world.session.offered[next.index % world.session.offered.length] : null
          const event: TurnBody =
            next.type === 'button' ? { type: 'choice', choiceId: offered?.id ?? '' } : next
          const { stopped } = world.view.resident
          const answered = world.send(event)
          if (!maySilence(event, stopped) && !isRepeated(event, before))
            expect(answered.messages.length).toBeGreaterThan(0)
          before.push(event)
          expect(answered.session).toEqual(JSON.parse(JSON.stringify(answered.session)))
          expect(Buffer.byteLength(JSON.stringify(answered.session))).toBeLessThan(16 * 1024)
          for (const { text, choices } of answered.messages) {
            expect(text.trim()).not.toBe('')
            for (const { id, label } of choices) {
              expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
              expect(label.trim()).not.toBe('')
            }
          }
          const written = answered.actions.findIndex(({ type }) => type !== 'recordNotice')
          const noticed = answered.actions.findIndex(({ type }) => type === 'recordNotice')
          if (written !== -1 && noticed !== -1) expect(noticed).toBeLessThan(written)
          if (event.type !== 'blocked' && world.view.resident.noticeVersion !== leipzig.noticeVersion) {
            expect(
              answered.actions.filter(({ type }) => type === 'fileConcern' || type === 'keepMedia'),
            ).toEqual([])
          }
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('every offered choice can be answered by its number as well', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.nat(14), (steps, pick) => {
      const pressing = createTalkWorld()
      const typing = createTalkWorld()
      for (const next of steps) {
        if (next.type === 'button') continue
        pressing.send(next)
        typing.send(next)
      }
      const { offered } = pressing.session
      const index = offered.length === 0 ? -1 : pick % offered.length
      const choice = offered[index]
      if (!choice || pressing.view.resident.noticeVersion === null) return
      const pressed = pressing.send({ type: 'choice', choiceId: choice.id })
      const typed = typing.write(String(index + 1))
      expect(typed.messages).toEqual(pressed.messages)
      expect(typed.actions).toEqual(pressed.actions)
    }),
    { numRuns: 200 },
  )
})
