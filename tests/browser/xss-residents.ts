import { randomBytes, randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { ClientFrame, ServerFrame } from '#bots/channels/webchat/protocol.ts'
import { askFollowUp } from '#civic/follow-up.ts'
import type { Gateway } from '#gateway/start.ts'
import { say, sendAsOwn, walkToSummary } from '#tests/integration/gateway/talk.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'
import { until } from '#tests/support/gateway.ts'
import type { Dealer } from '#tests/support/xss-payloads.ts'

/** By which the gateway knows that Telegram calls. */
export const telegramSecret = 'the-secret-of-the-webhook'

const concernsEach = 10
/** As much of a concern as the list of cases shows. */
const excerpt = 160
/** Room below which no payload fits any more. */
const leastRoom = 60
const lanes = 8

/** So many strangers write to a person of the office over Telegram's webhook, all at once: concerns of one or two payloads, as the list has room. */
export async function writeOverTelegram(gateway: Gateway, dealer: Dealer, strangers: number): Promise<void> {
  let update = 0
  const post = async (chatId: number, content: object) => {
    update += 1
    const answer = await fetch(`${gateway.address}/channels/telegram/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': telegramSecret },
      body: JSON.stringify({ update_id: update, ...content }),
    })
    if (answer.status !== 200) throw new Error(`The webhook answers ${answer.status} to ${chatId}.`)
  }
  const speak = async (id: number) => {
    const name = dealer.deal('name of a Telegram account')
    const from = { id, is_bot: false, first_name: name, username: name, language_code: 'de' }
    const at = { message_id: 1, date: 1_760_000_000, chat: { id, type: 'private', first_name: name } }
    const write = (text: string) => post(id, { message: { ...at, from, text } })
    const press = (data: string) =>
      post(id, { callback_query: { id: `${update}`, from, data, chat_instance: '1', message: at } })
    await write('Hallo')
    await press('language:pick:de')
    for (let count = 0; count < concernsEach; count += 1) {
      await press('person:open:')
      const first = dealer.deal('words over Telegram', excerpt)
      const room = excerpt - first.length - 1
      await write(room < leastRoom ? first : `${first}\n${dealer.deal('words over Telegram', room)}`)
      await press('concern:summary:yes')
    }
  }
  const waiting = Array.from({ length: strangers }, (_, index) => 700_000 + index).values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const id of waiting) await speak(id)
    }),
  )
}

/** The same over the socket of the web chat; a device may only say so much at once. */
export async function writeOverWebChat({ address }: Gateway, dealer: Dealer, devices: number): Promise<void> {
  await Promise.all(
    Array.from({ length: devices }, async () => {
      const socket = new WebSocket(`${address?.replace('http', 'ws')}/chat/socket`)
      const heard: ServerFrame[] = []
      socket.on('message', (data) => void heard.push(JSON.parse(String(data)) as ServerFrame))
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
      const send = async (frame: ClientFrame, answer: ServerFrame['type']) => {
        const before = heard.length
        socket.send(JSON.stringify(frame))
        await until(
          async () => heard.slice(before).some(({ type }) => type === answer),
          `${answer} to ${frame.type}`,
        )
      }
      const label = () => dealer.deal('label of a pressed button', 200)
      const press = (choiceId: string) =>
        send({ type: 'choice', id: randomUUID(), choiceId, label: label() }, 'accepted')
      const secret = randomBytes(32).toString('base64url')
      await send({ type: 'hello', protocol: 1, secret, language: 'de' }, 'ready')
      await send({ type: 'message', id: randomUUID(), text: 'Hallo' }, 'accepted')
      await press('language:pick:de')
      for (let count = 0; count < 6; count += 1) {
        await press('person:open:')
        const text = dealer.deal('words over web chat')
        await send({ type: 'message', id: randomUUID(), text }, 'accepted')
        await press('concern:summary:yes')
      }
      socket.close()
    }),
  )
}

/** Somebody walks through the whole intake, with files that are pages, and gives every word they are asked for as a payload. Gives the case. */
export async function walkThroughIntake(
  { runtime }: Gateway,
  channel: FakeChannel,
  handle: string,
  dealer: Dealer,
): Promise<string> {
  const words = {
    description: `Die Laterne ist kaputt ${dealer.deal('description in the intake')}`,
    label: dealer.deal('name of a shared place', 200),
    caption: dealer.deal('caption of a file'),
    media: [
      { kind: 'voice' as const, ref: 'voice', mimeType: 'audio/ogg' },
      ...hostileTypes.map((mimeType) => ({ kind: 'file' as const, ref: mimeType, mimeType })),
    ],
  }
  await walkToSummary(channel, handle, words)
  await sendAsOwn(channel, handle, words.label)
  const filed = { where: { channel: channel.id }, orderBy: { id: 'desc' } } as const
  return (await runtime.prisma.case.findFirstOrThrow(filed)).id
}

/** What a file may claim to be so that a browser would run it, or a header would break. */
const hostileTypes = [
  'text/html',
  'image/svg+xml',
  'application/xhtml+xml',
  'image/png',
  'text/html\r\nx-hit: 1',
  'текст/html',
]

/** The bytes behind every file of a resident: a page that runs when it is shown as one. */
export const hostileFile = async (ref: string) => ({
  bytes: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="ran(199999)"><script>ran(199999)</script></svg>`,
  ),
  mimeType: ref === 'voice' ? 'audio/ogg' : ref,
})

const payloadsInAMessage = 20

/** Somebody adds words to a case of theirs, in so many messages of several payloads, each on a line of its own. */
export async function addWords(
  channel: FakeChannel,
  handle: string,
  dealer: Dealer,
  { caseId, messages }: { caseId: string; messages: number },
): Promise<void> {
  for (let turn = 0; turn < messages; turn += 1) {
    await say(channel, handle, { type: 'choice', choiceId: `cases:open:reply.${caseId}` })
    const lines = Array.from({ length: payloadsInAMessage }, () => dealer.deal('words added to a case', 600))
    await say(channel, handle, { type: 'message', text: lines.join('\n') })
  }
}

/** Somebody is asked how a closed case turned out, answers with words, and has it taken up again with the same. */
export async function answerFollowUp(
  { runtime }: Gateway,
  channel: FakeChannel,
  handle: string,
  dealer: Dealer,
  caseId: string,
): Promise<void> {
  const { concern } = await runtime.prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { concern: { select: { residentId: true } } },
  })
  const residentId = concern.residentId ?? ''
  const at = runtime.clock()
  const id = await runtime.prisma.$transaction((transaction) =>
    askFollowUp(transaction, { caseId, residentId, at }),
  )
  await say(channel, handle, { type: 'choice', choiceId: `followUp:open:no.${id}` })
  await say(channel, handle, { type: 'message', text: dealer.deal('words to a follow-up') })
  await say(channel, handle, { type: 'choice', choiceId: 'followUp:reopen:yes' })
}

/** Resolves when no message waits for its turn. */
export async function allDealtWith({ runtime }: Gateway): Promise<void> {
  await until(
    async () => (await runtime.prisma.inboxMessage.count({ where: { state: 'waiting' } })) === 0,
    'every message is dealt with',
    120_000,
  )
}
