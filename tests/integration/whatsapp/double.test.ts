import { createHash } from 'node:crypto'
import {
  decryptPollVote,
  downloadMediaMessage,
  type proto,
  WAMessageStatus as Status,
  WAMessageStubType,
} from '@whiskeysockets/baileys'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '#tests/support/gateway.ts'
import {
  officePhone,
  startWhatsAppWebDouble,
  type WhatsAppWebDouble,
} from '#tests/support/whatsapp-web-double/control.ts'
import { type BareDevice, createBareDevice } from './bare-device.ts'

/** The double against Baileys itself, with nothing of ours in between: what it says is what a linked device understands. */
const [erika, igor, maryam] = ['4915112345678', '4915112345679', '4915112345680'] as const
const picture = Buffer.from('a picture').toString('base64')
const speech = Buffer.from('some speech').toString('base64')
const page = Buffer.from('%PDF-1.7 a page').toString('base64')
let double: WhatsAppWebDouble
let device: BareDevice
/** What we can send again. */
const kept = new Map<string, proto.IMessage>()

beforeAll(async () => {
  double = await startWhatsAppWebDouble()
  device = createBareDevice(double.url, { keep: (id) => kept.get(id) })
})
afterAll(async () => {
  await device.close()
  await double.close()
})

it('links a device by its QR code; the servers then want a new line (515), which is logged in', async () => {
  const qr = await device.connect()
  await double.link(qr ?? '')
  expect(await device.ended(1)).toBe(515)
  expect(await device.connect()).toBeNull()
  expect(device.socket().user?.id).toBe('4930123456:1@s.whatsapp.net')
  expect(await double.sockets()).toEqual({ open: 1, most: 1, logins: 1 })
})

it('links another device by the code it shows, and not by a wrong one', async () => {
  const other = await startWhatsAppWebDouble()
  const bare = createBareDevice(other.url)
  await bare.connect()
  const code = await bare.socket().requestPairingCode('4934155555')
  await expect(other.enterPairingCode('4934155555', 'WRONG123')).rejects.toThrow(
    'not the one the device shows',
  )
  await bare.close()

  const again = createBareDevice(other.url)
  await again.connect()
  const right = await again.socket().requestPairingCode('4934155555')
  expect(right).not.toBe(code)
  await other.enterPairingCode('4934155555', right)
  expect(await again.ended(1)).toBe(515)
  await again.connect()
  expect(again.socket().user?.id).toBe('4934155555:1@s.whatsapp.net')
  await again.close()
  await other.close()
})

it('links no device that goes away before it accepts, and leaves the linked one as it is', async () => {
  const other = createBareDevice(double.url)
  const qr = await other.connect()
  other.socket().ws.prependListener('CB:iq,,pair-success', () => void other.close())
  await expect(double.link(qr ?? '')).rejects.toThrow('went away before it accepted the link')
  await double.say(erika, { type: 'text', text: 'Noch da?', plain: true })
  await device.hear((message) => message.conversation === 'Noch da?')
})

it('carries encrypted words both ways, with the number beside the anonymous address, without it, and the old way', async () => {
  for (const [phone, addressing, remoteJid, remoteJidAlt] of [
    [erika, 'lid', `9${erika}@lid`, `${erika}@s.whatsapp.net`],
    [igor, 'hiddenNumber', `9${igor}@lid`, undefined],
    [maryam, 'phone', `${maryam}@s.whatsapp.net`, `9${maryam}@lid`],
  ] as const) {
    await double.meet(phone, { addressing, name: 'Kim' })
    for (const text of ['Guten Tag', 'Sind Sie da?']) {
      await double.say(phone, { type: 'text', text: `${text} ${phone}`, plain: true })
      const heard = await device.hear((message) => message.conversation === `${text} ${phone}`)
      expect(heard.key).toMatchObject({ remoteJid, remoteJidAlt, fromMe: false })
      expect(heard.pushName).toBe('Kim')
    }
    for (const text of ['Guten Tag zurück', 'Ja']) {
      const sent = await device.socket().sendMessage(remoteJid, { text })
      const shown = await double.until(phone, (messages) => messages.some((each) => each.text === text))
      expect(shown.at(-1)).toMatchObject({ id: sent?.key.id, type: 'text', text, arrivals: 1 })
    }
  }
})

