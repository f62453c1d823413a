import { describe, expect, it } from 'vitest'
import { type OutgoingMessage, SendError } from '#bots/channels/contract.ts'
import { nextDecentMoment } from '#content/city/quiet-hours.ts'
import type { Reply } from '#content/message.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { put } from '#gateway/outbox/put.ts'
import { readCaseDelivery } from '#gateway/staff/case-delivery.ts'
import { createFakeChannel } from '#tests/support/fake-channel.ts'
import { createNoticeWorld } from './notice-world.ts'
import { knocks, news, said, setWindowStage } from './window-stage.ts'

/** A Tuesday morning: notices may go for hours. */
const stage = setWindowStage(new Date('2026-11-24T10:00+01:00'))

describe('a channel with a service window', () => {
  it('tells news in an approved wording once the window has closed', async () => {
    await stage.decide('approved', ['case_news'])
    const person = await stage.meet()
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    stage.pass(25)
    await stage.world.tell(person.caseId, news(person))
    await stage.world.settle()
    expect(stage.cloud.sentTo(person.handle).at(-1)?.template).toMatchObject({
      languageCode: 'de',
      values: [person.reference, 'erledigt'],
      choiceIds: [`cases:open:${person.caseId}`],
    })
    expect(await stage.newest(person, 'Neues zu')).toMatchObject({ status: 'sent', way: 'template' })
    await stage.decide('paused', ['case_news'])
  })

  it('knocks once for all answers of a day, and gives them in their order when the person presses', async () => {
    await stage.decide('approved', knocks)
    const person = await stage.meet()
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    stage.pass(30)
    for (const words of ['erste Antwort', 'zweite Antwort'])
      await stage.world.tell(person.caseId, said(words))
    await stage.world.settle()
    const knock = stage.cloud.sentTo(person.handle).at(-1)?.template
    expect(knock).toMatchObject({ values: [person.reference], choiceIds: ['waiting:open:'] })
    expect(stage.times(person, 'kd_answer_waiting')).toBe(1)
    expect(await stage.newest(person, 'zweite Antwort')).toMatchObject({
      status: 'held',
      way: 'knock',
      errorCode: 'windowClosed',
    })
    await stage.world.press(person, 'waiting:open:')
    await stage.world.settle()
    const texts = stage.cloud.sentTo(person.handle).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('Antwort')).slice(-2)).toEqual([
      'erste Antwort',
      'zweite Antwort',
    ])
    await stage.decide('paused', knocks)
  })

  it('holds a notice without an approved wording, never knocks for it, and ends it with its time', async () => {
    await stage.decide('approved', knocks)
    const person = await stage.meet()
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    stage.pass(24)
    const broadcast = await stage.world.notices.broadcast([person], {
      expiresAt: new Date(stage.now.getTime() + 2 * 3_600_000),
    })
    await stage.world.settle()
    const status = async () => {
      const [row] = await stage.world.notices.rows(broadcast)
      return [row?.status, row?.errorCode, row?.way]
    }
    expect(await status()).toEqual(['held', 'windowClosed', 'wait'])
    expect(stage.times(person, 'kd_')).toBe(0)
    stage.pass(3)
    await stage.world.settle()
    expect(await status()).toEqual(['suppressed', 'expired', 'wait'])
    await stage.decide('paused', knocks)
  })

  it('cancels what waits when the person says STOP', async () => {
    const person = await stage.meet()
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    stage.pass(30)
    await stage.world.tell(person.caseId, said('zu spät'))
    await stage.world.settle()
    await stage.world.write(person, 'Stopp')
    await stage.world.settle()
    expect((await stage.newest(person, 'zu spät')).status).toBe('cancelled')
    expect(stage.times(person, 'zu spät')).toBe(0)
  })
})

