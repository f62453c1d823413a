import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { crabline } from '#tests/integration/telegram/doubles/crabline.ts'
import type { Ability, Double, DoubleKind } from '#tests/integration/telegram/doubles/double.ts'
import { simulator } from '#tests/integration/telegram/doubles/simulator.ts'
import { testApi } from '#tests/integration/telegram/doubles/test-api.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { until } from '#tests/support/gateway.ts'
import { doAndHear, plain, startLine, type TelegramLine, type Way } from './line.ts'

/** One story, told over every double of Telegram as far as each reaches, by polling and by webhook, on both queues. */

const { text } = loadCatalog()
const words = 'مصباح الشارع أمام بيتنا معطل منذ أسابيع'
const reference = /L-\d{4}-\d{4}/
const neustadt = { area: 'Neustadt-Neuschönefeld' }

interface Story {
  name: string
  needs: readonly Ability[]
  /** Walks from the first word to the reference number. */
  tell(double: Double): Promise<string>
  concern: object
  files: number
}

const stories: Story[] = [
  {
    name: 'in words alone',
    needs: [],
    async tell(double) {
      const says = (what: string, sign: string | RegExp) =>
        doAndHear(double.said, () => double.says(what), sign)
      await says('مرحبا', 'language:pick:ar')
      await says('عربي', 'concern:open')
      await says(words, 'concern:category:streetLight')
      await says('١', text('ar', 'concern.askPlace'))
      await says(neustadt.area, text('ar', 'concern.askPlaceDetail', neustadt))
      await says('Eisenbahnstraße 12', 'concern:photos:')
      await says('تخطي', 'concern:summary:yes')
      return says('نعم', reference)
    },
    concern: { placeText: 'Eisenbahnstraße 12, Neustadt-Neuschönefeld' },
    files: 0,
  },
  {
    name: 'with buttons, a shared place, a photo and a voice note',
    needs: ['buttons', 'places', 'mediaIn'],
    async tell(double) {
      const hear = (act: () => Promise<unknown>, sign: string | RegExp) => doAndHear(double.said, act, sign)
      const presses = (id: string, sign: string | RegExp) => hear(() => double.presses(id), sign)
      await hear(() => double.says('/start'), 'language:pick:ar')
      await presses('language:pick:ar', 'concern:open')
      await hear(() => double.says(words), 'concern:category:streetLight')
      await presses('concern:category:streetLight', text('ar', 'concern.askPlace'))
      await hear(() => double.sharesPlace(51.3463, 12.4012), 'concern:photos:')
      await hear(() => double.sendsMedia('photo'), 'concern:photos:done')
      await hear(() => double.sendsMedia('voice'), 'concern:photos:done')
      await presses('concern:photos:done', 'concern:summary:yes')
      return presses('concern:summary:yes', reference)
    },
    concern: { placeText: null, longitude: 12.4012, latitude: 51.3463 },
    files: 2,
  },
]

const doubles: { kind: DoubleKind; way: Way }[] = [
  { kind: crabline, way: 'polling' },
  { kind: crabline, way: 'webhook' },
  { kind: testApi, way: 'webhook' },
  { kind: simulator, way: 'polling' },
  { kind: simulator, way: 'webhook' },
]

describe.each(backendNames)('Telegram, the queue in %s', (name) => {
  let backend: TestBackend
  let double: Double
  let line: TelegramLine

  beforeEach(async () => {
    backend = await openBackend(name)
  })
  afterEach(async () => {
    await line.stop()
    await double.stop()
    await backend.drop()
  })

  for (const { kind, way } of doubles) {
    for (const story of stories.filter(({ needs }) => needs.every((need) => kind.abilities.includes(need)))) {
      it(`a lamp is reported and answered ${story.name}: ${kind.name} by ${way}`, async () => {
        double = await kind.start()
        line = await startLine(backend, double.account, { way, hasNoSecret: kind.hasNoSecret === true })
        const told = await story.tell(double)

        const { prisma } = line.gateway.runtime
        const filed = await prisma.case.findMany({ include: { concern: { include: { media: true } } } })
        expect(filed.map((one) => one.reference)).toEqual([reference.exec(told)?.[0]])
        const [only] = filed
        expect(only?.concern).toMatchObject({
          text: words,
          language: 'ar',
          category: 'streetLight',
          subdistrict: '20',
          ...story.concern,
        })
        expect(only?.concern.media).toHaveLength(story.files)

        const step = {
          caseId: only?.id ?? '',
          author: 'test',
          toState: 'inProgress',
        } as const
        const answer = 'Die Lampe wird am Montag repariert.'
        await applyOfficeStep(line.gateway.runtime, { ...step, text: answer })
        const news = await until(
          async () => (await double.said()).map((one) => plain(one.text)).find((one) => one.includes(answer)),
          'the answer of the office',
        )
        expect(news).toContain(text('ar', 'caseUpdate.inProgress', { reference: only?.reference ?? '' }))
        expect(await prisma.sendDoubt.count()).toBe(0)
        expect(await prisma.inboxMessage.count({ where: { state: { not: 'done' } } })).toBe(0)
      })
    }
  }
})
