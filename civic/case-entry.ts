/** What a line of a case's history may be. Every one has a name at the desk (`entry.<type>` in locales/de/desk*.json). */
export const entryTypes = [
  'filed',
  /** Who agreed, and on whose behalf it was filed; words: who speaks for them. */
  'consent',
  /** How somebody without a chat wants to hear from the office; words: a number or address for it. */
  'contactWish',
  'residentMessage',
  'takenBack',
  'answer',
  'inquiry',
  'reminded',
  'inquiryExpired',
  'state',
  'note',
  'assigned',
  'priority',
  'due',
  'escalated',
  'corrected',
  'task',
  'taskResult',
  'forwarded',
  'joined',
  'duplicateOf',
  'coAffected',
  'followUp',
  'reopened',
  'erased',
] as const
export type EntryType = (typeof entryTypes)[number]