describe('a file', () => {
  const photo = { mediaId: '0190b6d0-0000-7000-8000-000000000001', kind: 'photo' as const }
  const picture = (literal: string): Reply => ({ text: { literal }, media: [photo] })
  const refused = () => new SendError('mediaRefused', 'not this file', { platformCode: '131053' })

  it('of a notice waits while the window is closed and comes with the whole of it when the person presses', async () => {
    await stage.decide('approved', ['notice'])
    stage.now = nextDecentMoment(stage.gateway.runtime.city, stage.now)
    const person = await stage.meet()
    await stage.world.write(person, 'Hallo')
    await stage.world.press(person, 'language:pick:de')
    await stage.world.settle()
    stage.pass(24)
    const id = await stage.world.notices.broadcast([person], { words: { de: 'Brücke gesperrt' } })
    const opens = `notices:open:read.${shortIdOf(id)}`
    await stage.gateway.runtime.pool.query(
      'UPDATE broadcast_edition SET reply = reply || $2::jsonb WHERE broadcast_id = $1',
      [
        id,
        JSON.stringify({
          media: [photo],
          template: { name: 'notice', values: [{ literal: 'Brücke' }], opens },
        }),
      ],
    )
    await stage.world.settle()
    expect(stage.cloud.sentTo(person.handle).at(-1)?.template).toMatchObject({ choiceIds: [opens] })
    await stage.world.press(person, opens)
    await stage.world.settle()
    const last = stage.cloud.sentTo(person.handle).at(-1)
    expect([last?.text, last?.media, last?.template]).toEqual(['Brücke gesperrt', [photo], undefined])
    await stage.decide('paused', ['notice'])
  })

  it('that the platform refuses is left out, the words say so, and so does the desk', async () => {
    const person = await stage.meet()
    await stage.world.tie(person)
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    const takesNone = ({ media }: OutgoingMessage) => {
      if (media.length > 0) throw refused()
    }
    Object.assign(stage.cloud, { onSend: takesNone })
    await stage.world.tell(person.caseId, picture('So sieht es aus.'))
    await stage.world.settle()
    Object.assign(stage.cloud, { onSend: () => {} })
    const last = stage.cloud.sentTo(person.handle).at(-1)
    expect(last?.media).toEqual([])
    expect(last?.text).toMatch(/^So sieht es aus\.\n\nZu dieser Nachricht gehört eine Datei\. .*\/chat\/$/)
    expect(stage.times(person, 'So sieht es aus')).toBe(1)
    const { lastMessage } = await readCaseDelivery(stage.gateway.runtime, person.caseId)
    expect(lastMessage).toMatchObject({ status: 'sent', way: 'withoutFiles' })
  })

  it('that the platform refuses hours later, in a receipt, is left out of a second try', async () => {
    const person = await stage.meet()
    await stage.world.write(person, 'Hallo')
    await stage.world.settle()
    await stage.world.tell(person.caseId, picture('So sieht es jetzt aus.'))
    await stage.world.settle()
    const { platformMessageId } = await stage.newest(person, 'So sieht es jetzt aus')
    const reason = { kind: 'mediaRefused', platformCode: '131053' } as const
    const receipt = {
      type: 'receipt',
      platformMessageId: platformMessageId ?? '',
      status: 'failed',
      reason,
    } as const
    await stage.cloud.say(person.handle, receipt)
    await stage.world.settle()
    await stage.cloud.say(person.handle, receipt)
    await stage.world.settle()
    const sent = stage.cloud
      .sentTo(person.handle)
      .filter(({ text }) => text.includes('So sieht es jetzt aus'))
    expect(sent.map(({ media }) => media)).toEqual([[photo], []])
    expect(await stage.newest(person, 'So sieht es jetzt aus')).toMatchObject({
      status: 'sent',
      way: 'withoutFiles',
    })
  })
})

