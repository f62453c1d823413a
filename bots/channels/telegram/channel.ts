import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from 'grammy'
import {
  type ChannelAdapter,
  type ChannelEvent,
  type ChannelHost,
  defineChannel,
} from '#bots/channels/contract.ts'
import { notAttached } from '#bots/channels/not-attached.ts'
import type { Progress } from '#bots/channels/progress.ts'
import { type Account, createClient, grammySignal } from './client.ts'
import { captionLimit, dress, textLimit } from './dress.ts'
import { mostButtons, mostChoiceIdBytes } from './keyboard.ts'
import { layOut } from './lay-out.ts'
import { fetchFile } from './media.ts'
import { poll, pollSeconds, untilDone, wantedUpdates } from './poll.ts'
import { type Made, sendInCalls } from './send.ts'
import { settings } from './settings.ts'
import { judge, webhookSecret } from './webhook.ts'

/** How patient the channel is: seconds until a call without an answer is given up, and the first pause after a failure. */
export interface Pace {
  answerSeconds: number
  pauseMs: number
}
const usualPace: Pace = { answerSeconds: 30, pauseMs: 1000 }
const defaultApiRoot = 'https://api.telegram.org'

/** Telegram over its Bot API, by webhook where the gateway has a public address, else by long polling. */
export const telegram = defineChannel({
  id: 'telegram',
  settings,
  origins: ({ apiRoot = defaultApiRoot }) => [new URL(apiRoot).origin],
  create: ({ token, webhookSecret: secret, apiRoot = defaultApiRoot, botName }) =>
    token === undefined ? null : createTelegram({ token, apiRoot, botName }, webhookSecret(token, secret)),
})

/** The adapter of one bot account. */
export function createTelegram(
  account: Account,
  secret: string,
  { answerSeconds, pauseMs } = usualPace,
): ChannelAdapter {
  const progress: Progress<Made> = new Map()
  let lent: { host: ChannelHost; api: Api } | undefined
  let running: { abort: AbortController; done: Promise<void> } | undefined
  let isReached = false

  const attach = (host: ChannelHost) => {
    lent = { host, api: createClient(account, host.fetch, answerSeconds) }
    isReached = true
  }
  const attached = () => {
    if (lent !== undefined) return lent
    throw notAttached('Telegram')
  }
  /** Best effort: it only ends the waiting sign on the button, and Telegram forgets a press after some seconds. */
  const answerPress = (id: string) => {
    lent?.api.answerCallbackQuery(id).catch(() => {
      lent?.host.log.info({}, 'A press on a button could not be acknowledged; it is stored all the same.')
    })
  }

  return {
    id: 'telegram',
    capabilities: {
      buttons: mostButtons,
      choiceIdBytes: mostChoiceIdBytes,
      textLimit,
      captionLimit,
      media: ['photo', 'voice', 'file'],
      receipts: false,
      rate: { perSecond: 30, perAddressPerSecond: 1 },
      serviceWindowHours: null,
      sends: 'anywhere',
    },
    attach,
    async start(host) {
      if (running !== undefined) return
      attach(host)
      const abort = new AbortController()
      const options = {
        receive: (events: ChannelEvent[]) => host.receive(events),
        answerPress,
        pause,
        pauseMs,
        log: host.log,
        signal: abort.signal,
        reached: (is: boolean) => {
          isReached = is
        },
      }
      isReached = false
      const { webhookUrl: url } = host
      const done =
        url === undefined
          ? poll({ ...options, api: createClient(account, host.fetch, pollSeconds + answerSeconds) })
          : untilDone(options, async () => {
              await attached().api.setWebhook(
                url,
                { secret_token: secret, allowed_updates: wantedUpdates },
                grammySignal(abort.signal),
              )
            })
      running = { abort, done }
    },
    async stop() {
      const ending = running
      running = undefined
      isReached = false
      ending?.abort.abort()
      await ending?.done
    },
    webhook(request) {
      const { press, ...verdict } = judge(request, secret, new Date())
      if (press !== undefined) answerPress(press)
      return verdict
    },
    async send(message, address) {
      const { api, host } = attached()
      return sendInCalls(api, message, address, host.readMedia, progress)
    },
    layOut: (message) => dress(message, true).map(layOut),
    async fetchMedia(ref) {
      const { api, host } = attached()
      return fetchFile(api, account, host.fetch, ref)
    },
    connected: () => isReached,
    chatLink: (start) =>
      account.botName === undefined ? null : `https://t.me/${account.botName}?start=${start}`,
  }
}

/** Waits, or less when the channel stops. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
