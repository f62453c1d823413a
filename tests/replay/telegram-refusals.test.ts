import { expect, it } from 'vitest'
import type { SendError, SendErrorKind } from '#bots/channels/contract.ts'
import { createTelegram } from '#bots/channels/telegram/channel.ts'
import { createFakeHost, outgoing } from '#tests/contract/fake-host.ts'
import { errorDescriptions } from './telegram-payloads.ts'

/** Names of the texts that mean more than "this message is wrong". */
const stopped = ['BotBlocked', 'BotKicked', 'BotKickedFromSupergroup', 'BotKickedFromChannel']
const gone = [
  'ChatNotFound',
  'UserNotFound',
  'GroupDeactivated',
  'UserDeactivated',
  'CantInitiateConversation',
  'CantTalkWithBots',
]
const misconfigured = [
  'InvalidToken',
  'WebhookRequireHttps',
  'BadWebhookPort',
  'UnknownHost',
  'CantGetUpdates',
  'TerminatedByOtherGetUpdates',
]

const mediaRefused = ['ImageProcessFailed', 'RequestEntityTooLarge']

/** The error code that goes with a text: the API repeats its name at the beginning. */
function codeOf(name: string, description: string): number {
  if (name === 'InvalidToken') return 401
  if (name === 'CantGetUpdates' || description.startsWith('Conflict')) return 409
  if (description.startsWith('Request Entity')) return 413
  if (description.startsWith('Forbidden')) return 403
  return description.startsWith('Unauthorized') ? 401 : 400
}

async function sendAgainst(answer: Response | Error): Promise<SendError> {
  const channel = createTelegram(
    { token: '1:token', apiRoot: 'http://telegram.invalid' },
    'secret-for-the-test',
  )
  const host = createFakeHost()
  host.fetch = async () => {
    if (answer instanceof Error) throw answer
    return answer
  }
  channel.attach(host)
  const message = outgoing({ text: 'ein geheimer Satz' })
  return channel.send(message, { addressId: 'a', handle: '990017' }).then(
    () => expect.unreachable('it was sent'),
    (error: SendError) => error,
  )
}

const refuse = (status: number, description: string, parameters?: object) =>
  Response.json({ ok: false, error_code: status, description, parameters }, { status })

const descriptions = errorDescriptions()

it('the table of refusals names only texts of the fixture', () => {
  const names = descriptions.map(({ name }) => name)
  expect(names).toHaveLength(69)
  expect(names).toEqual(expect.arrayContaining([...stopped, ...gone, ...misconfigured, ...mediaRefused]))
})

for (const { name, description } of descriptions) {
  const kind: SendErrorKind = stopped.includes(name)
    ? 'stopped'
    : gone.includes(name)
      ? 'gone'
      : misconfigured.includes(name)
        ? 'misconfigured'
        : mediaRefused.includes(name)
          ? 'mediaRefused'
          : 'rejected'
  it(`${name} is ${kind}`, async () => {
    const error = await sendAgainst(refuse(codeOf(name, description), description))
    expect(error).toMatchObject({ name: 'SendError', kind, maybeSent: false })
    expect(`${error.message} ${error.platformCode}`).not.toMatch(/geheim|990017|1:token/)
  })
}

it('a wrong token is misconfigured, whether Telegram says Unauthorized or Not Found', async () => {
  expect(await sendAgainst(refuse(401, 'Unauthorized'))).toMatchObject({ kind: 'misconfigured' })
  expect(await sendAgainst(refuse(404, 'Not Found'))).toMatchObject({ kind: 'misconfigured' })
})

it('a text nobody has seen yet is judged by its code', async () => {
  expect(await sendAgainst(refuse(403, 'Forbidden: something new'))).toMatchObject({ kind: 'stopped' })
  expect(await sendAgainst(refuse(400, 'Bad Request: SOMETHING_NEW'))).toMatchObject({ kind: 'rejected' })
  expect(await sendAgainst(refuse(418, ''))).toMatchObject({ kind: 'rejected', platformCode: '418' })
})

it('sending too fast is throttled for exactly as long as Telegram says', async () => {
  const error = await sendAgainst(refuse(429, 'Too Many Requests: retry after 17', { retry_after: 17 }))
  expect(error).toMatchObject({ kind: 'throttled', retryAfterMs: 17_000, maybeSent: false })
})

it('a 5xx of the Bot API itself was not sent; a page of something in between leaves it open', async () => {
  const own = await sendAgainst(refuse(500, 'Internal Server Error'))
  expect(own).toMatchObject({ kind: 'unreachable', maybeSent: false })
  const page = await sendAgainst(new Response('<html>502</html>', { status: 502 }))
  expect(page).toMatchObject({ kind: 'unreachable', platformCode: '502', maybeSent: true })
})

const networkError = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

it('a connection that was never made cannot have sent anything; a lost one may have', async () => {
  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'UND_ERR_CONNECT_TIMEOUT']) {
    expect(await sendAgainst(networkError(code))).toMatchObject({ kind: 'unreachable', maybeSent: false })
  }
  for (const code of ['ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT']) {
    expect(await sendAgainst(networkError(code))).toMatchObject({ kind: 'unreachable', maybeSent: true })
  }
})
