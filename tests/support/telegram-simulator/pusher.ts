import type { Update } from '@grammyjs/types'
import { isAllowed } from './update-methods.ts'
import type { World } from './world.ts'

/** Telegram waits this long for an answer to a webhook call. */
const answerMs = 60_000
/** setWebhook's default number of calls at a time. */
const mostConnections = 40

/**
 * Pushes updates to the webhook: in order within a chat, chats side by side, each again until it is answered with 2xx. An
 * update that is not accepted holds up its own chat and no other. `retryMs` is the first pause; it doubles to 60 times that.
 */
export function startPusher(world: World, retryMs: number): () => void {
  const busy = new Set<string>()
  const waits = new Set<NodeJS.Timeout>()
  let isStopped = false

  const look = () => {
    if (isStopped || world.webhook === undefined) return
    const { allowed } = world.webhook
    for (const update of world.pending) {
      if (busy.size >= mostConnections) return
      const lane = laneOf(update)
      if (busy.has(lane) || !isAllowed(update, allowed)) continue
      busy.add(lane)
      void deliver(update, lane, 0)
    }
  }
  const deliver = async (update: Update, lane: string, tries: number) => {
    const status = await pushOnce(world, update)
    const isTaken = status >= 200 && status < 300
    if (isTaken) {
      const index = world.pending.indexOf(update)
      if (index >= 0) world.pending.splice(index, 1)
    }
    if (isTaken || isStopped || world.webhook === undefined) {
      busy.delete(lane)
      look()
      return
    }
    const timer = setTimeout(
      () => {
        waits.delete(timer)
        void deliver(update, lane, tries + 1)
      },
      retryMs * Math.min(2 ** tries, 60),
    )
    waits.add(timer)
  }
  world.onUpdate.add(look)
  return () => {
    isStopped = true
    world.onUpdate.delete(look)
    for (const timer of waits) clearTimeout(timer)
  }
}

/** The HTTP status the bot answered, 0 when it could not be reached. */
async function pushOnce(world: World, update: Update): Promise<number> {
  const { webhook } = world
  if (webhook === undefined) return 0
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (webhook.secret !== undefined) headers['x-telegram-bot-api-secret-token'] = webhook.secret
  const status = await fetch(webhook.url, {
    method: 'POST',
    headers,
    body: JSON.stringify(update),
    signal: AbortSignal.timeout(answerMs),
  }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )
  webhook.lastError = status >= 200 && status < 300 ? undefined : `Wrong response from the webhook: ${status}`
  world.log('push', { updateId: update.update_id, status })
  return status
}

function laneOf(update: Update): string {
  const chat =
    update.message?.chat ??
    update.edited_message?.chat ??
    update.callback_query?.message?.chat ??
    update.my_chat_member?.chat
  return chat === undefined ? `update ${update.update_id}` : `chat ${chat.id}`
}
