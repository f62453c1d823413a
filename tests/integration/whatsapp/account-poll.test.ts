import { expect, it } from 'vitest'
import { outgoing } from '#tests/contract/fake-host.ts'
import type { VoteSeal } from '#tests/support/whatsapp-web-double/acts.ts'
import { lidOf } from '#tests/support/whatsapp-web-double/control.ts'
import { told } from '#tests/unit/whatsapp/linked-device.ts'
import { setDeviceStage } from './device-stage.ts'

/** Polls of ours and the votes in them, over a real encrypted line. Every test asks somebody new. */
const stage = setDeviceStage({
  firstPerson: 491_720_000_000,
  words: ['Schatten', 'Rutsche'],
  // Nothing is recorded here under the platform's id: only the row in it is known.
  prepare({ host }) {
    host.readSent = async (_id, outboxId) => (outboxId === message.outboxId ? message : null)
  },
})
const answers = ['Schatten', 'Eine Rutsche'].map((label, index) => ({ id: `p:${index + 1}`, label }))
const message = outgoing({
  text: 'Der Spielplatz wird neu\n\nWas fehlt?\n1. Schatten\n2. Eine Rutsche',
  choices: [...answers, { id: 'n:why', label: 'Warum?' }],
  poll: { question: 'Was fehlt?', answers },
})

/** Gives the poll's id. */
async function ask(handle = lidOf(stage.person)): Promise<string> {
  const { platformMessageId } = await stage.device.channel.send(message, { addressId: 'a', handle })
  await stage.double.until(stage.person, (shown) => shown.some(({ id }) => id === platformMessageId))
  return platformMessageId
}

/** What the house hears next; receipts aside. */
async function hears(count: number) {
  const turns = () => stage.device.host.events.filter(({ type }) => type !== 'receipt')
  await expect.poll(turns).toHaveLength(count)
  return turns()
}

const vote = (messageId: string, options: string[], seal: VoteSeal = {}) =>
  stage.double.say(stage.person, { type: 'vote', messageId, options, ...seal })

it('a poll is shown as WhatsApp’s own, below the words with the numbers; votes are choices, also before its send is recorded', async () => {
  const id = await ask()
  const [words, poll] = await stage.double.shown(stage.person)
  expect(words).toMatchObject({ type: 'text', text: `${message.text}\n\n3) Warum?` })
  expect(poll).toMatchObject({ id, type: 'poll', text: 'Was fehlt?', options: ['Schatten', 'Eine Rutsche'] })
  await vote(id, ['Eine Rutsche'])
  await vote(id, ['Schatten'])
  const heard = await hears(2)
  expect(heard).toMatchObject([
    { type: 'choice', choiceId: 'p:2', label: 'Eine Rutsche', handle: lidOf(stage.person) },
    { type: 'choice', choiceId: 'p:1', label: 'Schatten', handle: lidOf(stage.person) },
  ])
  expect(new Set(heard.map(({ externalId }) => externalId)).size).toBe(2)
})

it('a vote taken back says nothing, nor does one in a poll of their own, which is answered as a poll', async () => {
  const id = await ask()
  await vote(id, [])
  const own = await stage.double.say(stage.person, { type: 'poll', question: 'Wann?', options: ['Mo', 'Di'] })
  await vote(own, ['Mo'], { isTheirs: true })
  await stage.double.say(stage.person, { type: 'text', text: 'Ende' })
  expect(await hears(2)).toMatchObject([
    { type: 'unsupported', what: 'poll' },
    { type: 'message', text: 'Ende' },
  ])
})

it.each(['lid', 'phone', 'hiddenNumber'] as const)(
  'a vote is read whichever addresses it was sealed with, in a chat known by %s',
  async (addressing) => {
    // The number of everybody was heard once.
    await stage.double.say(stage.person, { type: 'text', text: 'Hallo' })
    await hears(1)
    await stage.double.meet(stage.person, { addressing })
    const id = await ask(addressing === 'phone' ? `${stage.person}@s.whatsapp.net` : lidOf(stage.person))
    for (const maker of ['lid', 'phone'] as const) {
      for (const voter of ['lid', 'phone'] as const) await vote(id, ['Schatten'], { maker, voter })
    }
    const votes = (await hears(5)).slice(1)
    expect(votes.map((event) => event.type === 'choice' && event.choiceId)).toEqual(Array(4).fill('p:1'))
  },
)

it('a vote that comes after the device came back is read from what was sent, and a poll asked for again is the same', async () => {
  const id = await ask()
  await stage.startAgain()
  await stage.double.read(stage.person, [id])
  // The house knows what was sent even if it went down before it could note it.
  expect(await stage.device.host.stored(1)).toMatchObject([
    { type: 'receipt', status: 'read', outboxId: '1' },
  ])
  await vote(id, ['Eine Rutsche'])
  await hears(1)
  await stage.double.askAgain(stage.person, id)
  await stage.double.until(stage.person, (shown) => shown.some((one) => one.id === id && one.arrivals === 2))
  // Sealed with the secret of the second copy.
  await vote(id, ['Schatten'])
  expect(await hears(2)).toMatchObject([
    { type: 'choice', choiceId: 'p:2' },
    { type: 'choice', choiceId: 'p:1' },
  ])
})

it('a vote that comes twice keeps its id; one that could not be looked up comes again', async () => {
  const id = await ask()
  await stage.startAgain()
  let isAway = true
  stage.device.host.readSent = async () => {
    if (!isAway) return message
    isAway = false
    throw new Error('the database is away')
  }
  await vote(id, ['Schatten'])
  expect(await hears(1)).toMatchObject([{ type: 'choice', choiceId: 'p:1' }])
  await told(stage.device.account, 'connected')
  await stage.double.fail({ type: 'duplicate' })
  await vote(id, ['Schatten'])
  await stage.double.say(stage.person, { type: 'text', text: 'Ende' })
  await expect.poll(() => stage.device.host.events.at(-1)).toMatchObject({ text: 'Ende' })
  const ids = stage.device.host.events.map(({ externalId }) => externalId)
  expect(new Set(ids).size).toBe(3)
})

it('a vote that is forged, or in a poll that nobody knows, is not understood and does no harm', async () => {
  const id = await ask()
  await vote(id, ['Schatten'], { isForged: true })
  await vote('3EB0FFFFFFFFFFFFFFFF00', ['Schatten'], { isForged: true })
  await vote(id, ['Ein Zaun'])
  expect(await hears(3)).toMatchObject(Array(3).fill({ type: 'unsupported', what: 'vote' }))
  await vote(id, ['Schatten'])
  expect((await hears(4)).at(-1)).toMatchObject({ type: 'choice', choiceId: 'p:1' })
})
