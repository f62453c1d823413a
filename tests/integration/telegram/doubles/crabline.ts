import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerRequestEvent, startTelegramServer } from '@openclaw/crabline'
import { v7 as uuid } from 'uuid'
import type { DoubleKind } from './double.ts'

const notReached = async () => {
  throw new Error('crabline drops this kind of update')
}

/** `@openclaw/crabline`, written by others: polling, webhook and limits; no buttons, places or media from people. */
export const crabline: DoubleKind = {
  name: 'crabline',
  abilities: ['polling', 'webhook', 'repeats', 'conflict', 'photosOut', 'textLimit'],
  async start() {
    const calls: ServerRequestEvent[] = []
    const recorderPath = join(tmpdir(), `crabline-${uuid()}.jsonl`)
    const server = await startTelegramServer({ recorderPath, onEvent: (event) => void calls.push(event) })
    const { botToken, endpoints, adminToken } = server.manifest
    const chatId = '501'
    return {
      account: { token: botToken, apiRoot: endpoints.apiRoot },
      handle: chatId,
      async says(text) {
        const response = await fetch(endpoints.adminInboundUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
          body: JSON.stringify({ chatId, senderId: chatId, text }),
        })
        if (!response.ok) throw new Error(`crabline refused: ${await response.text()}`)
      },
      presses: notReached,
      sharesPlace: notReached,
      sendsMedia: notReached,
      async said() {
        return calls.flatMap(({ path, body }) => saidBy(path, (body ?? {}) as Record<string, unknown>))
      },
      async stop() {
        await server.close()
        await rm(recorderPath, { force: true })
      },
    }
  },
}

interface Button {
  callback_data: string
}

function saidBy(path: string, body: Record<string, unknown>) {
  const method = path.split('/').at(-1)
  if (method !== 'sendMessage' && method !== 'sendPhoto') return []
  const given = body.reply_markup
  const markup = (typeof given === 'string' ? JSON.parse(given) : given) as
    | { inline_keyboard?: Button[][] }
    | undefined
  return [
    {
      text: `${body.text ?? body.caption ?? ''}`,
      buttons: (markup?.inline_keyboard ?? []).flat().map(({ callback_data: data }) => data),
      hasPhoto: method === 'sendPhoto',
    },
  ]
}
