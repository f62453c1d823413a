import type { IncomingMedia } from '#bots/channels/contract.ts'
import type { CaseKind, ConcernPlace } from '#civic/concern.ts'
import type { RegistrationResult, RegistrationWish } from '#civic/event.ts'
import type { Solved } from '#civic/follow-up.ts'
import type { LinkMode } from '#civic/link-code.ts'
import type { Pace } from '#civic/pace.ts'

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
  /** What was added since then (ISO 8601) did not belong there: it leaves the case, its files become the draft's again. */
  | { type: 'takeBackAddition'; caseId: string; since: string }
  /** "Me too": becomes co-affected by a case and adds what was told; filed as a case of its own when that one is gone meanwhile. */
  | { type: 'joinCase'; caseId: string; concern: NewConcern }
  | { type: 'leaveCase'; caseId: string }
  | { type: 'withdrawCase'; caseId: string }
  /** A closed case goes back to the office, with the resident's words and files. */
  | { type: 'reopenCase'; caseId: string; text: string; mediaKeys: string[] }
  /** Answers to the question some weeks after a case was closed, as they come. `rating`: 1 (bad) to 5 (good). */
  | { type: 'answerFollowUp'; followUpId: string; solved?: Solved; rating?: number; comment?: string }
  /** Holds a slot of a consultation hour (ISO 8601). `topic`: a category or topic of the city. */
  | ({ type: 'bookSlot'; startsAt: string; endsAt: string } & Appointment)
  /** `phone` is E.164; it is sealed before it is stored. */
  | ({ type: 'wishCallback'; phone: string } & Appointment)
  | { type: 'cancelBooking'; bookingId: string }
  | { type: 'subscribe'; topic: string; area: string; wordingVersion: string; language: string }
  | { type: 'unsubscribe'; topic: string; area: string }
  /** No notice before then (ISO 8601); what waits comes afterwards. */
  | { type: 'pause'; until: string }
  | { type: 'resumeNotices' }
  /** News on a topic, or on all of them (`null`), one by one or once a week together. */
  | { type: 'setPace'; topic: string | null; pace: Pace }
  /** Subscriptions on these topics are for another area from now on ("": the whole city), by a consent of their own. */
  | {
      type: 'moveSubscriptions'
      topics: string[]
      from: string
      to: string
      wordingVersion: string
      language: string
    }
  /** A question or remark to a notice they got. */
  | { type: 'replyToNotice'; broadcastId: string; text: string }
  /** An answer to the poll of a notice they got, by its number, in place of an earlier one. */
  | { type: 'answerPoll'; broadcastId: string; option: number }
  /** Somebody at the desk reads tests of notices in this chat from now on, if the code is one of theirs. */
  | { type: 'tieReader'; code: string }
  /** Comes to an event. `expects` is what the person was told; should it be otherwise by then, they hear that instead. */
  | ({ type: 'registerForEvent'; eventId: string; expects: RegistrationResult['state'] } & RegistrationWish)
  | { type: 'cancelRegistration'; eventId: string }
  /** A question that the moderator of an event sees. */
  | { type: 'askEventQuestion'; eventId: string; text: string }
  /** Sends the date of an event as a calendar file of its own message. */
  | { type: 'sendCalendar'; code: string }
  /** Gives a code by which another chat becomes one of this person's; replies name it as the result `linkCode`. */
  | { type: 'offerLinkCode'; mode: LinkMode }
  /** The chat that speaks becomes one of the person's who made this code, with everything of its own, if the code still counts. */
  | { type: 'linkChat'; codeId: string; wordingVersion: string; language: string }
  /** This chat of theirs is no longer one; whoever writes there again is somebody new. */
  | { type: 'unlinkChat'; chatId: string }
  /** News tries the channels in this order; empty: the chat used last. */
  | { type: 'orderChannels'; channels: string[] }
  /** The person blocked us in this chat and has others: what waits for it comes there. */
  | { type: 'preferOtherChats' }
  /** What this very message said is not kept: it came where the city may not take it. */
  | { type: 'forgetWords' }
  /** STOP: ends every subscription, withdraws their consents, cancels what waits to be sent besides this turn's reply. */
  | { type: 'stop' }
  | { type: 'resume' }
  /** GDPR Art. 15/20: builds the export file and sends it as a message of its own. */
  | { type: 'exportData' }
  /** GDPR Art. 17: erases the resident. Applied last; the farewell is sent before the address is forgotten. */
  | { type: 'eraseData' }

interface Appointment {
  contact: string
  topic: string | null
  language: string
  interpreter: boolean
}

export interface NewConcern {
  kind: CaseKind
  text: string
  language: string
  category: string | null
  place: ConcernPlace | null
  mediaKeys: string[]
  /** The council of the city whose chair is asked. */
  council?: string
}
