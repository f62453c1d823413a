import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residentsToTell } from '#civic/co-affected.ts'
import { selectAudience } from '#gateway/broadcasts/audience-sql.ts'
import { put } from '#gateway/outbox/put.ts'
import { until } from '#tests/support/gateway.ts'
import { fileLampCase } from '#tests/support/lamp-case.ts'
import { type Chat, join, type LinkingWorld, meet, newChat, openLinkingWorld, press, write } from './world.ts'

let world: LinkingWorld

beforeAll(async () => {
  world = await openLinkingWorld()
})
afterAll(() => world.close())

/** One person with a chat on each channel; the one on Telegram was there first. */
async function tied(): Promise<{ telegram: Chat; webchat: Chat; residentId: string }> {
  const [telegram, webchat] = [newChat(world.telegram), newChat(world.webchat)]
  await meet(telegram)
  await meet(webchat)
  await join(telegram, webchat)
  return { telegram, webchat, residentId: (await world.residentOf(telegram)) ?? '' }
}

/** Where news of a case of theirs goes. */
async function channelOfNews(residentId: string): Promise<string | undefined> {
  const { runtime } = world.gateway
  return runtime.prisma.$transaction(async (transaction) => {
    const filing = { residentId, channel: 'telegram', at: runtime.clock() }
    const id = await fileLampCase(runtime, transaction, filing)
    const [told] = await residentsToTell(transaction, id)
    return told?.channel
  })
}

async function waitFor(chat: Chat, words: string): Promise<void> {
  await chat.channel.until(chat.handle, (sent) => sent.some(({ text }) => text.includes(words)))
}

