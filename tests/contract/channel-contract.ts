import fc from 'fast-check'
import { Value } from 'typebox/value'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelEvent, SendError, WebhookVerdict } from '#bots/channels/contract.ts'
import { inOnePiece, type LaidOut } from '#bots/channels/laid-out.ts'
import { outgoing } from './fake-host.ts'
import type { ChannelFixture, Rig, Shown } from './fixture.ts'
import { layouts } from './layouts.ts'

/** What every channel must do, run on one of them. */
export function channelContract(fixture: ChannelFixture): void {
  const { definition } = fixture

  describe(`the channel ${definition.id}`, () => {
    let rig: Rig
    beforeEach(async () => {
      rig = await fixture.open()
    })
    afterEach(() => rig.close())

    it('has an id that can stand in a queue name, a variable and an address', () => {
      expect(definition.id).toMatch(/^[a-z][a-z0-9-]*$/)
      expect(rig.channel.id).toBe(definition.id)
    })

    it('states limits that make sense together', () => {
      const { buttons, choiceIdBytes, textLimit, captionLimit, media, rate } = rig.channel.capabilities
      expect(Number.isInteger(buttons) && buttons >= 0).toBe(true)
      expect(choiceIdBytes).toBeGreaterThanOrEqual(64)
      expect(textLimit).toBeGreaterThanOrEqual(1000)
      expect(captionLimit).toBeLessThanOrEqual(textLimit)
      expect(new Set(media).size).toBe(media.length)
      if (rate !== null) expect(rate.perSecond).toBeGreaterThanOrEqual(rate.perAddressPerSecond)
    })

    it('links into a chat that begins as asked, or says that nothing can link to it', () => {
      const { chatLink } = rig.channel
      const link = chatLink?.('event-kd4m7x') ?? null
      if (link !== null) expect(new URL(link).search).toContain('event-kd4m7x')
      expect(chatLink?.('') === null, 'with a start or without').toBe(chatLink !== undefined && link === null)
    })

    it('names its settings for an operator and checks them', () => {
      for (const [name, { variable, schema, hint }] of Object.entries(definition.settings)) {
        expect(variable).toMatch(/^[A-Z][A-Z0-9_]+$/)
        expect(hint.length).toBeGreaterThan(20)
        expect(Value.Check(schema, fixture.settings[name])).toBe(true)
      }
      for (const [name, values] of Object.entries(fixture.wrongSettings)) {
        const { schema } = definition.settings[name] ?? {}
        if (schema === undefined) throw new Error(`${definition.id} has no setting ${name}`)
        for (const value of values) expect(Value.Check(schema, value), `${name} takes ${value}`).toBe(false)
      }
    })

    it('can forget people, where it keeps something on an account of its own', () => {
      const hasAccount = rig.channel.capabilities.sends === 'whereConnected'
      expect(rig.channel.forget !== undefined || !hasAccount).toBe(true)
    })

    it('refuses to send before a host is attached, as our own mistake', async () => {
      const error = await rig.channel.send(outgoing(), rig.address).catch((caught: SendError) => caught)
      expect(error).toMatchObject({ name: 'SendError', kind: 'misconfigured' })
    })

    it('sends when only attached, or connected where that is needed, and attaching twice changes nothing', async () => {
      await makeReady(rig)
      rig.channel.attach(rig.host)
      const { platformMessageId } = await rig.channel.send(outgoing({ text: 'Guten Tag' }), rig.address)
      expect(platformMessageId).not.toBe('')
      if (rig.shown === undefined) expect(rig.host.announced).toEqual([rig.address.addressId])
      else expect((await rig.shown()).map(({ text }) => text)).toEqual(['Guten Tag'])
    })

    it('starts once however often it is asked, and stops and starts again', async () => {
      await rig.channel.start(rig.host)
      await rig.channel.start(rig.host)
      await expect.poll(() => rig.channel.connected()).toBe(true)
      await rig.say?.('einmal')
      if (rig.say !== undefined) {
        await rig.host.stored(1)
        await expect.poll(() => texts(rig.host.events)).toEqual(['einmal'])
      }
      await rig.channel.stop()
      await rig.channel.stop()
      expect(rig.channel.connected()).toBe(false)
      await rig.channel.start(rig.host)
      await expect.poll(() => rig.channel.connected()).toBe(true)
    })

    it('shows a long text whole, in pieces within its limit', async () => {
      await makeReady(rig)
      const sentence = 'Die Straße ist dunkel. '
      const { textLimit } = rig.channel.capabilities
      const text = sentence.repeat(Math.ceil((3 * Math.min(textLimit, 5000)) / sentence.length)).trim()
      await rig.channel.send(outgoing({ text }), rig.address)
      const shown = await rig.shown?.()
      for (const piece of shown ?? []) expect(piece.text.length).toBeLessThanOrEqual(textLimit)
      if (shown !== undefined) expect(shown.map((piece) => piece.text).join(' ')).toBe(text)
    })

    it('shows a right-to-left text unchanged but for marks of direction', async () => {
      await makeReady(rig)
      const text = 'Leipzig هي مدينتك\nشكراً لك، رقمك L-2026-17'
      await rig.channel.send(outgoing({ text, language: 'ar', direction: 'rtl' }), rig.address)
      const shown = await rig.shown?.()
      if (shown !== undefined) expect(shown[0]?.text.replaceAll('\u200F', '')).toBe(text)
    })

    it('brings every choice back under its own id, or shows its number', async () => {
      await rig.channel.start(rig.host)
      await expect.poll(() => rig.channel.connected()).toBe(true)
      const choices = ['a', 'b', 'c'].map((letter) => ({
        id: `x:y:${letter.repeat(60)}`,
        label: `Wahl ${letter}`,
      }))
      await rig.channel.send(outgoing({ choices }), rig.address)
      const shown = (await rig.shown?.())?.at(-1)
      if (rig.press === undefined) {
        if (shown !== undefined) expect(shown.text).toMatch(/1\) Wahl a[\s\S]*2\) Wahl b[\s\S]*3\) Wahl c/)
        return
      }
      expect(shown?.choiceIds).toEqual(choices.map(({ id }) => id))
      const before = rig.host.events.length
      await rig.press(choices[1]?.id ?? '')
      const events = await rig.host.stored(before + 1)
      expect(events.at(-1)).toMatchObject({ type: 'choice', choiceId: choices[1]?.id })
    })

    it('lays a message out beforehand exactly as the person is shown it', async () => {
      await makeReady(rig)
      for (const [index, [name, message]] of Object.entries(layouts).entries()) {
        const numbered = { ...message, outboxId: `${100 + index}` }
        const laidOut = rig.channel.layOut(numbered)
        const before = (await rig.shown?.())?.length
        await rig.channel.send(numbered, rig.address)
        const shown = (await rig.shown?.())?.slice(before)
        // Who only announces a message leaves it to a page of ours, which draws it as it is.
        if (shown === undefined) expect(laidOut, name).toEqual([inOnePiece(message)])
        else expect(shown.map(asSeen), name).toEqual(laidOut.map(inNumbers))
      }
    })

    it('lays an approved wording out with its values, as the person is shown it', async () => {
      const { templates } = rig.channel
      expect(rig.approve === undefined).toBe(templates === undefined)
      if (templates === undefined) return
      await makeReady(rig)
      const wording = {
        ...{ name: 'kd_notice', languageCode: 'de', category: 'utility' as const },
        ...{ body: 'Neues für Sie: {{1}}. Es gibt mehr zu lesen.', examples: ['Die Brücke'] },
        buttons: ['Lesen'],
      }
      await templates.submit(wording)
      await rig.approve?.()
      const template = {
        ...wording,
        values: ['Die Brücke\nist      offen'],
        choiceIds: ['notices:open:read.1'],
      }
      const message = outgoing({ text: 'Diese Worte gehen nicht.', template })
      await rig.channel.send(message, rig.address)
      const shown = (await rig.shown?.())?.map(asSeen)
      expect(shown).toEqual(rig.channel.layOut(message).map(inNumbers))
      expect(shown?.[0]?.text).toBe('Neues für Sie: Die Brücke ist offen. Es gibt mehr zu lesen.')
    })

    it('says that it is set up well, and that it does not know while the platform cannot be asked', async () => {
      const { channel, host, failures } = rig
      if (channel.checkSetUp === undefined) return
      await expect(channel.checkSetUp()).rejects.toMatchObject({ name: 'SendError', kind: 'misconfigured' })
      channel.attach(host)
      expect(await channel.checkSetUp()).toBeNull()
      await failures.find(({ kind }) => kind === 'unreachable')?.provoke()
      await expect(channel.checkSetUp()).rejects.toMatchObject({ name: 'SendError', kind: 'unreachable' })
    })

    it('fails only in words of the common vocabulary, and without telling secrets', async () => {
      const { length } = rig.failures
      for (let index = 0; index < length; index++) {
        const other = await fixture.open()
        await makeReady(other)
        const failure = other.failures[index]
        await failure?.provoke()
        const message = outgoing({ text: 'ein geheimer Satz' })
        const error = await other.channel.send(message, other.address).catch((caught: SendError) => caught)
        expect(error, failure?.name).toMatchObject({ name: 'SendError', kind: failure?.kind })
        if (failure?.kind === 'throttled') {
          expect(error).toMatchObject({
            retryAfterMs: expect.any(Number),
            scope: expect.stringMatching(/^(address|channel|notices|unknown)$/),
          })
        }
        expect(`${(error as SendError).message} ${(error as SendError).platformCode}`).not.toContain('geheim')
        expect((error as SendError).message).not.toContain(other.address.handle)
        await other.close()
      }
    })

    it('hears the platform by webhook, gives a repeat the same id and a stranger nothing', () => {
      if (rig.webhook === undefined) return expect(rig.channel.webhook).toBeUndefined()
      const { genuine, forged, signed, expected } = rig.webhook
      const first = rig.channel.webhook?.(genuine('Hallo'))
      expect(first).toMatchObject({ status: 200, events: [{ type: 'message', text: 'Hallo', ...expected }] })
      expect(rig.channel.webhook?.(genuine('Hallo'))).toEqual(first)
      expect(rig.channel.webhook?.(forged('Hallo'))).toEqual({ status: 401, events: [] })
      const nameless = { ...genuine('Hallo'), headers: {} }
      expect(rig.channel.webhook?.(nameless)).toEqual({ status: 401, events: [] })
      expect(rig.channel.webhook?.(signed(Buffer.from('{"update')))).toEqual({ status: 400, events: [] })
    })

    it('survives any bytes: a verdict for each, events well formed, none from a stranger', () => {
      const { channel, webhook } = rig
      const { parse } = fixture
      const bodies = fc.oneof(
        fc.string(),
        fc.json(),
        mutated(webhook?.genuine('Hallo').body.toString() ?? '{}'),
      )
      fc.assert(
        fc.property(bodies, (body) => {
          parse?.(body)
          if (channel.webhook === undefined || webhook === undefined) return
          const verdict = channel.webhook(webhook.signed(Buffer.from(body)))
          expectWellFormed(verdict)
          const stranger = channel.webhook({ ...webhook.forged(''), body: Buffer.from(body) })
          expect(stranger).toEqual({ status: 401, events: [] })
        }),
        { numRuns: 2000 },
      )
    })
  })
}

