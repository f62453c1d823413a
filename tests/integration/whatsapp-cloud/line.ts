import type { ChannelDefinition } from '#bots/channels/contract.ts'
import { whatsappCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import type { City } from '#content/city/city.ts'
import { webhookPath } from '#gateway/http/webhooks.ts'
import type { Gateway } from '#gateway/start.ts'
import { doAndHear } from '#tests/integration/telegram-story/line.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createDecentClock } from '#tests/support/clock.ts'
import { type FaultProxy, startFaultProxy } from '#tests/support/fault-proxy/proxy.ts'
import { startTestGateway, until } from '#tests/support/gateway.ts'
import { whatsappCloudAt } from '#tests/support/whatsapp-cloud.ts'
import type { Act } from '#tests/support/whatsapp-cloud-simulator/act.ts'
import {
  startWhatsAppCloudSimulator,
  type WhatsAppCloudSimulator,
} from '#tests/support/whatsapp-cloud-simulator/control.ts'
import type { Rules } from '#tests/support/whatsapp-cloud-simulator/rules.ts'

/** A whole gateway with WhatsApp's Cloud API as its one channel, and the simulated platform around it. */
export interface WhatsAppLine {
  backend: TestBackend
  gateway: Gateway
  simulator: WhatsAppCloudSimulator
  /** Before the Graph API: harms what we ask. */
  graph: FaultProxy
  /** Before our webhook: harms what the platform brings. */
  door: FaultProxy
  /** Lets so much time pass, for the gateway and for the platform. */
  forward(milliseconds: number): Promise<void>
  /** Somebody does something; gives what the bot says then with these words, or with a choice whose id begins so. */
  hear(person: string, act: Act, sign: string | RegExp): Promise<string>
  /** Somebody presses what they see, by the beginning of its id. */
  press(person: string, button: string, sign: string | RegExp): Promise<string>
  /** Messages the platform took although nothing but a template was allowed, and calls it refused: both are wrongs of ours. */
  wrongs(): Promise<object[]>
  close(): Promise<void>
}

/** The platform as it is on a bad day that Meta calls a good one. */
const usualDay: Partial<Rules> = {
  statuses: 'chaos',
  statusesFirst: true,
  reads: true,
  mostChanges: 5,
  hasPairLimit: true,
  perSecond: 80,
  approves: true,
}

/** Starts the simulator, a gateway that talks to it, and has the webhook set up there. */
export async function openWhatsAppLine(
  options: {
    city?: City
    rules?: Partial<Rules>
    env?: Record<string, string>
    logFile?: string
    /** Channels beside it. */
    beside?: ChannelDefinition[]
  } = {},
): Promise<WhatsAppLine> {
  const backend = await openBackend('PostgreSQL')
  const simulator = await startWhatsAppCloudSimulator(options.logFile ? { logFile: options.logFile } : {})
  const graph = await startFaultProxy({ upstream: simulator.apiRoot })
  const decent = createDecentClock()
  let forwardMs = 0
  const clock = () => new Date(decent().getTime() + forwardMs)
  const setClock = () => simulator.setClockAhead(clock().getTime() - Date.now())
  await setClock()
  await simulator.setRules({ ...usualDay, ...options.rules, mediaRoot: graph.url })
  const gateway = await startTestGateway(backend, {
    definitions: [whatsappCloud, ...(options.beside ?? [])],
    clock,
    ...(options.city ? { city: options.city } : {}),
    env: {
      ...whatsappCloudAt(simulator, graph.url),
      ...options.env,
    },
  })
  const door = await startFaultProxy({ upstream: `${gateway.address}` })
  await simulator.connectWebhook(`${door.url}${webhookPath('whatsapp-cloud')}`)

  const said = (person: string) => async () =>
    (await simulator.shown(person)).map(({ text, choices }) => ({
      text,
      buttons: choices.map(({ id }) => id),
    }))
  const hear = (person: string, act: Act, sign: string | RegExp) =>
    doAndHear(said(person), () => simulator.act(person, act), sign)
  return {
    backend,
    gateway,
    simulator,
    graph,
    door,
    hear,
    async forward(milliseconds) {
      forwardMs += milliseconds
      await setClock()
    },
    async press(person, button, sign) {
      const choices = (await simulator.shown(person)).toReversed().flatMap((shown) => shown.choices)
      const found = choices.find(({ id }) => id.startsWith(button))
      if (found === undefined) {
        throw new Error(`no button ${button}; shown: ${choices.map(({ id }) => id).join(', ')}`)
      }
      return hear(person, { do: 'press', button: found.id }, sign)
    },
    async wrongs() {
      const log = await simulator.log()
      return log.filter(
        ({ kind, ok, type, isWindowOpen, code }) =>
          (kind === 'call' && ok === false) ||
          (kind === 'taken' && ((type !== 'template' && isWindowOpen === false) || code !== null)),
      )
    },
    async close() {
      await gateway.stop()
      await door.stop()
      await graph.stop()
      await simulator.stop()
      await backend.drop()
    },
  }
}

/** Waits until all rows of the way out stand at `read`, as the platform reported. */
export async function untilAllRead({ gateway, simulator }: WhatsAppLine): Promise<void> {
  const { prisma } = gateway.runtime
  await until(async () => (await simulator.waiting()) === 0, 'the webhook took everything')
  await until(
    async () => (await prisma.outboxMessage.count({ where: { status: { not: 'read' } } })) === 0,
    'everything is read',
  )
}