describe('somebody with two chats', () => {
  it('is answered where they write, and told news where they wrote last', async () => {
    const { telegram, webchat, residentId } = await tied()
    expect(await channelOfNews(residentId)).toBe('webchat')
    const before = webchat.channel.sentTo(webchat.handle).length
    await write(telegram, 'Hilfe')
    expect(webchat.channel.sentTo(webchat.handle)).toHaveLength(before)
    expect(await channelOfNews(residentId)).toBe('telegram')
  })

  it('chooses where news goes first, and may take it back', async () => {
    const { telegram, webchat, residentId } = await tied()
    await press(telegram, 'channels:open:')
    await press(telegram, 'channels:choose:order')
    const done = await press(telegram, 'channels:order:telegram')
    expect(done.text).toContain('Telegram und Web-Chat')
    await write(webchat, 'Hilfe')
    expect(await channelOfNews(residentId)).toBe('telegram')
    expect((await write(webchat, 'Meine Chats')).text).toContain('zuerst hier an: Telegram')
    await press(webchat, 'channels:choose:order')
    await press(webchat, 'channels:order:last')
    expect(await channelOfNews(residentId)).toBe('webchat')
  })

  it('hears news in the other chat when one is blocked, also what was waiting; that is no STOP', async () => {
    const { telegram, webchat, residentId } = await tied()
    const { prisma, clock } = world.gateway.runtime
    await write(telegram, 'Hilfe')
    const address = await prisma.address.findFirstOrThrow({ where: { residentId, channel: 'telegram' } })
    const [waiting] = await prisma.$transaction((transaction) =>
      put(transaction, [
        {
          residentId,
          addressId: address.id,
          channel: 'telegram',
          language: 'de',
          lane: 'update',
          class: 'mustArrive',
          reply: { text: { literal: 'Die Lampe leuchtet wieder' } },
          dueAt: new Date(clock().getTime() + 3_600_000),
        },
      ]),
    )
    await telegram.channel.say(telegram.handle, { type: 'blocked' })
    await until(
      async () => (await prisma.address.count({ where: { id: address.id, state: 'blocked' } })) > 0,
      'the chat counts as blocked',
    )
    expect(await prisma.resident.findUniqueOrThrow({ where: { id: residentId } })).toMatchObject({
      stoppedAt: null,
    })
    expect(await prisma.outboxMessage.findUniqueOrThrow({ where: { id: waiting ?? 0n } })).toMatchObject({
      channel: 'webchat',
      movedFrom: 'telegram',
    })
    expect(await channelOfNews(residentId)).toBe('webchat')
    await webchat.channel.say(webchat.handle, { type: 'blocked' })
    await until(
      async () => (await prisma.resident.count({ where: { id: residentId, stoppedAt: { not: null } } })) > 0,
      'blocking the last chat is a STOP',
    )
  })

  it('unlinks the other: it is told, and whoever writes there is somebody new', async () => {
    const { telegram, webchat, residentId } = await tied()
    const { prisma } = world.gateway.runtime
    const words = await prisma.inboxMessage.count({ where: { residentId } })
    await press(telegram, 'channels:open:')
    const asked = await press(telegram, 'channels:choose:unlink')
    const other = asked.choices.find(({ label }) => label === 'Web-Chat')?.id ?? ''
    await press(telegram, other)
    await press(telegram, 'channels:unlinkSure:yes')
    await waitFor(webchat, 'gehört nicht mehr zu Ihren anderen')
    expect(await world.residentOf(webchat)).not.toBe(residentId)
    // Everything they wrote there is still theirs, with the four presses of just now.
    expect(await prisma.inboxMessage.count({ where: { residentId } })).toBe(words + 4)
    await write(webchat, 'Hallo')
    await waitFor(webchat, 'Zum Datenschutz')
    expect(await world.residentOf(webchat)).not.toBe(residentId)
    expect(await world.residentOf(telegram)).toBe(residentId)
    const consent = await prisma.consent.findFirstOrThrow({ where: { residentId, purpose: 'linkedChat' } })
    expect(consent.withdrawnAt).not.toBeNull()
  })

  it('unlinks one of two on a channel: what they agreed to in the other holds', async () => {
    const { telegram, residentId } = await tied()
    const { prisma } = world.gateway.runtime
    const [stays, leaves] = [newChat(world.telegram), newChat(world.telegram)]
    for (const chat of [stays, leaves]) {
      await meet(chat)
      await join(telegram, chat)
    }
    await press(leaves, 'channels:open:')
    const asked = await press(leaves, 'channels:choose:unlink')
    await press(leaves, asked.choices.find(({ label }) => label.endsWith('(dieser hier)'))?.id ?? '')
    await leaves.channel.say(leaves.handle, { type: 'choice', choiceId: 'channels:unlinkSure:yes' })
    await waitFor(leaves, 'Ich schreibe Ihnen hier nicht mehr')
    const consents = await prisma.consent.findMany({
      where: { residentId, purpose: 'linkedChat' },
      orderBy: { givenAt: 'asc' },
    })
    expect(consents.map(({ channel, withdrawnAt }) => [channel, withdrawnAt === null])).toEqual([
      ['webchat', true],
      ['telegram', true],
      ['telegram', false],
    ])
  })

  it('unlinks the chat they write in: the farewell is the last word there', async () => {
    const { telegram, webchat, residentId } = await tied()
    await press(webchat, 'channels:open:')
    const asked = await press(webchat, 'channels:choose:unlink')
    await press(webchat, asked.choices.find(({ label }) => label.startsWith('Web-Chat'))?.id ?? '')
    await webchat.channel.say(webchat.handle, { type: 'choice', choiceId: 'channels:unlinkSure:yes' })
    await waitFor(webchat, 'Ich schreibe Ihnen hier nicht mehr')
    expect(await world.residentOf(webchat)).not.toBe(residentId)
    expect(await world.residentOf(telegram)).toBe(residentId)
    const overview = await write(telegram, 'Meine Chats')
    expect(overview.text).not.toContain('Web-Chat')
  })

  it('takes a draft along that was begun in the chat that joins', async () => {
    const [telegram, webchat] = [newChat(world.telegram), newChat(world.webchat)]
    await meet(telegram)
    await meet(webchat)
    await write(webchat, 'Die Laterne vor unserem Haus ist seit Wochen aus')
    await join(telegram, webchat)
    const menu = await write(telegram, 'Menü')
    expect(menu.choices.map(({ label }) => label)).toContain('Mit dem Entwurf weitermachen')
  })

  it('gets announcements in another chat when one of them wants none, and case news there all the same', async () => {
    const { telegram, residentId } = await tied()
    const { prisma, city, pool, clock } = world.gateway.runtime
    await write(telegram, 'Hilfe')
    await telegram.channel.say(telegram.handle, { type: 'noticesWish', wants: false })
    const consent = { purpose: 'news:budget', wordingVersion: '1', language: 'de', channel: 'telegram' }
    await prisma.subscription.create({
      data: {
        id: uuidv7(),
        topic: 'budget',
        area: '',
        resident: { connect: { id: residentId } },
        consent: { create: { id: uuidv7(), residentId, givenAt: clock(), ...consent } },
      },
    })
    const channels = ['telegram', 'webchat']
    const asked = { city, channels, topic: 'budget', audience: {}, expiresAt: null, now: clock() }
    const { rows } = await pool.query<{ resident_id: string; channel: string }>(selectAudience(asked))
    expect(rows.filter((row) => row.resident_id === residentId).map(({ channel }) => channel)).toEqual([
      'webchat',
    ])
    expect(await channelOfNews(residentId)).toBe('telegram')
  })
})
