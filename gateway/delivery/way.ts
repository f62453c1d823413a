import type { Permission } from '#content/city/channel-law.ts'

/** Why a message is held: free text is not allowed just now, or the city does not allow this channel to carry it. */
export const heldReasons = ['windowClosed', 'channelLaw'] as const
export type HeldReason = (typeof heldReasons)[number]

/**
 * How a message goes, or why it stays. `told`: the person hears that something waits, by an approved wording whose press opens the window
 * (`knock`) or by a word that leads to the web chat (`pointer`).
 */
export type Way =
  | { type: 'words' }
  | { type: 'template' }
  /** A notice of which only "there is something for you" may go over this channel. */
  | { type: 'pointer' }
  | { type: 'otherChannel'; to: Elsewhere; told: 'pointer' | null }
  | { type: 'held'; reason: HeldReason; told: 'knock' | 'pointer' | null }

/** Nobody is told more often, in one chat, that something waits for them. */
export const tellAgainHours = 24

/** The mark of a message that goes without its files: the channel cannot show them. */
export const withoutFiles = 'withoutFiles'

/**
 * The mark of a message of which the platform refused a part when the words had gone, and of the word that tells its reader so
 * (gateway/outbox/lost-part.ts).
 */
export const incomplete = 'incomplete'

/** Another chat of the same person, tied to them by themselves, and whether it may carry this message now. */
export interface Elsewhere {
  addressId: string
  channel: string
  permission: Permission
  isOpen: boolean
}

/** What the moment of sending knows. */
export interface Chances {
  isNotice: boolean
  /** What the city lets the channel carry of this purpose (content/city/channel-law.ts). */
  permission: Permission
  /** Whether the platform takes free text to this address now. */
  isOpen: boolean
  /** Whether the wording that stands for this message is approved. */
  template: boolean
  /** Whether the wording that says "you have an answer" is approved. */
  knock: boolean
  /** The person's other chats, in the order in which they want to be reached. */
  elsewhere: readonly Elsewhere[]
}

/**
 * The way of a message (docs/decisions/0029-service-window.md): as it is; in its approved wording; over another chat of the person that may
 * carry it; else it waits, and they are told so where that is possible. Announcements never knock: nobody asked for them today.
 */
export function wayOf({ isNotice, permission, isOpen, template, knock, elsewhere }: Chances): Way {
  const to = elsewhere.find((one) => one.permission === 'full' && one.isOpen)
  if (permission === 'off') {
    return to ? { type: 'otherChannel', to, told: null } : { type: 'held', reason: 'channelLaw', told: null }
  }
  if (permission === 'full' && isOpen) return { type: 'words' }
  if (permission === 'full' && template) return { type: 'template' }
  if (isNotice && isOpen) return { type: 'pointer' }
  const told = isOpen ? 'pointer' : null
  if (to) return { type: 'otherChannel', to, told }
  if (isOpen) return { type: 'held', reason: 'channelLaw', told }
  return { type: 'held', reason: 'windowClosed', told: knock && !isNotice ? 'knock' : null }
}

type SentWay = Extract<Way, { type: 'words' | 'template' | 'pointer' }>

/** Whether a way ends in a call to the platform now. */
export function isSent(way: { type: string }): way is SentWay {
  return way.type === 'words' || way.type === 'template' || way.type === 'pointer'
}
