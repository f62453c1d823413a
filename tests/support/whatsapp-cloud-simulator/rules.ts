/** How the platform behaves; a test changes what it needs. */
export interface Rules {
  /** How a message that cannot go is refused (window closed, unknown or unwilling person): in the answer of the call or later as a status. */
  refusals: 'answer' | 'status'
  /** At most one message each 6 s to one person, with a burst of 45 (131056). */
  hasPairLimit: boolean
  /** Most messages in one second (130429); `null`: no limit. */
  perSecond: number | null
  /** So many templates are taken before too many people have reported them; no other one goes then (131048). `null`: nobody reports any. */
  templatesUntilComplaints: number | null
  /** `chaos`: in any order, each up to three times, `delivered` left out now and then. */
  statuses: 'inOrder' | 'chaos' | 'none'
  /** The statuses reach the webhook before the call that sent the message is answered. */
  statusesFirst: boolean
  /** People read at once what they get. */
  reads: boolean
  /** Most changes in one webhook call. */
  mostChanges: number
  /** First pause before a webhook call is repeated; it doubles with each try. */
  retryMs: number
  /** New templates are approved as soon as they are handed in. */
  approves: boolean
  /** The app is subscribed to the account; without it nothing is told to the webhook. Calls change it as well. */
  isSubscribed: boolean
  /** The state of the number: CONNECTED, PENDING, DISCONNECTED … */
  numberStatus: string
  /** Where the addresses of files begin; by default at the simulator itself. */
  mediaRoot: string | null
}

/** The platform on a quiet day. */
export const usualRules: Rules = {
  refusals: 'status',
  hasPairLimit: false,
  perSecond: null,
  templatesUntilComplaints: null,
  statuses: 'inOrder',
  statusesFirst: false,
  reads: false,
  mostChanges: 1,
  retryMs: 20,
  approves: false,
  isSubscribed: true,
  numberStatus: 'CONNECTED',
  mediaRoot: null,
}
