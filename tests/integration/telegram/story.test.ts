import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelDefinitions } from '#bots/channels/registry.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { freePort } from '#tests/support/free-port.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { startTelegramSimulator, type TelegramSimulator } from '#tests/support/telegram-simulator/control.ts'
import { doAndHear, type Heard, heardBy } from './person.ts'

/** The whole line over Telegram: real gateway, real database, our simulator as a process of its own. */

const chatId = 4711
const inNeuschoenefeld = { longitude: 12.4012, latitude: 51.3463 }

describe.each(['polling', 'webhook'])('a concern in Arabic over Telegram by %s', (way) => {
  let backend: TestBackend
  let simulator: TelegramSimulator
  let gateway: Gateway

  beforeEach(async () => {
    backend = await openBackend('PostgreSQL')
    simulator = await startTelegramSimulator()
    // The public address must be known before the gateway listens.
    const port = `${await freePort()}`
    gateway = await startTestGateway(backend, {
      definitions: channelDefinitions,
      env: {
        TELEGRAM_BOT_TOKEN: simulator.token,
        TELEGRAM_API_ROOT: simulator.apiRoot,
        PORT: port,
        ...(way === 'webhook' ? { PUBLIC_URL: `http://127.0.0.1:${port}` } : {}),
      },
    })
  })
  afterEach(async () => {
    await gateway.stop()
    await simulator.stop()
    await backend.drop()
  })

  const does = (name: string, act: object = {}) => doAndHear(simulator, name, { chatId, ...act })

  it('comes with place and photo to a reference number, and the office’s answer comes back', async () => {
    await does('start', { language: 'ar' })
    await does('press', { button: 'العربية' })
    let heard = await does('text', { text: 'Die Straßenlaterne in der Eisenbahnstraße ist kaputt' })
    heard = await walkToSummary(heard)
    expect(heard.at(-1)?.text).toMatch(/[\u0600-\u06ff]/)
    await simulator.act('press', { chatId, button: 'concern:summary:yes' })

    const { prisma } = gateway.runtime
    const filed = await until(() => prisma.case.findFirst({ include: { concern: true } }), 'a case is filed')
    expect(filed.concern).toMatchObject({ category: 'streetLight', subdistrict: '20', language: 'ar' })
    const says = (words: string) => async () =>
      (await heardBy(simulator, chatId)).some(({ text }) => text.includes(words))
    await until(says(filed.reference), 'the person reads the reference number')
    await until(() => prisma.mediaFile.findFirst({ where: { state: 'stored' } }), 'the photo is fetched')

    const step = { caseId: filed.id, author: 'test', toState: 'inProgress' } as const
    await applyOfficeStep(gateway.runtime, { ...step, text: 'Die Lampe wird morgen repariert.' })
    await until(says('morgen repariert'), 'the person reads the answer of the office')

    const log = await simulator.log()
    const refused = log.filter(({ kind, ok }) => kind === 'call' && ok === false)
    expect(refused).toEqual([])
    const pushed = log.filter(({ kind }) => kind === 'push').length
    expect(pushed > 0).toBe(way === 'webhook')
  })

  /** Answers whatever the intake still asks. */
  async function walkToSummary(first: Heard[]): Promise<Heard[]> {
    let heard = first
    for (let questions = 0; questions < 10; questions++) {
      const last = heard.at(-1)
      const step = last?.buttons[0]?.split(':')[1]
      if (step === 'summary') return heard
      if (last?.asksPlace) heard = await does('location', inNeuschoenefeld)
      else if (step === 'category') heard = await does('press', { button: 'concern:category:streetLight' })
      else if (step === 'kind') heard = await does('press', { button: 'concern:kind:defect' })
      else if (step === 'photos') heard = await addPhotoOrGoOn(last?.buttons ?? [])
      else throw new Error(`What is asked here? ${JSON.stringify(last)}`)
    }
    throw new Error('The intake does not end.')
  }

  async function addPhotoOrGoOn(buttons: string[]): Promise<Heard[]> {
    const done = buttons.find((id) => id.endsWith(':done'))
    if (done !== undefined) return does('press', { button: done })
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'grey' } })
    return does('photo', { bytes: (await picture.jpeg().toBuffer()).toString('base64') })
  }
})
