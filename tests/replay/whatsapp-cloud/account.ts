import { createHmac } from 'node:crypto'
import type { WebhookRequest } from '#bots/channels/contract.ts'
import type { Account } from '#bots/channels/whatsapp-cloud/account.ts'

/** The account that the payloads of the fixtures are for. */
export const account: Account = {
  accessToken: 'EAAGm0PX4ZCpsBATestToken0000000000000000',
  phoneNumberId: '1122334455667',
  businessAccountId: '1234567890987654321',
  appSecret: '5f2b6c1d9e8a47f3b0c4d5e6f708192a',
  verifyToken: 'a-word-of-our-own',
  apiRoot: 'http://127.0.0.1:1',
  graphVersion: 'v25.0',
}

/** The signature of a body, as Meta writes it into the header. */
export function signatureOf(body: Buffer | string, secret = account.appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

/** A call of the webhook, signed by Meta. */
export function signedCall(payload: unknown): WebhookRequest {
  const body = Buffer.from(JSON.stringify(payload))
  return { headers: { 'x-hub-signature-256': signatureOf(body) }, body }
}
