import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClientFrame } from '#bots/channels/webchat/protocol.ts'
import { externalIdOf, handleOf } from '#bots/channels/webchat/secret.ts'
import { connectDevice, type Device, type MemoryGateway, startMemoryGateway } from './memory-gateway.ts'

let gateway: MemoryGateway | undefined
afterEach(() => gateway?.close())

async function start(overrides: Parameters<typeof startMemoryGateway>[0] = {}): Promise<MemoryGateway> {
  gateway = await startMemoryGateway(overrides)
  return gateway
}

const newSecret = () => randomBytes(32).toString('base64url')
const hello = (secret: string, after?: string): ClientFrame => ({
  type: 'hello',
  protocol: 1,
  secret,
  language: 'de',
  ...(after === undefined ? {} : { after }),
})
const message = (text: string, id: string = randomUUID()) => ({ type: 'message', id, text }) as const

async function greet(url: string, secret: string, after?: string): Promise<Device> {
  const device = await connectDevice(url)
  device.say(hello(secret, after))
  await device.hear('ready')
  return device
}

describe('the socket of the web chat', () => {
  it('acknowledges a message only once it is stored', async () => {
    const running = await start()
    let store = () => {}
    const asked = new Promise<void>((resolve) => {
      running.onReceive = () => {
        resolve()
        return new Promise((stored) => {
          store = stored
        })
      }
    })
    const device = await greet(running.url, newSecret())
    const said = message('Die Laterne ist aus.')
    device.say(said)
    await asked
    expect(device.frames.map(({ type }) => type)).toEqual(['ready'])
    store()
    await device.hear('accepted', ({ id }) => id === said.id)
    expect(running.received).toMatchObject([{ type: 'message', text: 'Die Laterne ist aus.' }])
  })

  it('gives a message sent again after a break the same external id', async () => {
    const running = await start()
    const secret = newSecret()
    const said = message('doppelt')
    const first = await greet(running.url, secret)
    first.say(said)
    await first.hear('accepted')
    first.close()
    const second = await greet(running.url, secret)
    second.say(said)
    await second.hear('accepted')
    expect(running.received.map(({ externalId }) => externalId)).toEqual([
      externalIdOf(handleOf(secret), said.id),
    ])
  })

  it('asks to send again when the message could not be stored, and says so in the language of the person', async () => {
    const running = await start()
    running.onReceive = () => Promise.reject(new Error('the database is away'))
    const device = await connectDevice(running.url)
    device.say({ type: 'hello', protocol: 1, secret: newSecret(), language: 'en-GB' })
    expect(await device.hear('ready')).toMatchObject({ language: 'en', direction: 'ltr', returning: false })
    const said = message('canary words')
    device.say(said)
    const refused = await device.hear('refused')
    expect(refused).toMatchObject({ id: said.id, code: 'unavailable' })
    expect(refused.text.length).toBeGreaterThan(10)
    expect(running.logged.join('')).toContain('A frame could not be dealt with now')
    expect(running.logged.join('')).not.toContain('canary words')
    running.onReceive = () => undefined
    device.say(said)
    await device.hear('accepted')
  })

  it('brings replies to a page that was new a moment ago', async () => {
    const running = await start()
    const secret = newSecret()
    const device = await greet(running.url, secret)
    const said = message('Hallo')
    device.say(said)
    await device.hear('accepted')
    running.post(handleOf(secret), { text: 'Guten Tag!' })
    running.announce(handleOf(secret))
    const reply = await device.hear('entry', ({ from }) => from === 'office')
    expect(reply).toMatchObject({ message: { text: 'Guten Tag!', direction: 'ltr' } })
    const own = await device.hear('entry', ({ from }) => from === 'resident')
    expect(own).toMatchObject({ clientId: said.id, message: { text: 'Hallo' } })
  })

  it('tells the page when the person has chosen another language by a word', async () => {
    const running = await start()
    const secret = newSecret()
    const device = await greet(running.url, secret)
    device.say(message('English'))
    await device.hear('accepted')
    running.languages.set(handleOf(secret), 'ar')
    running.announce(handleOf(secret))
    expect(await device.hear('language')).toMatchObject({ language: 'ar', direction: 'rtl' })
    device.say(message(''))
    const { text } = await device.hear('refused')
    expect(text).toMatch(/\p{Script=Arabic}/u)
  })

  it('resumes after the last cursor, with an overlap for rows that became visible late', async () => {
    const running = await start()
    const secret = newSecret()
    const handle = handleOf(secret)
    const first = await greet(running.url, secret)
    first.say(message('Hallo'))
    await first.hear('accepted')
    running.post(handle, { text: 'gesehen' }, '5000')
    running.announce(handle)
    await first.hear('entry', ({ cursor }) => cursor === '5000')
    first.close()
    running.post(handle, { text: 'spät sichtbar' }, '4990')
    running.post(handle, { text: 'neu' }, '5001')
    const second = await greet(running.url, secret, '5000')
    await second.hear('entry', ({ cursor }) => cursor === '5001')
    const texts = second.frames.flatMap((frame) => (frame.type === 'entry' ? [frame.message.text] : []))
    expect(texts).toContain('spät sichtbar')
    expect(second.frames[0]).toMatchObject({ type: 'ready', returning: true })
  })

  it('reports messages of ours as read once, and never those of another address', async () => {
    const running = await start()
    const [secret, stranger] = [newSecret(), newSecret()]
    const device = await greet(running.url, secret)
    device.say(message('Hallo'))
    await device.hear('accepted')
    const other = await greet(running.url, stranger)
    other.say(message('Hallo'))
    await other.hear('accepted')
    running.post(handleOf(secret), { text: 'Antwort' }, '7000')
    running.announce(handleOf(secret))
    await device.hear('entry', ({ cursor }) => cursor === '7000')
    other.say({ type: 'seen', cursor: '9000' })
    other.say({ type: 'ping' })
    await other.hear('pong')
    device.say({ type: 'seen', cursor: '7000' })
    device.say({ type: 'seen', cursor: '7000' })
    device.say({ type: 'ping' })
    await device.hear('pong')
    const receipts = running.received.filter(({ type }) => type === 'receipt')
    expect(receipts).toMatchObject([{ platformMessageId: '7000', status: 'read', handle: handleOf(secret) }])
  })

  it('forgets the device in every open window, and the secret opens nothing afterwards', async () => {
    const running = await start()
    const secret = newSecret()
    const device = await greet(running.url, secret)
    device.say(message('Hallo'))
    await device.hear('accepted')
    const window = await greet(running.url, secret)
    device.say({ type: 'forget' })
    await Promise.all([device.hear('forgotten'), window.hear('forgotten')])
    expect(await Promise.all([device.closed, window.closed])).toEqual([4001, 4001])
    expect(running.forgotten).toEqual([handleOf(secret)])
    const again = await connectDevice(running.url)
    again.say(hello(secret))
    expect((await again.hear('ready')).returning).toBe(false)
  })

  it('keeps out pages of other sites and lets in its own, named ones and programs', async () => {
    const { url } = await start()
    await expect(connectDevice(url, 'https://evil.example')).rejects.toThrow('403')
    await expect(connectDevice(url, 'null')).rejects.toThrow('403')
    for (const origin of [url, 'https://www.example-city.de']) (await connectDevice(url, origin)).close()
  })

  it('answers nothing but hello before hello, and ends an outdated page', async () => {
    const { url, received } = await start()
    const device = await connectDevice(url)
    device.say(message('zu früh'))
    expect(await device.hear('refused')).toMatchObject({ code: 'helloFirst' })
    device.say({ type: 'hello', protocol: 2, secret: newSecret(), language: 'de' })
    await device.hear('refused', ({ code }) => code === 'outdated')
    expect(await device.closed).toBe(4006)
    expect(received).toEqual([])
  })

  it('closes a line on which nobody says hello', async () => {
    const { url } = await start({ limits: { helloMs: 50 } })
    const device = await connectDevice(url)
    expect(await device.closed).toBe(4008)
  })

  it('opens only so many windows for one address', async () => {
    const { url } = await start({ limits: { socketsPerAddress: 2 } })
    const secret = newSecret()
    await greet(url, secret)
    await greet(url, secret)
    const third = await connectDevice(url)
    third.say(hello(secret))
    expect(await third.hear('refused')).toMatchObject({ code: 'tooManyWindows' })
    expect(await third.closed).toBe(4029)
  })

  it('slows a flood down politely: refused messages are named, taken ones are kept', async () => {
    const running = await start({ limits: { messagesPerAddress: { burst: 5, perSecond: 0.001 } } })
    const device = await greet(running.url, newSecret())
    const flood = Array.from({ length: 12 }, (_, index) => message(`Nachricht ${index}`))
    for (const said of flood) device.say(said)
    await device.hear('refused', ({ id }) => id === flood[11]?.id)
    expect(running.received).toHaveLength(5)
    expect(device.frames.filter(({ type }) => type === 'refused')).toHaveLength(7)
  })

  it('cuts a line that goes on flooding', async () => {
    const { url } = await start({ limits: { framesPerConnection: { burst: 5, perSecond: 0.001 } } })
    const device = await greet(url, newSecret())
    for (let index = 0; index < 40; index += 1) device.say({ type: 'ping' })
    expect(await device.closed).toBe(4029)
  })

  it('looks for news by itself when an announcement was lost', async () => {
    const running = await start({ limits: { heartbeatMs: 50 } })
    const secret = newSecret()
    const device = await greet(running.url, secret)
    device.say(message('Hallo'))
    await device.hear('accepted')
    running.post(handleOf(secret), { text: 'ohne Ankündigung' })
    await device.hear('entry', ({ message: { text } }) => text === 'ohne Ankündigung')
  })
})

describe('garbage on the socket', () => {
  it('gets a refusal frame each, and the line still works', async () => {
    const running = await start({ limits: { framesPerConnection: { burst: 1e6, perSecond: 1e6 } } })
    const device = await greet(running.url, newSecret())
    for (let index = 0; index < 500; index += 1) device.say(randomBytes(1 + (index % 300)).toString('latin1'))
    for (const frame of ['', '{}', '[]', 'null', '{"type":"constructor"}', '{"type":"entry"}'])
      device.say(frame)
    device.say(randomBytes(200))
    const codes = () => device.frames.flatMap((frame) => (frame.type === 'refused' ? [frame.code] : []))
    await expect.poll(() => codes().length).toBe(507)
    expect(codes()).toContain('malformed')
    expect(codes().filter((code) => code !== 'malformed' && code !== 'tooFast')).toEqual([])
    device.say({ type: 'ping' })
    await device.hear('pong')
    expect(running.received).toEqual([])
  })

  it('of more than a frame closes the line with code 1009', async () => {
    const { url } = await start()
    const device = await greet(url, newSecret())
    device.say('x'.repeat(20_000))
    expect(await device.closed).toBe(1009)
  })
})
