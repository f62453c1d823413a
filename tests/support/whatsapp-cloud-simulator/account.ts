/** What a business has at Meta: who it is, what it calls with, and what its webhook is known by. */
export interface Account {
  accessToken: string
  phoneNumberId: string
  businessAccountId: string
  /** Key of the signatures on webhook calls. */
  appSecret: string
  /** What our side answers the handshake for. */
  verifyToken: string
  displayPhoneNumber: string
}

/** The one account of the simulator; shaped like real ones, valid nowhere. */
export const simulatedAccount: Account = {
  accessToken: 'EAAGm0PX4ZCpsBASimulatedAccessToken0000000000000000000000ZDZD',
  phoneNumberId: '106540352242922',
  businessAccountId: '102290129340398',
  appSecret: '5f2b6c1d9e8a47f3b0c4d5e6f708192a',
  verifyToken: 'verify-token-of-the-simulation',
  displayPhoneNumber: '4934112345678',
}
