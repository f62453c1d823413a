import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { WhatsAppAPI } from 'whatsapp-api-js'
import { until } from '#tests/support/gateway.ts'
import {
  startWhatsAppCloudSimulator,
  type WhatsAppCloudSimulator,
} from '#tests/support/whatsapp-cloud-simulator/control.ts'
import { openReceiver, type Receiver } from './receiver.ts'

/** The Graph API's version that the judges speak. */
export const version = 'v25.0'

/** Our simulator before two outside judges: clients of the Cloud API that nobody here wrote have to get along with it. */
export interface Court {
  simulator: WhatsAppCloudSimulator
  receiver: Receiver
  kapso: WhatsAppClient
  other: WhatsAppAPI
  /** Somebody new who has just said hello; gives their number. */
  meet(): Promise<string>
  close(): Promise<void>
}

/** Starts the simulator and has both clients and a webhook connected with it. */
export async function openCourt(): Promise<Court> {
  const simulator = await startWhatsAppCloudSimulator()
  const receiver = await openReceiver(simulator.verifyToken)
  await simulator.connectWebhook(receiver.url)
  const kapso = new WhatsAppClient({
    accessToken: simulator.accessToken,
    baseUrl: simulator.apiRoot,
    graphVersion: version,
  })
  // This client knows one address only; what it asks there is asked of the simulator.
  const redirected: typeof fetch = (url, init) =>
    fetch(`${url}`.replace('https://graph.facebook.com', simulator.apiRoot), init)
  const other = new WhatsAppAPI({
    token: simulator.accessToken,
    appSecret: simulator.appSecret,
    webhookVerifyToken: simulator.verifyToken,
    v: version,
    ponyfill: { fetch: redirected, subtle: crypto.subtle },
  })
  let people = 0
  return {
    simulator,
    receiver,
    kapso,
    other,
    async meet() {
      const number = `49170000${`${++people}`.padStart(4, '0')}`
      await simulator.act(number, { do: 'say', text: 'Hallo' })
      await until(async () => (await simulator.waiting()) === 0, 'the greeting is taken')
      return number
    },
    async close() {
      await receiver.stop()
      await simulator.stop()
    },
  }
}
