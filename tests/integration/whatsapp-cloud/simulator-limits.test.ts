import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ActionButtons,
  ActionList,
  Body,
  Button,
  Interactive,
  ListSection,
  Row,
  Text,
} from 'whatsapp-api-js/messages'
import { simulatedAccount } from '#tests/support/whatsapp-cloud-simulator/account.ts'
import { type Court, openCourt, version } from './judges.ts'

/** What a message may hold at most, after our simulator and after two clients that nobody here wrote. */

const { phoneNumberId } = simulatedAccount
let court: Court
let to = ''

beforeAll(async () => {
  court = await openCourt()
  to = await court.meet()
})
afterAll(() => court.close())

const reply = fc.record({
  id: fc.integer({ min: 0, max: 258 }).map((length) => 'i'.repeat(length)),
  title: fc.integer({ min: 0, max: 22 }).map((length) => 't'.repeat(length)),
})
const distinctly = <T extends { id: string; title: string }>(all: T[]) =>
  all.map((one, index) => ({
    ...one,
    id: `${index}${one.id.slice(1)}`.slice(0, one.id.length),
    title: `${index}${one.title.slice(1)}`.slice(0, one.title.length),
  }))

/** Whether a message of this shape would be sent, after each judge. */
async function verdicts(judges: Record<string, () => unknown>): Promise<Record<string, boolean>> {
  const entries = Object.entries(judges).map(async ([name, judge]) => {
    const passes = await Promise.resolve()
      .then(judge)
      .then(
        () => true,
        () => false,
      )
    return [name, passes] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** What the simulator itself says to a payload that no client has looked at before. */
async function ask(message: object): Promise<unknown> {
  const response = await fetch(`${court.simulator.apiRoot}/${version}/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${court.simulator.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to, ...message }),
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

/** The judges' own checks come before any call: what leaves them is swallowed. */
const silentKapso = new WhatsAppClient({
  accessToken: 'x',
  baseUrl: 'http://127.0.0.1:9',
  fetch: async () => Response.json({}),
})

describe('the limits of the simulator are those of both judges', () => {
  it('for reply buttons: count, titles, ids and body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(reply, { maxLength: 5 }).map(distinctly),
        fc.integer({ min: 1, max: 1030 }),
        async (buttons, bodyLength) => {
          const text = 'b'.repeat(bodyLength)
          const action = { buttons: buttons.map((one) => ({ type: 'reply', reply: one })) }
          const { ours, ...judged } = await verdicts({
            ours: () => ask({ type: 'interactive', interactive: { type: 'button', body: { text }, action } }),
            kapso: () =>
              silentKapso.messages.sendInteractiveButtons({ phoneNumberId, to, bodyText: text, buttons }),
            other: () =>
              new Interactive(
                new ActionButtons(...(buttons.map(({ id, title }) => new Button(id, title)) as [Button])),
                new Body(text),
              ),
          })
          // The second judge lets a message without buttons and a button without an id pass.
          const isBlank = buttons.length === 0 || buttons.some(({ id }) => id === '')
          expect({ ours }).toEqual({ ours: judged.kapso && (judged.other || isBlank) })
          if (!isBlank) expect(judged.kapso).toBe(judged.other)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('for lists: rows in all, titles, descriptions and ids', async () => {
    const row = fc.record({
      id: fc.integer({ min: 1, max: 202 }).map((length) => 'i'.repeat(length)),
      title: fc.integer({ min: 1, max: 26 }).map((length) => 't'.repeat(length)),
      description: fc.integer({ min: 1, max: 74 }).map((length) => 'd'.repeat(length)),
    })
    const rows = fc.oneof(
      fc.array(row, { minLength: 1, maxLength: 3 }),
      fc
        .integer({ min: 8, max: 12 })
        .map((count) => Array.from({ length: count }, () => ({ id: 'iii', title: 'ttt', description: 'd' }))),
    )
    await fc.assert(
      fc.asyncProperty(rows.map(distinctly), fc.integer({ min: 1, max: 22 }), async (given, buttonLength) => {
        const button = 'u'.repeat(buttonLength)
        const sections = [{ rows: given }]
        const {
          ours,
          kapso: first,
          other: second,
        } = await verdicts({
          ours: () =>
            ask({
              type: 'interactive',
              interactive: { type: 'list', body: { text: 'Worum?' }, action: { button, sections } },
            }),
          kapso: () =>
            silentKapso.messages.sendInteractiveList({
              phoneNumberId,
              to,
              bodyText: 'Worum?',
              buttonText: button,
              sections,
            }),
          other: () =>
            new ActionList(
              button,
              new ListSection(
                undefined,
                ...(given.map(({ id, title, description }) => new Row(id, title, description)) as [Row]),
              ),
            ),
        })
        // Ids beginning alike may be cut to the same digit by a short length; both judges overlook that, the platform does not.
        const isDouble = new Set(given.map(({ id }) => id)).size < given.length
        expect({ ours, second }).toEqual({ ours: first && !isDouble, second: first })
      }),
      { numRuns: 150 },
    )
  })

  it('for ten rows in two sections, which the second judge overlooks', async () => {
    const section = (from: number) => ({
      title: `Teil ${from}`,
      rows: Array.from({ length: 6 }, (_, index) => ({
        id: `${from + index}`,
        title: `Zeile ${from + index}`,
      })),
    })
    const action = { button: 'Auswählen', sections: [section(1), section(7)] }
    const twelve = ask({ type: 'interactive', interactive: { type: 'list', body: { text: 'x' }, action } })
    await expect(twelve).rejects.toThrow('Total row count exceed max allowed count: 10')
  })

  it('for text and captions', async () => {
    const { id } = await court.kapso.media.upload({
      phoneNumberId,
      type: 'image/jpeg',
      file: new Blob(['x'], { type: 'image/jpeg' }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4090, max: 4102 }),
        fc.integer({ min: 1020, max: 1028 }),
        async (textLength, captionLength) => {
          const [body, caption] = ['x'.repeat(textLength), 'x'.repeat(captionLength)]
          const text = await verdicts({
            ours: () => ask({ type: 'text', text: { body } }),
            other: () => new Text(body),
          })
          expect(text.ours).toBe(text.other)
          const image = await verdicts({
            ours: () => ask({ type: 'image', image: { id, caption } }),
            kapso: () => silentKapso.messages.sendImage({ phoneNumberId, to, image: { id, caption } }),
          })
          expect(image.ours).toBe(image.kapso)
        },
      ),
      { numRuns: 40 },
    )
  })
})
