import { createHmac, timingSafeEqual } from 'node:crypto'
import type { WebhookRequest, WebhookVerdict } from '#bots/channels/contract.ts'
import { isSameSecret } from '#bots/channels/same-secret.ts'
import type { Account } from './account.ts'
import { isCall } from './change.ts'
import type { MessageIds } from './message-id.ts'
import { parseCall, tellsOfTemplates } from './parse.ts'

const signaturePattern = /^sha256=([0-9a-f]{64})$/

/**
 * Judges one call of the webhook. The signature covers the raw bytes: Meta writes some characters as escapes, so a body that was read
 * and written again would not fit. It proves the sender and the words, not that the call is new: a repeated message is known by its id.
 */
export function judge(request: WebhookRequest, account: Account, ids: MessageIds): WebhookVerdict {
  if (!isSigned(request, account.appSecret)) return { status: 401, events: [] }
  const call = parseJson(request.body)
  if (!isCall(call)) return { status: 400, events: [] }
  const events = parseCall(call, account.phoneNumberId, ids)
  const hasNews = tellsOfTemplates(call, account.businessAccountId)
  return hasNews ? { status: 200, events, templatesChanged: true } : { status: 200, events }
}

function isSigned({ headers, body }: WebhookRequest, appSecret: string): boolean {
  const given = signaturePattern.exec(headers['x-hub-signature-256'] ?? '')?.[1]
  if (given === undefined) return false
  const expected = createHmac('sha256', appSecret).update(body).digest()
  return timingSafeEqual(Buffer.from(given, 'hex'), expected)
}

/** The answer when Meta asks whether this address is ours: its challenge, if it knows our word; `null` otherwise. */
export function shakeHands(query: Record<string, string | undefined>, verifyToken: string): string | null {
  const isMeta = query['hub.mode'] === 'subscribe' && isSameSecret(query['hub.verify_token'], verifyToken)
  const challenge = query['hub.challenge'] ?? ''
  return isMeta && /^[A-Za-z0-9_-]{1,256}$/.test(challenge) ? challenge : null
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
