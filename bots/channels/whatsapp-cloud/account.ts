/** One number of the official API: who we are there, and with what we prove it. */
export interface Account {
  accessToken: string
  phoneNumberId: string
  businessAccountId: string
  /** Signs the calls to our webhook. */
  appSecret: string
  /** Asked for when the webhook is set up. */
  verifyToken: string
  apiRoot: string
  graphVersion: string
  /** Digits that people write to; without them nothing can link to us. */
  publicNumber?: string | undefined
}
