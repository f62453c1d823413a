import { type ChannelAdapter, type ChannelHost, defineChannel, SendError } from '#bots/channels/contract.ts'
import { notAttached } from '#bots/channels/not-attached.ts'
import type { Progress } from '#bots/channels/progress.ts'
import { numberLink } from '#bots/channels/whatsapp-number.ts'
import type { Account } from './account.ts'
import { mostChoiceIdBytes, mostRows } from './choices.ts'
import { captionLimit, dress, textLimit } from './dress.ts'
import { createGraph, type Graph } from './graph.ts'
import { layOut } from './lay-out.ts'
import { fetchFile, mediaOrigin } from './media.ts'
import { createMessageIds } from './message-id.ts'
import { createPairWait } from './pair-wait.ts'
import { pairLimit } from './refusal-codes.ts'
import { sendInCalls } from './send.ts'
import { checkSetUp } from './set-up.ts'
import { accountOf, settings } from './settings.ts'
import { createTemplateDesk } from './templates.ts'
import { judge, shakeHands } from './webhook.ts'

/** WhatsApp over its official Cloud API: signed webhooks in, the Graph API out. */
export const whatsappCloud = defineChannel({
  id: 'whatsapp-cloud',
  settings,
  origins: (values) => {
    const account = accountOf(values)
    return account === null ? [] : [new URL(account.apiRoot).origin, mediaOrigin]
  },
  create: (values) => {
    const account = accountOf(values)
    return account === null ? null : createWhatsAppCloud(account)
  },
})

/** The adapter of one number. */
export function createWhatsAppCloud(account: Account): ChannelAdapter {
  const ids = createMessageIds(account.appSecret)
  const progress: Progress<string> = new Map()
  const pairWait = createPairWait()
  let lent: { host: ChannelHost; graph: Graph } | undefined
  let isOn = false
  let isRefused = false

  const attach = (host: ChannelHost) => {
    lent = { host, graph: watched(createGraph(account, host.fetch)) }
    isOn = true
  }
  const attached = () => {
    if (lent !== undefined) return lent
    throw notAttached('WhatsApp')
  }
  /** There is no connection that could be lost: what counts is whether Meta last took us for who we are. */
  const watched =
    (graph: Graph): Graph =>
    async (path, request) => {
      try {
        const answer = await graph(path, request)
        isRefused = false
        return answer
      } catch (error) {
        if (error instanceof SendError) isRefused = error.kind === 'misconfigured'
        throw error
      }
    }

  return {
    id: 'whatsapp-cloud',
    capabilities: {
      buttons: mostRows,
      choiceIdBytes: mostChoiceIdBytes,
      textLimit,
      captionLimit,
      media: ['photo', 'voice', 'file'],
      receipts: true,
      rate: { perSecond: 80, perAddressPerSecond: 1 / 6, perAddressBurst: 45 },
      serviceWindowHours: 24,
      sends: 'anywhere',
    },
    attach,
    async start(host) {
      if (lent?.host !== host) attach(host)
      isOn = true
    },
    async stop() {
      isOn = false
    },
    connected: () => isOn && !isRefused,
    webhook: (request) => judge(request, account, ids),
    handshake: (query) => shakeHands(query, account.verifyToken),
    async send(message, address) {
      const { graph, host } = attached()
      try {
        const result = await sendInCalls(
          { account, graph, readMedia: host.readMedia, progress },
          message,
          address,
        )
        pairWait.went(address.addressId)
        return result
      } catch (error) {
        if (!(error instanceof SendError) || error.platformCode !== `${pairLimit}`) throw error
        throw new SendError('throttled', error.message, {
          platformCode: error.platformCode,
          retryAfterMs: pairWait.refused(address.addressId),
          scope: 'address',
        })
      }
    },
    layOut: (message) => dress(message).map(layOut),
    async fetchMedia(ref) {
      const { graph, host } = attached()
      return fetchFile(graph, account, host.fetch, ref)
    },
    async markRead(externalId) {
      const messageId = ids.open(externalId)
      if (messageId === null || lent === undefined) return
      const json = { messaging_product: 'whatsapp', status: 'read', message_id: messageId }
      await lent
        .graph(`${account.phoneNumberId}/messages`, { method: 'POST', json })
        .catch((error: SendError) => {
          lent?.host.log.info(
            { code: error.platformCode },
            'A message could not be marked as read; it is stored all the same.',
          )
        })
    },
    checkSetUp: async () => checkSetUp(account, attached().graph),
    templates: createTemplateDesk(account, () => attached().graph),
    chatLink: (start) => numberLink(account.publicNumber, start),
  }
}