it('brings every kind of message that a person may send', async () => {
  const { caption, fileName } = { caption: 'Das Loch', fileName: 'Antrag.pdf' }
  await double.say(erika, { type: 'location', latitude: 51.34, longitude: 12.37, name: 'Markt' })
  await double.say(erika, { type: 'location', latitude: 51.35, longitude: 12.38, isLive: true })
  await double.say(erika, { type: 'photo', bytes: picture, caption })
  await double.say(erika, { type: 'voice', bytes: speech, seconds: 2 })
  await double.say(erika, { type: 'document', bytes: page, fileName })
  await double.say(erika, { type: 'document', bytes: page, fileName, caption })
  await double.say(erika, { type: 'sticker', bytes: picture })
  await double.say(erika, { type: 'contact', name: 'Opa' })
  await double.say(erika, { type: 'poll', question: 'Wann?', options: ['Mo', 'Di'] })
  await double.say(erika, { type: 'button', buttonId: 'menu:show:1', label: 'Melden' })
  const question = await double.say(erika, { type: 'text', text: 'mit Verweis' })
  await double.say(erika, { type: 'text', text: 'und Zitat', quoting: question })

  await device.hear((message) => message.locationMessage?.name === 'Markt')
  await device.hear((message) => message.liveLocationMessage?.degreesLatitude === 51.35)
  for (const [kind, bytes] of [
    ['imageMessage', picture],
    ['audioMessage', speech],
    ['documentMessage', page],
    ['documentWithCaptionMessage', page],
    ['stickerMessage', picture],
  ] as const) {
    const heard = await device.hear((message) => Boolean(message[kind]))
    const content = await downloadMediaMessage(heard, 'buffer', {})
    expect(content.toString('base64')).toBe(bytes)
  }
  await device.hear((message) => message.contactMessage?.displayName === 'Opa')
  await device.hear((message) => message.pollCreationMessageV3?.options?.length === 2)
  await device.hear((message) => message.buttonsResponseMessage?.selectedButtonId === 'menu:show:1')
  const quoting = await device.hear((message) => message.extendedTextMessage?.text === 'und Zitat')
  expect(quoting.message?.extendedTextMessage?.contextInfo?.stanzaId).toBe(question)

  await double.say(erika, { type: 'edit', messageId: question, text: 'verbessert' })
  await until(
    async () =>
      device.updates.find(
        ({ key, update }) =>
          key.id === question && update.message?.editedMessage?.message?.conversation === 'verbessert',
      ),
    'the new wording',
  )
  await double.say(erika, { type: 'delete', messageId: question })
  await until(
    async () => device.updates.find(({ key, update }) => key.id === question && update.message === null),
    'the deletion',
  )
})

it('shows a person every kind of message of ours, files only when they are whole', async () => {
  const to = `9${erika}@lid`
  const socket = device.socket()
  await socket.sendMessage(to, { image: Buffer.from(picture, 'base64'), caption: 'Plan', jpegThumbnail: '' })
  await socket.sendMessage(to, { audio: Buffer.from(speech, 'base64'), ptt: true, seconds: 2 })
  await socket.sendMessage(to, {
    document: Buffer.from(page, 'base64'),
    mimetype: 'application/pdf',
    fileName: 'Termin.pdf',
  })
  await socket.sendMessage(to, {
    location: { degreesLatitude: 51.3, degreesLongitude: 12.4, name: 'Rathaus' },
  })
  const poll = await socket.sendMessage(to, { poll: { name: 'Passt das?', values: ['Ja', 'Nein'] } })
  const pollId = poll?.key.id ?? ''
  const shown = (await double.until(erika, (messages) => messages.some(({ id }) => id === pollId))).slice(-5)
  expect(shown).toMatchObject([
    { type: 'photo', text: 'Plan', file: { bytes: picture } },
    { type: 'voice', file: { bytes: speech } },
    { type: 'document', file: { bytes: page, mimeType: 'application/pdf', fileName: 'Termin.pdf' } },
    { type: 'location', text: 'Rathaus', latitude: 51.3, longitude: 12.4 },
    { type: 'poll', text: 'Passt das?', options: ['Ja', 'Nein'] },
  ])

  await double.say(erika, { type: 'vote', messageId: pollId, options: ['Ja'] })
  const vote = await device.hear(
    (message) => message.pollUpdateMessage?.pollCreationMessageKey?.id === pollId,
  )
  const sealed = vote.message?.pollUpdateMessage?.vote
  if (!sealed) throw new Error('no vote')
  const secret = poll?.message?.messageContextInfo?.messageSecret
  const { selectedOptions } = decryptPollVote(sealed, {
    pollEncKey: secret ?? Buffer.alloc(0),
    pollCreatorJid: `9${officePhone}@lid`,
    pollMsgId: pollId,
    voterJid: to,
  })
  expect(selectedOptions.map((option) => Buffer.from(option).toString('hex'))).toEqual([
    createHash('sha256').update('Ja').digest('hex'),
  ])

  await double.say(erika, { type: 'reaction', messageId: pollId, emoji: '👍' })
  const reaction = await device.hear((message) => message.reactionMessage?.text === '👍')
  expect(reaction.message?.reactionMessage?.key?.id).toBe(pollId)

  const wrong = await socket.sendMessage(to, { text: 'Mohntag' })
  if (!wrong?.key) throw new Error('not sent')
  // Baileys changes the key it was handed.
  const wrongId = wrong.key.id
  await socket.sendMessage(to, { text: 'Montag', edit: wrong.key })
  await socket.sendMessage(to, { delete: wrong.key })
  const last = (await double.until(erika, (messages) => messages.at(-1)?.type === 'delete')).slice(-2)
  expect(last).toMatchObject([
    { type: 'edit', text: 'Montag', about: wrongId },
    { type: 'delete', about: wrongId },
  ])
})

