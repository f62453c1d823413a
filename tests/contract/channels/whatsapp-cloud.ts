import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { whatsappCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { simulatedAccount as account } from '#tests/support/whatsapp-cloud-simulator/account.ts'
import type { Shown as CloudShown } from '#tests/support/whatsapp-cloud-simulator/act.ts'
import { connectWhatsAppCloudSimulator } from '#tests/support/whatsapp-cloud-simulator/control.ts'
import { startServer } from '#tests/support/whatsapp-cloud-simulator/server.ts'
import { createFakeHost, type FakeHost } from '../fake-host.ts'
import type { ChannelFixture, Rig, Shown } from '../fixture.ts'

const { displayPhoneNumber, ...identity } = account
const person = '491701234567'
const userId = 'DE.13491208655302741918'

const settings = {
  ...identity,
  publicNumber: '493411234567',
  apiRoot: 'http://127.0.0.1:8081',
  graphVersion: 'v25.0',
}

/** The official WhatsApp channel against our simulator of the Graph API. */
export const whatsappCloudFixture: ChannelFixture = {
  definition: whatsappCloud,
  settings,
  wrongSettings: {
    accessToken: ['not a token'],
    phoneNumberId: ['+49 341 123'],
    businessAccountId: [''],
    appSecret: ['short'],
    verifyToken: ['short', 'has a blank and umlaut ä'],
    publicNumber: ['+49 341 1234567'],
    apiRoot: ['https://graph.facebook.com/'],
    graphVersion: ['25'],
  },
  async open() {
    const server = await startServer({ port: 0, logFile: undefined })
    const simulator = connectWhatsAppCloudSimulator(server.port, server.account, server.stop)
    const channel = whatsappCloud.create({ ...settings, apiRoot: simulator.apiRoot })
    if (channel === null) throw new Error('WhatsApp stays off with an access token.')
    const host = createFakeHost()
    const door = await openDoor(channel, host)
    await simulator.meet([person], { heardAt: Date.now() })
    await simulator.connectWebhook(door.url)
    const refuse = (code: number) => () => simulator.refuseNext({ code })
    return {
      channel,
      host,
      address: { addressId: 'a1', handle: (await simulator.identity(person)).userId },
      async shown() {
        const messages = await simulator.shown(person)
        return messages.map((message) => ({
          text: message.text,
          choiceIds: message.choices.map(({ id }) => id),
          files: message.file ? 1 : 0,
          ...offerOf(message),
        }))
      },
      approve: () => simulator.review({ of: 'PENDING', state: 'APPROVED' }),
      async press(button) {
        await simulator.act(person, { do: 'press', button })
      },
      async say(text) {
        await simulator.act(person, { do: 'say', text })
      },
      failures: [
        { name: 'the token is withdrawn', kind: 'misconfigured', provoke: refuse(190) },
        { name: 'it went too fast', kind: 'throttled', provoke: refuse(130429) },
        { name: 'too many people complained', kind: 'throttled', provoke: refuse(131048) },
        { name: 'one person got too much at once', kind: 'throttled', provoke: refuse(131056) },
        { name: 'the person cannot be reached there', kind: 'notHere', provoke: refuse(131026) },
        { name: 'the message is not to WhatsApp’s liking', kind: 'rejected', provoke: refuse(131009) },
        {
          name: 'the person wrote too long ago',
          kind: 'windowClosed',
          async provoke() {
            await simulator.setRules({ refusals: 'answer' })
            await simulator.meet([person], { heardAt: Date.now() - 25 * 3_600_000 })
          },
        },
        { name: 'the platform is away', kind: 'unreachable', provoke: () => server.stop() },
      ],
      webhook: {
        genuine: (text) => signed(callOf(text), account.appSecret),
        forged: (text) => signed(callOf(text), `${account.appSecret}0`),
        signed: (body) => signed(body, account.appSecret),
        expected: { handle: userId, alsoKnownAs: [person], at: new Date(1_790_000_000_000) },
      },
      async close() {
        await channel.stop()
        await door.close()
        await server.stop()
      },
    }
  },
}

function offerOf({ choices, listButton, asksPlace }: CloudShown): Pick<Shown, 'offer'> {
  const titles = asksPlace ? ['📍'] : choices.map(({ title }) => title)
  if (titles.length === 0) return {}
  if (listButton === undefined) return { offer: { type: 'buttons', rows: titles.map((title) => [title]) } }
  const rows = choices.map(({ title, description }) => ({ title, ...(description && { more: description }) }))
  return { offer: { type: 'list', open: listButton, rows } }
}

function signed(body: Buffer, secret: string) {
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return { headers: { 'x-hub-signature-256': `sha256=${signature}` }, body }
}

function callOf(text: string): Buffer {
  const message = {
    from: person,
    from_user_id: userId,
    id: 'wamid.HBgMNDkxNzAxMjM0NTY3FQIAEhgUM0E=',
    timestamp: '1790000000',
    type: 'text',
    text: { body: text },
  }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: account.phoneNumberId },
    contacts: [{ profile: { name: 'Anna' }, wa_id: person, user_id: userId }],
    messages: [message],
  }
  const entry = [{ id: account.businessAccountId, changes: [{ field: 'messages', value }] }]
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }))
}

/** Where the simulator calls: hands what comes to the channel, and its events to the host, as the gateway's door does. */
async function openDoor(channel: Rig['channel'], host: FakeHost) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.method === 'GET') {
      const answer = channel.handshake?.(Object.fromEntries(url.searchParams)) ?? null
      response.writeHead(answer === null ? 403 : 200).end(answer)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
    )
    const verdict = channel.webhook?.({ headers, body: Buffer.concat(chunks) })
    await host.receive((verdict?.events ?? []).filter(({ type }) => type !== 'receipt'))
    response.writeHead(verdict?.status ?? 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
