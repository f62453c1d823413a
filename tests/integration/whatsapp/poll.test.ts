import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalog } from '#content/i18n.ts'
import { readAccount } from '#gateway/accounts/account.ts'
import { type Desk, logIn } from '#tests/integration/gateway/desk.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { until } from '#tests/support/gateway.ts'
import type { Shown, VoteSeal } from '#tests/support/whatsapp-web-double/acts.ts'
import { lidOf } from '#tests/support/whatsapp-web-double/control.ts'
import { type LinkedLine, openLinkedLine } from './line.ts'
import { announce, subscribeAll } from './notices.ts'
import { phoneOf } from './phone.ts'

/** A poll to ten people over a linked device: sealed votes, a typed number, a change of mind, and a restart in between. */

const { text } = loadCatalog()
const say = text.bind(null, 'de')
const clock = createDecentClock()
const question = 'Was fehlt auf dem Spielplatz am meisten?'
const [shade, slide] = ['Schatten und Bänke für alle, die länger bleiben', 'Eine Rutsche'] as const
const [anna, bela, cem, dora, emil, fritz, ...others] = Array.from(
  { length: 10 },
  (_, index) => `49151555800${`${index}`.padStart(2, '0')}`,
) as [string, string, string, string, string, string, ...string[]]
const people = [anna, bela, cem, dora, emil, fritz, ...others]
let line: LinkedLine
let account: { login: string; password: string }

beforeAll(async () => {
  line = await openLinkedLine({ clock })
  if (line.gateway.firstAccount === null) throw new Error('nobody can log in')
  account = line.gateway.firstAccount
})
afterAll(() => line.close())

const isPoll = ({ type, text }: Shown) => type === 'poll' && text === question

/** Votes in the newest poll on their screen. */
async function vote(phone: string, options: string[], seal: VoteSeal = {}): Promise<void> {
  const screen = await line.double.until(phone, (shown) => shown.some(isPoll))
  const messageId = screen.findLast(isPoll)?.id ?? ''
  await line.double.say(phone, { type: 'vote', messageId, options, ...seal })
}

/** Votes, and waits for what is said to it. */
async function voteAndHear(
  phone: string,
  options: string[],
  sign: string,
  seal: VoteSeal = {},
): Promise<void> {
  const before = (await line.double.shown(phone)).length
  await vote(phone, options, seal)
  await line.double.until(phone, (shown) =>
    shown.slice(before).some((message) => message.text.includes(sign)),
  )
}

const thanks = (answer: string) => say('poll.answered', { answer })

it('a poll is WhatsApp’s own on every phone; votes, changed votes and typed numbers make one result at the desk', async () => {
  const { prisma } = line.gateway.runtime
  await line.double.meet(cem, { addressing: 'hiddenNumber' })
  await line.double.meet(dora, { addressing: 'phone' })
  await Promise.all(people.map((phone) => phoneOf(line.double, phone).writes('Hallo', 'Deutsch')))
  // While a language is asked for, a number would be meant for that.
  await phoneOf(line.double, bela).picks('Deutsch', say('menu.concern'))
  await subscribeAll(line.gateway)
  const words = { 'poll.question': question, 'option.1': shade, 'option.2': slide }
  const broadcastId = await announce(
    line.gateway,
    { title: 'Der Spielplatz wird neu', text: 'Im Frühjahr beginnt der Umbau.', ...words },
    { options: 2, until: null },
  )
  const answersOf = async () =>
    (await prisma.pollAnswer.findMany({ where: { broadcastId } })).map(({ option }) => option).sort()

  // The words with the numbers come first, then the poll with its answers in full.
  const screen = await line.double.until(anna, (shown) => shown.some(isPoll))
  const [notice, poll] = screen.slice(-2)
  expect(notice?.text).toContain(`1. ${shade}\n2. ${slide}`)
  expect(notice?.text).toContain(`\n\n3) ${say('notice.buttonReply')}`)
  expect(notice?.text).not.toContain(`) ${slide}`)
  expect(poll).toMatchObject({ text: question, options: [shade, slide] })

  // One changes the vote, one types the number, one is known by no number, one votes from an old chat.
  await voteAndHear(anna, [slide], thanks(slide))
  await voteAndHear(anna, [shade], say('poll.changed', { answer: shade }))
  await phoneOf(line.double, bela).writes('2', thanks(slide))
  await voteAndHear(cem, [slide], thanks(slide))
  await voteAndHear(dora, [slide], thanks(slide), { maker: 'lid' })

  // What cannot be opened is no vote, and that is said.
  await voteAndHear(fritz, [slide], say('errors.unsupported'), { isForged: true })
  expect(await answersOf()).toEqual([1, 2, 2, 2])
  await voteAndHear(fritz, [slide], thanks(slide))

  // The house restarts; who votes meanwhile or afterwards is heard all the same, even where a crash kept it from noting the sending.
  const settled = async () =>
    (await prisma.outboxMessage.count({ where: { status: { in: ['queued', 'sending'] } } })) === 0
  await until(settled, 'everything is sent and recorded')
  const { vault } = line.gateway.runtime
  const toEmil = { handleHash: new Uint8Array(vault.hash('whatsapp', lidOf(emil))) }
  const unnoted = { platformMessageId: null, status: 'held', sentAt: null }
  const rows = { where: { broadcastId, address: toEmil }, data: unnoted }
  expect(await prisma.outboxMessage.updateMany(rows)).toEqual({ count: 1 })
  await line.gateway.stop()
  await vote(emil, [slide])
  await line.startAgain()
  await until(
    async () => (await readAccount(line.gateway.runtime, 'whatsapp'))?.state === 'connected',
    'the device is back',
  )
  await line.double.until(emil, (shown) => shown.some((message) => message.text.includes(thanks(slide))))
  await Promise.all(others.map((phone) => voteAndHear(phone, [shade], thanks(shade))))

  // Who takes the vote back is not answered; the last answer given counts, as on every channel.
  const before = (await line.double.shown(anna)).length
  await vote(anna, [])
  await phoneOf(line.double, anna).writes(say('button.menu'), say('menu.concern'))
  expect(await line.double.shown(anna)).toHaveLength(before + 1)

  const desk: Desk = await logIn(line.gateway.address ?? '', account)
  const report = (await desk.get(`/api/staff/broadcasts/${broadcastId}/poll`)).poll
  expect(report).toMatchObject({
    question,
    answers: 10,
    options: [
      { words: shade, count: 5 },
      { words: slide, count: 5 },
    ],
  })
  expect(await line.double.sockets()).toMatchObject({ open: 1, most: 1 })
})