it('sends receipts when a message has arrived and when it was read', async () => {
  const to = `9${igor}@lid`
  const first = await device.socket().sendMessage(to, { text: 'eins' })
  const second = await device.socket().sendMessage(to, { text: 'zwei' })
  const ids = [first?.key.id ?? '', second?.key.id ?? '']
  await double.until(igor, (messages) => messages.some(({ text }) => text === 'zwei'))
  for (const id of ids) await statusOf(id, Status.DELIVERY_ACK)
  await double.read(igor, ids)
  for (const id of ids) await statusOf(id, Status.READ)
})

it('keeps what people say while we are away, and brings it once we are back', async () => {
  await double.fail({ type: 'cut' })
  expect(await device.ended(2)).toBe(428)
  await double.say(erika, { type: 'text', text: 'Ist da jemand?', plain: true })
  await double.say(igor, { type: 'text', text: 'Und hier?', plain: true })
  await device.connect()
  for (const text of ['Ist da jemand?', 'Und hier?']) {
    await device.hear((message) => message.conversation === text)
    expect(device.heard.find(({ message }) => message.message?.conversation === text)?.how).toBe('append')
  }
  expect(await double.sockets()).toEqual({ open: 1, most: 1, logins: 2 })
})

it('brings what is said in groups, in a status and on the office’s own phone as what it is', async () => {
  await double.say(erika, { type: 'group', text: 'in der Gruppe' })
  await double.say(erika, { type: 'status', text: 'im Status' })
  await double.say(erika, { type: 'ownPhone', text: 'von Hand' })
  const keyOf = async (text: string) =>
    (await device.hear((message) => (message.conversation ?? message.extendedTextMessage?.text) === text)).key
  expect(await keyOf('in der Gruppe')).toMatchObject({ remoteJid: '120363000000000001@g.us', fromMe: false })
  expect(await keyOf('im Status')).toMatchObject({ remoteJid: 'status@broadcast', fromMe: false })
  expect(await keyOf('von Hand')).toMatchObject({ remoteJid: `9${erika}@lid`, fromMe: true })
})

it('sends a message again when a phone lost its keys and asks for it', async () => {
  const sent = await device.socket().sendMessage(`9${igor}@lid`, { text: 'noch einmal' })
  const id = sent?.key.id ?? ''
  await double.until(igor, (messages) => messages.some((each) => each.id === id))
  kept.set(id, { conversation: 'noch einmal' })
  await double.askAgain(igor, id)
  await double.until(igor, (messages) => messages.some((each) => each.id === id && each.arrivals === 2))
  expect(device.askedFor).toEqual([id])
})

it('lets a message be unreadable ("Bad MAC") and brings it in order when the device asks for it', async () => {
  await double.fail({ type: 'badMac' })
  const id = await double.say(erika, { type: 'text', text: 'verstümmelt', plain: true })
  await device.hear((message) => message.conversation === 'verstümmelt')
  const unread = device.heard.filter(({ message }) => message.key.id === id && !message.message)
  expect(unread.map(({ message }) => message.messageStubType)).toEqual([WAMessageStubType.CIPHERTEXT])
  await double.say(erika, { type: 'text', text: 'danach', plain: true })
  await device.hear((message) => message.conversation === 'danach')
})

it('brings a message twice', async () => {
  await double.fail({ type: 'duplicate' })
  const id = await double.say(erika, { type: 'text', text: 'doppelt', plain: true })
  await until(
    async () =>
      (await double.log()).filter((each) => each.kind === 'confirmed' && each.id === id).length === 2,
    'both copies are answered',
  )
})

