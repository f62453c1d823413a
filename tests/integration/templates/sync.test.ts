import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type PlatformTemplate, SendError, type TemplateWording } from '#bots/channels/contract.ts'
import { templateNames } from '#content/templates/registry.ts'
import { wordingFor } from '#content/templates/wording.ts'
import type { Gateway } from '#gateway/start.ts'
import { createTemplateSweep } from '#gateway/templates/sync.ts'
import { readUsable } from '#gateway/templates/usable.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway } from '#tests/support/gateway.ts'

let backend: TestBackend
let gateway: Gateway
let now = new Date('2026-11-24T10:00+01:00')
let templates: PlatformTemplate[] = []
let asked = 0
let refuse: (wording: TemplateWording) => SendError | null = () => null
let sweep: () => Promise<void> = async () => {}
const logged: string[] = []

beforeAll(async () => {
  backend = await openBackend('PostgreSQL')
  const channel = createFakeChannel('cloud', { serviceWindowHours: 24 })
  channel.templates = {
    async list() {
      asked += 1
      return structuredClone(templates)
    },
    async submit(wording) {
      const refusal = refuse(wording)
      if (refusal) throw refusal
      const { examples: _examples, ...kept } = wording
      templates.push({ ...kept, state: 'pending' })
    },
  }
  gateway = await startTestGateway(backend, {
    channels: [channel],
    config: { roles: ['http'] },
    clock: () => now,
    log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
  })
})
afterAll(async () => {
  await gateway.stop()
  await backend.drop()
})
beforeEach(async () => {
  await gateway.runtime.prisma.messageTemplate.deleteMany()
  templates = []
  asked = 0
  refuse = () => null
  logged.length = 0
  sweep = createTemplateSweep(gateway.runtime)
})

const usable = () => readUsable(gateway.runtime, 'cloud')
const nextHour = () => {
  now = new Date(now.getTime() + 3_600_001)
}

describe('the templates of a channel', () => {
  it('are handed in once in every language that the platform knows, and used when they are approved', async () => {
    await sweep()
    expect(templates).toHaveLength(templateNames.length * 13)
    expect((await usable())('caseNews', 'uk')).toBe(false)
    for (const one of templates) one.state = 'approved'
    nextHour()
    await sweep()
    const isUsable = await usable()
    const missing = gateway.runtime.city.languages.flatMap((tag) =>
      templateNames.filter((name) => !isUsable(name, tag)).map((name) => `${name} ${tag}`),
    )
    expect(missing).toEqual([])
    expect(templates).toHaveLength(templateNames.length * 13)
  })

  it('are asked about once an hour at most, also by a process that has just begun', async () => {
    await sweep()
    await sweep()
    await createTemplateSweep(gateway.runtime)()
    expect(asked).toBe(1)
    nextHour()
    await sweep()
    expect(asked).toBe(2)
  })

  it('are not used in words that somebody changed on the platform', async () => {
    const wording = wordingFor(gateway.runtime.catalog, 'notice', 'de')
    templates = [{ ...wording, state: 'approved', body: `${wording.body} Jetzt zugreifen!` }]
    await sweep()
    expect((await usable())('notice', 'de')).toBe(false)
  })

  it('are noted with the reason where one was refused, said in the log, and the others go on', async () => {
    refuse = ({ languageCode }) =>
      languageCode === 'fa' ? new SendError('rejected', 'not these words', { platformCode: '2388299' }) : null
    await sweep()
    const { messageTemplate } = gateway.runtime.prisma
    const refused = await messageTemplate.findMany({ where: { state: 'rejected' } })
    expect(refused).toHaveLength(templateNames.length)
    expect(refused[0]).toMatchObject({ languageCode: 'fa', reason: '2388299' })
    expect(await messageTemplate.count({ where: { state: 'pending' } })).toBe(templateNames.length * 12)
    expect(logged.filter((line) => line.includes('refused when it was handed in'))).toHaveLength(
      templateNames.length,
    )
  })

  it('are left as they stood while the platform cannot be reached', async () => {
    await sweep()
    for (const one of templates) one.state = 'approved'
    nextHour()
    await sweep()
    const { templates: desk } = gateway.runtime.channels.get('cloud') ?? {}
    if (!desk) throw new Error('the channel has no templates')
    const list = desk.list
    desk.list = async () => {
      throw new SendError('unreachable', 'the platform is away', { platformCode: '503' })
    }
    nextHour()
    await sweep()
    desk.list = list
    expect((await usable())('notice', 'de')).toBe(true)
    expect(logged.some((line) => line.includes('could not be compared'))).toBe(true)
  })
})
