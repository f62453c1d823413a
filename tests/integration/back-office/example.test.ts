import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { CloudEvent } from 'cloudevents'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishCaseNews } from '#gateway/back-office/publish.ts'
import { fileCase } from '#gateway/cases/file.ts'
import type { Gateway } from '#gateway/start.ts'
import { backendNames, openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { publishedSchemas, schemaFile } from '../../../scripts/schemas.ts'

describe('the published schemas', () => {
  it('are those the gateway checks with', () => {
    for (const [name, text] of publishedSchemas()) {
      expect(readFileSync(schemaFile(name), 'utf8'), `run: node --import tsx scripts/schemas.ts`).toBe(text)
    }
  })
})

describe.each(backendNames)('the example back office on %s', (name) => {
  const token = randomBytes(24).toString('hex')
  let backend: TestBackend
  let gateway: Gateway
  let channel: FakeChannel

  beforeEach(async () => {
    backend = await openBackend(name)
    channel = createFakeChannel()
    gateway = await startTestGateway(backend, {
      channels: [channel],
      env: { BACK_OFFICE: 'external', BACK_OFFICE_TOKEN: token },
    })
  })
  afterEach(async () => {
    await gateway.stop()
    await backend.drop()
  })

  it('takes a case from the queue and its answer reaches the resident', async () => {
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    await channel.until('anna', (sent) => sent.some(({ choices }) => choices.length > 0))
    const reference = await file('Der Spielplatz ist kaputt')
    const office = spawn(process.execPath, ['--import', 'tsx', 'examples/back-office.ts'], {
      env: {
        PATH: process.env.PATH,
        GATEWAY: gateway.address ?? '',
        BACK_OFFICE_TOKEN: token,
        DATABASE_URL: backend.databaseUrl,
        ...(backend.redisUrl ? { REDIS_URL: backend.redisUrl } : {}),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      const messages = await channel.until('anna', (sent) =>
        sent.some(({ text }) => text.includes('Wir haben es gelesen')),
      )
      expect(messages.at(-1)?.text).toContain(reference)
      expect(messages.at(-1)?.text).toContain('Der Spielplatz ist kaputt')
      await until(
        async () =>
          (await gateway.runtime.prisma.backOfficeMessage.count({
            where: { takenAt: null, type: 'filed' },
          })) === 0,
        'finished jobs are ticked off',
      )
    } finally {
      office.kill()
      await once(office, 'exit')
    }
  })

  it('gives out a case only to who knows the token', async () => {
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    await until(() => gateway.runtime.prisma.resident.findFirst(), 'anna is known')
    await file('Geheim')
    const { id } = await gateway.runtime.prisma.case.findFirstOrThrow()
    const url = `${gateway.address}/api/back-office/cases/${id}`
    expect((await fetch(url)).status).toBe(401)
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}x` } })).status).toBe(401)
    expect(await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).json()).toMatchObject({
      caseId: id,
      text: 'Geheim',
    })
  })

  it('sends valid CloudEvents that carry no words of the resident', async () => {
    await channel.say('anna', { type: 'message', text: 'Hallo' })
    await until(() => gateway.runtime.prisma.resident.findFirst(), 'anna is known')
    const sent: unknown[] = []
    const { queues } = gateway.runtime
    const runtime = {
      ...gateway.runtime,
      queues: {
        ...queues,
        add: async (queue: string, jobs: { data: unknown }[]) => {
          if (queue === 'back-office') sent.push(...jobs.map(({ data }) => data))
        },
      } as typeof queues,
    }
    await file('Kanarienvogel')
    await publishCaseNews(runtime, 'recent')
    const [event] = sent
    const ajv = formats.default(new Ajv2020({ strict: false }))
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile('case-news-1.json'), 'utf8')))
    expect(validate(event), JSON.stringify(validate.errors)).toBe(true)
    expect(() => new CloudEvent(event as never).validate()).not.toThrow()
    expect(JSON.stringify(sent)).not.toContain('Kanarienvogel')
  })

  async function file(text: string): Promise<string> {
    const { prisma, clock } = gateway.runtime
    return prisma.$transaction(async (transaction) => {
      const resident = await transaction.resident.findFirstOrThrow()
      const opened = await fileCase(gateway.runtime, transaction, {
        residentId: resident.id,
        kind: 'defect',
        text,
        language: 'de',
        category: null,
        place: null,
        mediaKeys: [],
        channel: 'fake',
        author: 'resident',
        at: clock(),
      })
      return opened.reference
    })
  }
})