it('refuses, swallows, leaves unconfirmed and confirms late what we send', async () => {
  const to = `9${igor}@lid`
  const send = async (text: string) => (await device.socket().sendMessage(to, { text }))?.key.id ?? ''
  const shownTo = async (id: string) => (await double.shown(igor)).some((each) => each.id === id)
  const lateMs = 500
  const acks: { id: string | undefined; error: string | undefined; at: number }[] = []
  device.socket().ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) => {
    acks.push({ id: attrs.id, error: attrs.error, at: Date.now() })
  })

  await double.fail({ type: 'nack', code: 463 })
  const refused = await send('abgewiesen')
  await double.fail({ type: 'lose' })
  const lost = await send('verschluckt')
  await double.fail({ type: 'noAck' })
  const unconfirmed = await send('unbestätigt')
  await until(() => shownTo(unconfirmed), 'the unconfirmed message is shown')
  await double.fail({ type: 'ackDelay', ms: lateMs })
  const late = await send('spät bestätigt')
  await until(() => shownTo(late), 'the late message is shown')
  await until(async () => acks.length === 2, 'the late confirmation')
  expect(acks).toEqual([
    { id: refused, error: '463', at: expect.any(Number) },
    { id: late, error: undefined, at: expect.any(Number) },
  ])
  const shown = (await double.log()).find((entry) => entry.kind === 'received' && entry.id === late)
  // A timer may be early by what its process did before it was set.
  expect((acks[1]?.at ?? 0) - (shown?.at ?? 0)).toBeGreaterThan(lateMs / 2)
  await double.fail({ type: 'ackDelay', ms: 0 })
  expect([await shownTo(refused), await shownTo(lost)]).toEqual([false, false])
})

it('fails uploads and downloads with a status', async () => {
  const photo = { image: Buffer.from(picture, 'base64'), jpegThumbnail: '' }
  await double.fail({ type: 'media', status: 503 })
  await expect(device.socket().sendMessage(`9${igor}@lid`, photo)).rejects.toThrow('Media upload failed')
  await double.say(igor, { type: 'photo', bytes: picture, caption: 'nicht da' })
  const heard = await device.hear((message) => message.imageMessage?.caption === 'nicht da')
  await double.fail({ type: 'media', status: 404 })
  await expect(downloadMediaMessage(heard, 'buffer', {})).rejects.toThrow()
  expect((await downloadMediaMessage(heard, 'buffer', {})).toString('base64')).toBe(picture)
})

it('ends a line with each code the servers have for it', async () => {
  for (const code of [403, 408, 428, 440, 500, 503, 515] as const) {
    const before = device.ends.length
    await double.fail({ type: 'close', code })
    expect(await device.ended(before + 1)).toBe(code)
    await device.connect()
  }
})

it('refuses a login with each code, and only as often as told', async () => {
  await device.close()
  for (const code of [401, 403, 405, 500, 503] as const) {
    await double.fail({ type: 'refuseLogin', code })
    await expect(device.connect()).rejects.toThrow(`the line ended with ${code}`)
  }
  expect(await device.connect()).toBeNull()
})

it('falls silent: the device gives the line up by itself, and the next one is well', async () => {
  await device.close()
  const impatient = createBareDevice(double.url, { keepAliveIntervalMs: 200, auth: device.auth })
  await impatient.connect()
  await double.fail({ type: 'silence' })
  const before = impatient.ends.length
  // Baileys waits for five seconds beyond its interval.
  expect(await impatient.ended(before + 1)).toBe(408)
  await impatient.connect()
  await impatient.close()
})

it('ends the older of two lines of one device (440) and has counted both', async () => {
  await device.connect()
  const before = device.ends.length
  const twin = createBareDevice(double.url, { auth: device.auth })
  await twin.connect()
  expect(await device.ended(before + 1)).toBe(440)
  expect(await double.sockets()).toMatchObject({ open: 1, most: 2 })
  await twin.close()
})

it('shuts out a device that the office removed (401), until it is linked anew', async () => {
  await device.connect()
  const before = device.ends.length
  await double.unlink()
  expect(await device.ended(before + 1)).toBe(401)
  await expect(device.connect()).rejects.toThrow('401')
  const next = createBareDevice(double.url)
  const qr = await next.connect()
  await double.link(qr ?? '')
  expect(await next.ended(1)).toBe(515)
  await next.connect()
  expect(next.socket().user?.id).toBe('4930123456:3@s.whatsapp.net')
  await next.close()
})

async function statusOf(id: string, status: number): Promise<void> {
  await until(
    async () => device.updates.find(({ key, update }) => key.id === id && update.status === status),
    `status ${status} of ${id}`,
  )
}