describe('what it costs', () => {
  /** The names of the statements that are asked while something runs, with how often. */
  async function statementsOf(run: () => Promise<unknown>): Promise<Map<string, number>> {
    const names = new Map<string, number>()
    const { pool } = stage.gateway.runtime
    const query = pool.query.bind(pool)
    const counted = (...given: unknown[]) => {
      const name = (given[0] as { name?: string }).name ?? 'other'
      names.set(name, (names.get(name) ?? 0) + 1)
      return (query as (...all: unknown[]) => unknown)(...given)
    }
    Object.assign(pool, { query: counted })
    await run().finally(() => Object.assign(pool, { query }))
    return names
  }

  it('a notice in its approved wording needs no look of its own, and a channel without a window is asked nothing', async () => {
    await stage.decide('approved', ['notice'])
    stage.now = nextDecentMoment(stage.gateway.runtime.city, stage.now)
    const readers = await stage.world.notices.meet(200)
    const id = await stage.world.notices.broadcast(readers)
    const template = { name: 'notice', values: [{ literal: 'Brücke gesperrt' }], opens: 'notices:open:' }
    await stage.gateway.runtime.pool.query(
      `UPDATE broadcast_edition SET reply = reply || jsonb_build_object('template', $2::jsonb) WHERE broadcast_id = $1`,
      [id, JSON.stringify(template)],
    )
    const withWindow = await statementsOf(() => stage.world.notices.deliver('notices'))
    const ways = (await stage.world.notices.rows(id)).map(({ status, way }) => `${status} ${way}`)
    expect(new Set(ways)).toEqual(new Set(['sent template']))
    expect(withWindow.get('look around')).toBeUndefined()
    expect(withWindow.get('usable templates')).toBe(withWindow.get('claim notices'))

    const others = createNoticeWorld(stage.gateway.runtime, createFakeChannel('plain'))
    await others.broadcast(await others.meet(200))
    const plain = await statementsOf(() => others.deliver('notices'))
    await others.stop()
    expect([plain.get('look around'), plain.get('usable templates')]).toEqual([undefined, undefined])
    console.log(`200 notices, by statement: ${JSON.stringify(Object.fromEntries(plain))}`)
    await stage.decide('paused', ['notice'])
  })

  it('many calls may wait for the pace of a channel, and Node sees no leak in that', async () => {
    const warnings: string[] = []
    const note = ({ message }: Error) => void warnings.push(message)
    process.on('warning', note)
    const quick = createNoticeWorld(
      stage.gateway.runtime,
      createFakeChannel('quick', { rate: { perSecond: 80, perAddressPerSecond: 1 } }),
    )
    const id = await quick.broadcast(await quick.meet(60))
    await quick.deliver('notices')
    await quick.stop()
    process.off('warning', note)
    expect(new Set((await quick.rows(id)).map(({ status }) => status))).toEqual(new Set(['sent']))
    expect(warnings).toEqual([])
  })

  it('replies to one chat may come in a burst, notices keep the platform’s distance, and a chat that was too fast waits alone', async () => {
    const slow = createFakeChannel('slow', { rate: { perSecond: 80, perAddressPerSecond: 1 / 6 } })
    const slowWorld = createNoticeWorld(stage.gateway.runtime, slow)
    const [reader] = await slowWorld.meet(1)
    if (!reader) throw new Error('nobody came')
    const { residentId, addressId, handle } = reader
    const replies = Array.from({ length: 8 }, (_, index) => ({
      residentId,
      addressId,
      channel: slow.id,
      language: 'de',
      lane: 'reply' as const,
      class: 'mustArrive' as const,
      reply: said(`Satz ${index}`),
      dueAt: stage.now,
    }))
    await stage.gateway.runtime.prisma.$transaction((transaction) => put(transaction, replies))
    const began = performance.now()
    await slowWorld.deliver('talk')
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(slow.sentTo(handle).map(({ text }) => text)).toEqual(replies.map((_, index) => `Satz ${index}`))
    expect(slowWorld.line.chats.waitMs('notices', addressId)).toBeGreaterThan(0)
    const tooFast = new SendError('throttled', 'too fast in one chat', {
      platformCode: '131056',
      retryAfterMs: 60_000,
      scope: 'address',
    })
    await slowWorld.line.failed(tooFast, addressId, 'talk')
    expect(slowWorld.line.pace.heldMs('talk')).toBe(0)
    expect(slowWorld.line.chats.waitMs('talk', addressId)).toBeGreaterThan(30_000)
    await slowWorld.stop()
  })
})
