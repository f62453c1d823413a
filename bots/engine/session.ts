import type { EventBody } from '#bots/channels/contract.ts'
import type { ChannelCapabilities } from '#bots/channels/contract.ts'
import type { CaseSummary } from '#civic/case.ts'
import type { City } from '#content/city/city.ts'
import type { Reply } from '#content/message.ts'
import type { DomainAction } from './action.ts'

/** Version of the session's shape. A stored session of another version is dropped kindly: the person is asked again. */
export const SESSION_VERSION = 1

/** Where a resident is in their conversation. Plain JSON, kept in the resident's row. */
export interface Session {
  version: typeof SESSION_VERSION
  /** The open conversation and the step it waits at; `null`: nothing is open. */
  conversation: string | null
  step: string | null
  answers: Record<string, unknown>
  /** Ids of the choices under the last question, in their order: lets a person answer with a number or the words. */
  offered: { id: string; label: string }[]
  /** Drafts put aside when the person went to do something else, by conversation. */
  drafts: Record<string, { step: string; answers: Record<string, unknown>; at: string }>
  /** The first words of a person who has yet to choose a language; taken up right after. */
  held: string | null
  /** How often in a row the current question was not understood. */
  misses: number
}

/** Read-only facts for one turn. The engine has no clock and no I/O: everything it may know is here. */
export interface View {
  now: Date
  city: City
  channel: { id: string; capabilities: ChannelCapabilities }
  resident: {
    id: string
    language: string
    /** False until the person chose: then texts come in the hinted or detected language. */
    languageChosen: boolean
    /** Version of the privacy notice already shown, if any. */
    noticeVersion: string | null
    stopped: boolean
  }
  languageHint: string | undefined
  /** The resident's own cases, newest first, at most 10. */
  cases: CaseSummary[]
  subscriptions: { topic: string; area: string }[]
  counts: { messages: number; cases: number; media: number }
}

/** The event as the engine sees it; `id` is the inbox row's number, `at` the platform's time. */
export type TurnEvent = EventBody & { id: string; at: Date }

/** What one message causes. The gateway commits all of it in one transaction. */
export interface Turn {
  session: Session
  replies: Reply[]
  actions: DomainAction[]
}
