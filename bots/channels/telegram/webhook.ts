import { createHmac } from 'node:crypto'
import type { WebhookRequest, WebhookVerdict } from '#bots/channels/contract.ts'
import { isSameSecret } from '#bots/channels/same-secret.ts'
import { parseUpdate, pressToAnswer } from './parse.ts'
import { isUpdate } from './update.ts'

/** Telegram allows 1 to 256 of these characters (core.telegram.org/bots/api#setwebhook); under 16 is guessable. */
export const secretPattern = '^[A-Za-z0-9_-]{16,256}$'

/** The secret Telegram repeats in a header: as configured, else derived from the token so that all processes agree on it. */
export function webhookSecret(token: string, configured: string | undefined): string {
  if (configured === undefined) {
    return createHmac('sha256', token).update('telegram webhook secret').digest('base64url')
  }
  if (!new RegExp(secretPattern).test(configured)) {
    throw new Error(
      'TELEGRAM_WEBHOOK_SECRET must be 16 to 256 characters of A-Z, a-z, 0-9, _ and -; leave it out to have one derived.',
    )
  }
  return configured
}

/** A verdict, and the press that should be answered once it is given. */
export interface Judgement extends WebhookVerdict {
  press?: string
}

/**
 * Judges one webhook call. The secret header proves who sent it, not what it says: a replayed body is recognised by its
 * update id in the inbox.
 */
export function judge(request: WebhookRequest, secret: string, receivedAt: Date): Judgement {
  if (!isSameSecret(request.headers['x-telegram-bot-api-secret-token'], secret))
    return { status: 401, events: [] }
  const update = parseJson(request.body)
  if (!isUpdate(update)) return { status: 400, events: [] }
  const press = pressToAnswer(update)
  return { status: 200, events: parseUpdate(update, receivedAt), ...(press === undefined ? {} : { press }) }
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
