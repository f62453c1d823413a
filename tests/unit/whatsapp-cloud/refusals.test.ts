import { describe, expect, it } from 'vitest'
import { SendError, type SendErrorKind } from '#bots/channels/contract.ts'
import { outgoing } from '#tests/contract/fake-host.ts'
import { openGraph, refusal } from './graph-double.ts'

const address = { addressId: 'a1', handle: '4915112345678' }

/** Sends after the platform was told to answer so, and gives the failure. */
async function failWith(answer: Response | Error): Promise<SendError> {
  const { channel, answers } = openGraph()
  answers.push(answer)
  const error = await channel.send(outgoing({ text: 'ein geheimer Satz' }), address).catch((caught) => caught)
  if (!(error instanceof SendError)) throw new Error(`not refused: ${error}`)
  return error
}

/** Every code of Meta's list, and some that are not on it yet. */
const kinds: Record<SendErrorKind, number[]> = {
  throttled: [4, 80007, 130429, 131048, 131056],
  unreachable: [1, 2, 131000, 131016, 131057, 133004, 134101],
  misconfigured: [0, 3, 10, 33, 190, 200, 219, 299, 368, 131005, 131031, 131037, 131042, 131045, 133010],
  windowClosed: [131047],
  mediaRefused: [131053],
  templateRefused: [132000, 132001, 132012, 132015, 132016, 134102],
  notHere: [130472, 130497, 131026, 131030, 131049, 131050, 131062],
  gone: [],
  stopped: [],
  rejected: [100, 131008, 131009, 131021, 131051, 131052, 132005, 132007, 132018, 135000, 199999],
}
const codes = Object.entries(kinds).flatMap(([kind, list]) => list.map((code) => ({ code, kind })))

describe('a refusal by the Graph API', () => {
  it.each(codes)('with code $code is $kind', async ({ code, kind }) => {
    const error = await failWith(refusal(code))
    expect(error).toMatchObject({ kind, platformCode: `${code}`, maybeSent: false })
    expect(error.message).not.toMatch(/4915112345678|geheim/)
    expect(`${error.cause}`).not.toContain('4915112345678')
  })

  it('for a number or account that is not there is a matter of our set-up, though its code is that of any wrong parameter', async () => {
    expect(await failWith(refusal(100, 400, { subcode: 33 }))).toMatchObject({ kind: 'misconfigured' })
  })

  it('with a code of tomorrow is judged by its status', async () => {
    expect(await failWith(refusal(999_999, 500))).toMatchObject({ kind: 'unreachable', maybeSent: false })
    expect(await failWith(refusal(999_999, 403))).toMatchObject({ kind: 'misconfigured' })
    expect(await failWith(refusal(999_999, 429))).toMatchObject({ kind: 'throttled', retryAfterMs: 6000 })
  })

  it('waits as long as the platform says, in seconds or in its minutes, else as long as is usual', async () => {
    const wait = async (code: number, headers: Record<string, string> = {}) =>
      (await failWith(refusal(code, 429, { headers }))).retryAfterMs
    expect(await wait(130429)).toBe(1000)
    expect(await wait(130429, { 'retry-after': '7' })).toBe(7000)
    const usage = { '102290129340398': [{ type: 'whatsapp', estimated_time_to_regain_access: 12 }] }
    expect(await wait(80007, { 'x-business-use-case-usage': JSON.stringify(usage) })).toBe(720_000)
    expect(await wait(80007)).toBe(60_000)
    expect(await wait(80007, { 'retry-after': '99999999999999' })).toBe(86_400_000)
    expect(await wait(131048)).toBe(900_000)
  })

  it('says whether one person, the announcements or the whole channel has to wait', async () => {
    const narrow: Record<number, string> = { 131056: 'address', 131048: 'notices' }
    for (const code of kinds.throttled) {
      const error = await failWith(refusal(code, 429))
      expect([code, error.scope]).toEqual([code, narrow[code] ?? 'channel'])
    }
    expect((await failWith(refusal(999_999, 429))).scope).toBe('channel')
  })
})

describe('a call without an answer', () => {
  const failed = (code: string) =>
    Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) })

  it('was not sent when the connection was never made', async () => {
    expect(await failWith(failed('ECONNREFUSED'))).toMatchObject({
      kind: 'unreachable',
      platformCode: 'ECONNREFUSED',
      maybeSent: false,
    })
  })

  it('may have been sent when the line was cut or the time was up', async () => {
    expect(await failWith(failed('ECONNRESET'))).toMatchObject({ kind: 'unreachable', maybeSent: true })
    expect(await failWith(new DOMException('timed out', 'TimeoutError'))).toMatchObject({
      kind: 'unreachable',
      maybeSent: true,
    })
  })

  it('may have been sent when a page of something in between answers, or an answer without an id', async () => {
    const page = (status: number) => new Response('<html>', { status })
    expect(await failWith(page(502))).toMatchObject({ kind: 'unreachable', maybeSent: true })
    expect(await failWith(page(200))).toMatchObject({ kind: 'unreachable', maybeSent: true })
    expect(await failWith(Response.json({ messages: [] }))).toMatchObject({
      kind: 'unreachable',
      maybeSent: true,
    })
    expect(await failWith(page(404))).toMatchObject({ kind: 'misconfigured', maybeSent: false })
  })
})

describe('one person who got too much at once', () => {
  it('is left alone longer each time, until a message goes through', async () => {
    const { channel, answers } = openGraph()
    const tooMuch = async () => {
      answers.push(refusal(131056, 429))
      const error = await channel.send(outgoing(), address).catch((caught: SendError) => caught)
      return (error as SendError).retryAfterMs
    }
    expect([await tooMuch(), await tooMuch(), await tooMuch()]).toEqual([6000, 16_000, 64_000])
    await channel.send(outgoing(), address)
    expect(await tooMuch()).toBe(6000)
    for (let times = 0; times < 20; times++) await tooMuch()
    expect(await tooMuch()).toBe(900_000)
  })
})

it('counts as not connected while Meta refuses us, and as connected after the next call that it takes', async () => {
  const { channel, answers } = openGraph()
  expect(channel.connected()).toBe(true)
  answers.push(refusal(190, 401))
  await channel.send(outgoing(), address).catch(() => undefined)
  expect(channel.connected()).toBe(false)
  await channel.send(outgoing(), address)
  expect(channel.connected()).toBe(true)
  answers.push(refusal(131026))
  await channel.send(outgoing(), address).catch(() => undefined)
  expect(channel.connected()).toBe(true)
})
