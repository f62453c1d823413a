import type { IncomingMedia } from '#bots/channels/contract.ts'
import type { CaseKind, ConcernPlace } from '#civic/concern.ts'

/** What a conversation wants changed. One exhaustive switch applies it: gateway/inbox/apply.ts. */
export type DomainAction =
  | { type: 'setLanguage'; language: string; chosen: boolean }
  | { type: 'recordNotice'; version: string; language: string }
  /** Keeps a photo, voice note or file that belongs to the open draft; the draft refers to it by `key`. */
  | { type: 'keepMedia'; key: string; media: IncomingMedia }
  | { type: 'discardMedia'; keys: string[] }
  | { type: 'fileConcern'; concern: NewConcern }
  /** Words or media a resident adds to a case that is already filed. */
  | { type: 'addToCase'; caseId: string; text: string; mediaKeys: string[] }
  | { type: 'withdrawCase'; caseId: string }
  | { type: 'subscribe'; topic: string; area: string; wordingVersion: string; language: string }
  | { type: 'unsubscribe'; topic: string; area: string }
  /** STOP: ends every subscription, withdraws their consents, cancels what waits to be sent besides this turn's reply. */
  | { type: 'stop' }
  | { type: 'resume' }
  /** GDPR Art. 15/20: builds the export file and sends it as a message of its own. */
  | { type: 'exportData' }
  /** GDPR Art. 17: erases the resident. Applied last; the farewell is sent before the address is forgotten. */
  | { type: 'eraseData' }

export interface NewConcern {
  kind: CaseKind
  text: string
  language: string
  category: string | null
  place: ConcernPlace | null
  mediaKeys: string[]
}
