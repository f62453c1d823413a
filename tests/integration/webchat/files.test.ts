import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Config } from '../../../web/chat/config.ts'
import { connectDevice, type MemoryGateway, startMemoryGateway } from './memory-gateway.ts'

let gateway: MemoryGateway | undefined
afterEach(() => gateway?.close())

async function start(overrides: Parameters<typeof startMemoryGateway>[0] = {}): Promise<MemoryGateway> {
  gateway = await startMemoryGateway(overrides)
  return gateway
}

const newSecret = () => randomBytes(32).toString('base64url')
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2_000)])

async function upload(url: string, secret: string, bytes: Buffer, type = 'image/jpeg', language = 'de') {
  const body = new FormData()
  body.append('file', new Blob([Uint8Array.from(bytes)], { type }), 'camera.jpg')
  const headers = { 'x-device-secret': secret, 'accept-language': language }
  const response = await fetch(`${url}/chat/media`, { method: 'POST', body, headers })
  const answer: { code?: string; text?: string; mediaId?: string; kind?: string } = JSON.parse(
    await response.text(),
  )
  return { status: response.status, body: answer }
}

/** A device that has said something, so that files can belong to it. */
async function knownDevice(url: string) {
  const secret = newSecret()
  const device = await connectDevice(url)
  device.say({ type: 'hello', protocol: 1, secret, language: 'de' })
  device.say({ type: 'message', id: randomUUID(), text: 'Hallo' })
  await device.hear('accepted')
  return { secret, device }
}

describe('files of the web chat', () => {
  it('are stored by what they are and come back to the same device only', async () => {
    const { url, received } = await start()
    const { secret, device } = await knownDevice(url)
    const stored = await upload(url, secret, jpeg, 'text/html')
    expect(stored).toMatchObject({ status: 201, body: { kind: 'photo' } })
    const mediaId = stored.body.mediaId ?? ''
    device.say({ type: 'media', id: randomUUID(), mediaId, caption: 'die Laterne' })
    await device.hear('accepted', () => received.length === 2)
    expect(received[1]).toMatchObject({
      type: 'media',
      media: { kind: 'photo', mediaId },
      caption: 'die Laterne',
    })

    const own = await fetch(`${url}/chat/media/${mediaId}`, { headers: { 'x-device-secret': secret } })
    expect(Buffer.from(await own.arrayBuffer()).equals(jpeg)).toBe(true)
    expect(Object.fromEntries(own.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(own.headers.get('content-disposition')).toMatch(/^attachment/)
    const stranger = await fetch(`${url}/chat/media/${mediaId}`, {
      headers: { 'x-device-secret': newSecret() },
    })
    expect(stranger.status).toBe(404)
    expect((await fetch(`${url}/chat/media/${mediaId}`)).status).toBe(403)
  })

  it('of another device cannot be passed off as own', async () => {
    const { url, received } = await start()
    const [owner, thief] = [await knownDevice(url), await knownDevice(url)]
    const mediaId = (await upload(url, owner.secret, jpeg)).body.mediaId ?? ''
    const id = randomUUID()
    thief.device.say({ type: 'media', id, mediaId })
    expect(await thief.device.hear('refused')).toMatchObject({ id, code: 'unknownMedia' })
    expect(received.filter(({ type }) => type === 'media')).toEqual([])
  })

  it('that are no photo and no sound are refused with a sentence in the language of the person', async () => {
    const { url, files } = await start()
    const { secret } = await knownDevice(url)
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const german = await upload(url, secret, svg, 'image/png')
    const english = await upload(url, secret, svg, 'image/png', 'en')
    expect(german).toMatchObject({ status: 415, body: { code: 'wrongType' } })
    expect(english.body.text).not.toBe(german.body.text)
    expect(files.size).toBe(0)
  })

  it('that are too large are refused, and so is anything that is no upload', async () => {
    const { url } = await start({ limits: { mediaBytes: 1_000 } })
    const { secret } = await knownDevice(url)
    expect(await upload(url, secret, jpeg)).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
    const headers = { 'x-device-secret': secret }
    for (const body of ['', 'nonsense', '{"file":1}']) {
      const response = await fetch(`${url}/chat/media`, { method: 'POST', headers, body })
      expect(response.status).toBe(415)
    }
    const broken = await fetch(`${url}/chat/media`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
    })
    expect(broken.status).toBe(415)
  })

  it('need a device that has said something, and a page that is ours', async () => {
    const { url } = await start()
    expect(await upload(url, newSecret(), jpeg)).toMatchObject({
      status: 409,
      body: { code: 'unknownDevice' },
    })
    expect((await upload(url, 'short', jpeg)).status).toBe(403)
    const foreign = await fetch(`${url}/chat/media`, {
      method: 'POST',
      headers: { 'x-device-secret': newSecret(), origin: 'https://evil.example' },
      body: new FormData(),
    })
    expect(foreign.status).toBe(403)
  })

  it.each(['..%2f..%2fetc', '1', '0', "'%20or%201=1", randomUUID()])('are not found under %s', async (id) => {
    const { url } = await start()
    const { secret } = await knownDevice(url)
    const response = await fetch(`${url}/chat/media/${id}`, { headers: { 'x-device-secret': secret } })
    expect(response.status).toBe(404)
  })
})

async function readConfig(url: string, query: string): Promise<Config> {
  const response = await fetch(`${url}/chat/config${query}`)
  expect(response.status).toBe(200)
  return JSON.parse(await response.text())
}

describe('what the page reads before the conversation', () => {
  it('is exactly this, in the language nearest to the wish', async () => {
    const { url } = await start()
    const config = await readConfig(url, '?language=ar-SY')
    expect(Object.keys(config).sort()).toEqual(
      'attribution,city,direction,language,languages,locale,maxTextLength,privacyUrl,texts'.split(','),
    )
    expect(config).toMatchObject({ language: 'ar', direction: 'rtl', city: 'Teststadt' })
    expect(config.languages).toHaveLength(14)
    expect(config.texts.title).toContain('Teststadt')
    for (const text of Object.values(config.texts)) expect(text).not.toMatch(/[{}]/)
  })

  it.each(['', '?language=', '?language=xx', '?language=a&language=b', '?language[]=de', '?language=%00'])(
    'falls back to German: %s',
    async (query) => {
      const { url } = await start()
      expect((await readConfig(url, query)).language).toBe('de')
    },
  )

  it('comes with headers that let only named sites frame the page, and every site load the widget', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chat-page-'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'widget.js'), '0')
    try {
      const { url } = await start({ pageFolder: folder })
      const page = await fetch(`${url}/chat/`)
      const policy = page.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'self' https://www.example-city.de")
      expect(page.headers.get('set-cookie')).toBeNull()
      const widget = await fetch(`${url}/chat/widget.js`)
      expect(widget.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect((await fetch(`${url}/chat/../package.json`)).status).toBe(404)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
