import { describe, expect, it } from 'vitest'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import { externalIdOf } from '#bots/channels/whatsapp/jid.ts'
import { outgoing } from '#tests/contract/fake-host.ts'
import { lidOf } from '#tests/support/whatsapp-web-double/control.ts'
import { told } from '#tests/unit/whatsapp/linked-device.ts'
import { setDeviceStage } from './device-stage.ts'

/** What people say to a linked device and what they get, over a real encrypted line. Every test talks to somebody new. */
const stage = setDeviceStage({ firstPerson: 491_710_000_000, words: ['Hallo', 'Guten Tag'] })
const bytes = Buffer.from('the bytes of a file').toString('base64')

const address = () => ({ addressId: 'a', handle: lidOf(stage.person) })
const send = (message: Parameters<typeof outgoing>[0] = {}) =>
  stage.device.channel.send(outgoing(message), address())
const receipts = () =>
  stage.device.host.events.flatMap((event) =>
    event.type === 'receipt' ? [[event.status, event.platformMessageId]] : [],
  )

describe('what a person says', () => {
  it.each([
    { act: { type: 'text', text: 'Hallo' }, is: { type: 'message', text: 'Hallo' } },
    { act: { type: 'text', text: 'Hallo', plain: true }, is: { type: 'message', text: 'Hallo' } },
    {
      act: { type: 'location', latitude: 51.34, longitude: 12.37, name: 'Rathaus' },
      is: { type: 'location', latitude: 51.34, longitude: 12.37, label: 'Rathaus' },
    },
    {
      act: { type: 'location', latitude: 51.34, longitude: 12.37, isLive: true },
      is: { type: 'location', latitude: 51.34, longitude: 12.37 },
    },
    {
      act: { type: 'button', buttonId: 'a:b:c', label: 'Ja' },
      is: { type: 'choice', choiceId: 'a:b:c', label: 'Ja' },
    },
    { act: { type: 'sticker', bytes }, is: { type: 'unsupported', what: 'sticker' } },
    { act: { type: 'contact', name: 'Erika' }, is: { type: 'unsupported', what: 'contact' } },
    {
      act: { type: 'poll', question: 'Wann?', options: ['a', 'b'] },
      is: { type: 'unsupported', what: 'poll' },
    },
  ] as const)('arrives as $is.type: $act.type', async ({ act, is }) => {
    const id = await stage.double.say(stage.person, act as never)
    const [event] = await stage.device.host.stored(1)
    expect(event).toMatchObject({
      ...is,
      handle: lidOf(stage.person),
      alsoKnownAs: [`${stage.person}@s.whatsapp.net`],
      externalId: externalIdOf(lidOf(stage.person), id),
    })
    expect(Math.abs((event?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  it.each([
    { act: { type: 'photo', bytes, caption: 'Hallo' }, kind: 'photo' },
    { act: { type: 'voice', bytes, seconds: 3 }, kind: 'voice' },
    { act: { type: 'document', bytes, fileName: 'a.pdf' }, kind: 'file' },
  ] as const)('brings its file along: $kind', async ({ act, kind }) => {
    await stage.double.say(stage.person, act as never)
    const [event] = await stage.device.host.stored(1)
    const media = event?.type === 'media' ? event.media : undefined
    expect(media).toMatchObject({ kind, ref: expect.any(String) })
    const file = await stage.device.channel.fetchMedia?.(media?.ref ?? '')
    expect(Buffer.from(file?.bytes ?? []).toString('base64')).toBe(bytes)
  })

  it('is not ours in a group, in a status, from our own phone, or as a reaction', async () => {
    await stage.double.say(stage.person, { type: 'group', text: 'Hallo' })
    await stage.double.say(stage.person, { type: 'status', text: 'Hallo' })
    await stage.double.say(stage.person, { type: 'ownPhone', text: 'Hallo' })
    const { platformMessageId } = await send({ text: 'Guten Tag' })
    await stage.double.say(stage.person, { type: 'reaction', messageId: platformMessageId, emoji: '👍' })
    await stage.double.say(stage.person, { type: 'text', text: 'Ende' })
    await expect.poll(talk).toMatchObject([{ type: 'message', text: 'Ende' }])
  })

  it('is known as an edit of the earlier message', async () => {
    const messageId = await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    await stage.double.say(stage.person, { type: 'edit', messageId, text: 'Hallo!' })
    const [first, edit] = await stage.device.host.stored(2)
    expect(edit).toMatchObject({ type: 'edited', text: 'Hallo!', originalExternalId: first?.externalId })
  })

  it.each(['hiddenNumber', 'phone'] as const)('is answered where it came from: %s', async (addressing) => {
    await stage.double.meet(stage.person, { addressing })
    await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    const [event] = await stage.device.host.stored(1)
    expect(event?.handle).toBe(
      addressing === 'phone' ? `${stage.person}@s.whatsapp.net` : lidOf(stage.person),
    )
    await stage.device.channel.send(outgoing({ text: 'Guten Tag' }), {
      addressId: 'a',
      handle: event?.handle ?? '',
    })
    await stage.double.until(stage.person, (shown) => shown.some(({ text }) => text === 'Guten Tag'))
  })
})

const talk = () => stage.device.host.events.filter(({ type }) => type !== 'receipt') as ChannelEvent[]

describe('a message on its way in', () => {
  it('that was sent while nobody was connected comes when we are back', async () => {
    await stage.device.channel.stop()
    await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    await stage.device.channel.start(stage.device.host)
    expect(await stage.device.host.stored(1)).toMatchObject([{ text: 'Hallo' }])
  })

  it('that could not be stored is not confirmed, and comes again until it is', async () => {
    stage.device.host.failNextReceives = 2
    await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    await stage.device.host.stored(1)
    await told(stage.device.account, 'connected')
    await stage.double.say(stage.person, { type: 'text', text: 'noch da?' })
    await expect
      .poll(() => talk().map((event) => 'text' in event && event.text))
      .toEqual(['Hallo', 'noch da?'])
  })

  it('that comes twice keeps its id', async () => {
    await stage.double.fail({ type: 'duplicate' })
    await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    await stage.double.say(stage.person, { type: 'text', text: 'Ende' })
    await expect.poll(() => talk().some((event) => 'text' in event && event.text === 'Ende')).toBe(true)
    expect(new Set(talk().map(({ externalId }) => externalId)).size).toBe(2)
  })

  it('that cannot be decrypted is asked for again', async () => {
    await stage.double.fail({ type: 'badMac' })
    await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    expect(await stage.device.host.stored(1)).toMatchObject([{ text: 'Hallo' }])
    expect(stage.device.account.reports.at(-1)?.health.state).toBe('connected')
  })

  it('that cannot be decrypted, as so many others, is told to staff, on a fresh connection, and that it is over', async () => {
    await stage.double.fail({ type: 'badMac', times: 20 })
    for (let index = 0; index < 20; index++)
      await stage.double.say(stage.person, { type: 'text', text: `${index}` })
    await told(stage.device.account, 'ill', 'cannotDecrypt')
    const heard = () => new Set(talk().map((event) => 'text' in event && event.text)).size
    await expect.poll(heard).toBe(20)
    await told(stage.device.account, 'connected')
    expect((await stage.double.sockets()).most).toBe(1)
  })
})

describe('a message of ours', () => {
  it('shows its words with numbered choices, and its files', async () => {
    const choices = [1, 2].map((index) => ({ id: `a:b:${index}`, label: `Wahl ${index}` }))
    await send({ text: 'Guten Tag', choices })
    await send({ outboxId: '2', text: 'Ein Bild', media: [{ mediaId: 'm', kind: 'photo' }] })
    await send({ outboxId: '3', text: '', media: [{ mediaId: 'm', kind: 'file' }] })
    const [words, photo, file] = await stage.double.until(stage.person, (shown) => shown.length === 3)
    expect(words?.text).toBe('Guten Tag\n\n1) Wahl 1\n2) Wahl 2')
    expect(photo).toMatchObject({ type: 'photo', text: 'Ein Bild', file: { mimeType: 'image/jpeg' } })
    expect(file).toMatchObject({ type: 'document', file: { fileName: 'file.jpg', bytes: '/9j/' } })
  })

  it('is shown once, however often it is sent because nothing was heard of it', async () => {
    await stage.startAgain({ answerMs: 2000 })
    await stage.double.fail({ type: 'noAck', times: 2 })
    const first = await send({ text: 'Guten Tag' }).catch((error) => error)
    expect(first).toMatchObject({ kind: 'unreachable', platformCode: 'noAck', maybeSent: true })
    await expect(send({ text: 'Guten Tag' })).rejects.toMatchObject({ maybeSent: true })
    const { platformMessageId } = await send({ text: 'Guten Tag' })
    const shown = await stage.double.until(stage.person, ([one]) => one?.arrivals === 3)
    expect(shown).toMatchObject([{ id: platformMessageId, text: 'Guten Tag' }])
  })

  it('whose answer comes late is settled by it: the row is named', async () => {
    await stage.startAgain({ answerMs: 1000 })
    await stage.double.meet(stage.person, { confirms: false })
    await stage.double.fail({ type: 'ackDelay', ms: 1500 })
    await expect(send({ outboxId: '77', text: 'Guten Tag' })).rejects.toMatchObject({ maybeSent: true })
    const [late] = await stage.device.host.stored(1)
    await stage.double.fail({ type: 'ackDelay', ms: 0 })
    expect(late).toMatchObject({ type: 'receipt', status: 'sent', outboxId: '77' })
  })

  it('has receipts: arrived, read; each names its row', async () => {
    const { platformMessageId } = await send({ outboxId: '78', text: 'Guten Tag' })
    await expect.poll(receipts).toContainEqual(['delivered', platformMessageId])
    await stage.double.read(stage.person)
    await expect.poll(receipts).toContainEqual(['read', platformMessageId])
    for (const event of stage.device.host.events) expect(event).toMatchObject({ outboxId: '78' })
  })

  it('in several parts has its receipt with the last, and each part again when a phone asks for it', async () => {
    const text = 'Guten Tag, liebe Leute. '.repeat(400).trim()
    const { platformMessageId } = await send({ text })
    const shown = await stage.double.until(
      stage.person,
      (all) => all.map((one) => one.text).join(' ') === text,
    )
    expect(shown.at(-1)?.id).toBe(platformMessageId)
    await expect.poll(receipts).toEqual([['delivered', platformMessageId]])
    stage.device.host.readSent = async (id) => (id === platformMessageId ? outgoing({ text }) : null)
    await stage.device.channel.stop()
    // It asks while we are away, and is heard as soon as we are back.
    await stage.double.askAgain(stage.person, shown[0]?.id ?? '')
    await stage.device.channel.start(stage.device.host)
    const again = await stage.double.until(stage.person, (all) => (all[0]?.arrivals ?? 0) > 1)
    expect(again.map((one) => one.text).join(' ')).toBe(text)
  })

  it('goes to nobody who did not write first', async () => {
    for (const handle of ['491700000001', '123@g.us', 'status@broadcast', '491700000001:3@s.whatsapp.net']) {
      await expect(stage.device.channel.send(outgoing(), { addressId: 'a', handle })).rejects.toMatchObject({
        kind: 'notHere',
        platformCode: 'neverWrote',
      })
    }
  })

  it('waits, after WhatsApp refused several chats, until it allows them again; staff are told', async () => {
    await stage.double.fail({ type: 'nack', code: 463, times: 3 })
    for (const outboxId of ['1', '2', '3']) {
      await expect(send({ outboxId })).rejects.toMatchObject({ kind: 'notHere', platformCode: '463' })
    }
    await told(stage.device.account, 'ill', 'reachOut')
    await expect(send({ outboxId: '4' })).rejects.toMatchObject({
      kind: 'throttled',
      retryAfterMs: expect.any(Number),
    })
    await told(stage.device.account, 'connected')
  })
})