/** Brings a channel to where it may send: lent a host, and connected where only the connected process may. */
async function makeReady({ channel, host }: Rig): Promise<void> {
  channel.attach(host)
  if (channel.capabilities.sends === 'anywhere') return
  await channel.start(host)
  await expect.poll(() => channel.connected()).toBe(true)
}

const asSeen = ({ choiceIds: _ids, ...seen }: Shown) => seen
const inNumbers = ({ files, ...rest }: LaidOut) => ({ ...rest, files: files.length })

const texts = (events: ChannelEvent[]) =>
  events.flatMap((event) => (event.type === 'message' ? [event.text] : []))

/** A genuine body with one stretch of it replaced. */
function mutated(body: string): fc.Arbitrary<string> {
  const replacement = fc.oneof(
    fc.string(),
    fc.constantFrom('null', '-1', '1e400', '[]', '{}', '"', '\\ud800'),
  )
  return fc
    .tuple(fc.nat(body.length), fc.nat(12), replacement)
    .map(([from, length, instead]) => body.slice(0, from) + instead + body.slice(from + length))
}

function expectWellFormed({ status, events }: WebhookVerdict): void {
  expect([200, 400, 401]).toContain(status)
  if (status !== 200) expect(events).toEqual([])
  for (const { externalId, handle, at } of events) {
    expect(externalId.length * handle.length).toBeGreaterThan(0)
    expect(Number.isNaN(at.getTime())).toBe(false)
  }
}
