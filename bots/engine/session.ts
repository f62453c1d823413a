import type { ChannelCapabilities, TurnBody } from '#bots/channels/contract.ts'
import type { BookingSummary } from '#civic/booking.ts'
import type { CaseState, CaseSummary } from '#civic/case.ts'
import type { OpenEvent, RegistrationState, RegistrationWish } from '#civic/event.ts'
import type { FollowUpSummary } from '#civic/follow-up.ts'
import type { LinkMode } from '#civic/link-code.ts'
import type { SubscriptionSummary } from '#civic/subscription.ts'
import type { Wishes } from '#civic/wishes.ts'
import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import type { Reply } from '#content/message.ts'
import type { DomainAction } from './action.ts'
import type { Input } from './input.ts'

/** Version of the session's shape. A stored session of another version is dropped kindly: the person is asked again. */
export const SESSION_VERSION = 1

/** Where a resident is in their conversation. Plain JSON under 16 kB (24 with a draft laid by), kept in the resident's row. */
export interface Session {
  version: typeof SESSION_VERSION
  /** The open conversation and the step it waits at; `null`: nothing is open. */
  conversation: string | null
  step: string | null
  answers: Record<string, unknown>
  /** The choices under the last question, in their order, with the words shown: lets a person answer with a number or the words. */
  offered: { id: string; label: string }[]
  /** The last question asks how many: a number typed is that number, not the place of a choice. */
  counting: boolean
  /** Drafts put aside when the person went to do something else, by conversation. */
  drafts: Record<string, Draft>
  /** Drafts about sensitive matters, while the person writes on a channel that may not carry them. */
  laidBy: Record<string, Draft>
  /** When a chat of theirs was last told that its channel is closed (ISO 8601), by the chat's id. */
  toldClosed: Record<string, string>
  /** What a person sent before a question of ours came in between; taken up right after their answer. */
  held: Input | null
  /** How often in a row the current question was not understood. */
  misses: number
  /** When the person last wrote (ISO 8601): after a long pause the bot asks before it goes on with a draft. */
  at: string | null
  /** What was said and answered since the last choice or command, the newest last: an exchange with another program ends by it. */
  lately: Exchange[]
}

/** One message and its answer, each as a mark that tells whether it is the same as another; `words` `null`: it had none. */
export interface Exchange {
  words: string | null
  answer: string
}

export interface Draft {
  answers: Record<string, unknown>
  /** When it was put aside, ISO 8601. */
  at: string
}

/** A case as its resident sees it, and where it can be looked at without the chat; `null` when the gateway has no public address. */
export type ResidentCase = CaseSummary & { statusLink: string | null }

/** An open case of somebody else that may be the matter of the draft: nothing of it but what everybody may know. */
export interface SimilarCase {
  id: string
  category: string | null
  /** Code of the subdistrict or district, if known. */
  area: string | null
  createdAt: Date
  state: CaseState
}

/** A meeting of a council to come, or one of its newest papers. `title` is in the office's language. */
export interface CouncilItem {
  council: string
  kind: 'meeting' | 'paper'
  title: string
  startsAt: Date | null
  place: string | null
  link: string | null
}

/** An event, and what this person said about coming. */
export type KnownEvent = OpenEvent & { own: (RegistrationWish & { state: RegistrationState }) | null }

/** A notice somebody got. `title` is in their language where the notice has it. */
export interface ReceivedNotice {
  broadcastId: string
  title: string
  /** A topic of the city, or `council.<id>`. */
  topic: string
  at: Date
}

/** Why somebody got a notice; `area` "" is the whole city, `since` when they agreed. */
export type NoticeReason =
  | { type: 'subscription'; topic: string; area: string; since: Date }
  | { type: 'event'; title: string | null }
  | { type: 'case'; reference: string | null }
  | { type: 'correction' }
  | { type: 'ended' }

/** What a notice asks, and what this person answered; `until` `null`: it stays open. */
export interface PollInHand {
  until: Date | null
  own: number | null
}

/** One notice with all its words, as it was sent, what it asks, and why this person got it. */
export type NoticeInHand = ReceivedNotice & { reply: Reply; poll: PollInHand | null; reason: NoticeReason }

/** A chat of this person; `isThis`: the one they write in now. */
export interface ResidentChat {
  id: string
  channel: string
  state: 'active' | 'blocked'
  isThis: boolean
  /** When they last wrote there. */
  usedAt: Date | null
}

/** A channel with which a chat can be linked; the code follows `start` without a gap, `null`: it is typed there. */
export interface LinkableChannel {
  channel: string
  start: string | null
}

/** What the code somebody sends stands for. `tooMany`: they tried so often that we do not look for a while. */
export type LinkInHand =
  /** A chat on `channel` may be linked with this one. */
  | { type: 'open'; codeId: string; channel: string; mode: LinkMode }
  /** It is a code of their own, sent in a chat that is theirs already. */
  | { type: 'own' }
  | { type: 'unknown' }
  | { type: 'tooMany' }

/** Read-only facts for one turn. The engine has no clock and no I/O: everything it may know is here. */
export interface View {
  now: Date
  city: City
  catalog: Catalog
  channel: { id: string; capabilities: ChannelCapabilities }
  /** Where the web chat is, for words that lead there. */
  chatLink: string
  resident: {
    id: string
    language: string
    /** False until the person chose: then texts come in the hinted or detected language. */
    languageChosen: boolean
    /** Version of the privacy notice already shown, if any. */
    noticeVersion: string | null
    stopped: boolean
    /** No notice before then, by their own wish; `null`: none is held back. */
    pausedUntil: Date | null
    /** How they want to hear of what they subscribe to. */
    wishes: Wishes
  }
  languageHint: string | undefined
  /** The chats of this person, the one used longest first. */
  chats: ResidentChat[]
  /** Channels in the order in which news tries them, by their own wish; empty: the chat they used last. */
  channelOrder: string[]
  linkable: LinkableChannel[]
  /** What the code of this turn stands for; `null`: the turn has none. */
  link: LinkInHand | null
  /** The resident's own cases, newest first, at most 10. */
  cases: ResidentCase[]
  /** Whether any case of theirs is sensitive, also an older one. */
  hasSensitive: boolean
  /** How closed cases turned out: what the resident was asked, newest first, at most 10. */
  followUps: FollowUpSummary[]
  /** Filed cases get a status page: the gateway has a public address. */
  hasStatusPage: boolean
  /** What may be the same as the concern that is about to be sent, the likeliest first; empty elsewhere. */
  similar: SimilarCase[]
  subscriptions: SubscriptionSummary[]
  /** The notices somebody got, newest first, at most 8. */
  notices: ReceivedNotice[]
  /** The notice that this turn is about, when it is about one they got. */
  notice: NoticeInHand | null
  /** Events that this turn may be about, soonest first: the one with a code, or those to come; empty for most turns. */
  events: KnownEvent[]
  /** What the councils of the city do next, when this turn may be about them; empty otherwise. */
  councilItems: CouncilItem[]
  /** The resident's appointments to come, soonest first, then their wishes to be called back. */
  bookings: BookingSummary[]
  /** Slots to come that somebody has, by contact person; what is left is free (content/city/slots.ts). */
  slotsTaken: { contact: string; startsAt: Date }[]
  counts: { messages: number; cases: number; media: number; bookings: number; registrations: number }
}

/** The event as the engine sees it; `id` is the inbox row's number, `at` the platform's time. */
export type TurnEvent = TurnBody & { id: string; at: Date }

/** What one message causes. The gateway commits all of it in one transaction. */
export interface Turn {
  session: Session
  replies: Reply[]
  actions: DomainAction[]
  /** The language of the replies: the resident's, after whatever this turn changed. */
  language: string
}

/** A session in which nothing has been said yet. */
export function newSession(): Session {
  return {
    version: SESSION_VERSION,
    conversation: null,
    step: null,
    answers: {},
    offered: [],
    counting: false,
    drafts: {},
    laidBy: {},
    toldClosed: {},
    held: null,
    misses: 0,
    at: null,
    lately: [],
  }
}

/** The session as stored; a missing one, or one of another version, begins anew. */
export function parseSession(stored: unknown): Session {
  if (typeof stored !== 'object' || stored === null) return newSession()
  const { version } = stored as Partial<Session>
  return version === SESSION_VERSION ? { ...newSession(), ...stored } : newSession()
}
