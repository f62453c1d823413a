import { DeskRefusal } from '../staff/desk-refusal.ts'

/** Stable; programs decide by it. The number is the HTTP status. */
export const noticeRefusalStatus = {
  /** Out of reach is unknown. */
  unknownNotice: 404,
  unknownVersion: 404,
  unknownFile: 404,
  unknownReply: 404,
  /** These districts, or the whole city, are not theirs to write for. */
  forbiddenDistricts: 403,
  changedMeanwhile: 409,
  archived: 409,
  alreadyAnswered: 409,
  /** A broadcast of it is under way. */
  stillSending: 409,
  kindFixed: 409,
  sourceFixed: 409,
  /** People were asked already: what they chose must mean the same afterwards. */
  pollFixed: 409,
  /** The source language is changed with the notice itself. */
  isSource: 409,
  nothingToReview: 409,
  noTranslationService: 409,
  serviceFailed: 503,
  unknownKind: 400,
  unknownTopic: 400,
  unknownDistrict: 400,
  unknownLanguage: 400,
  unknownFact: 400,
  wrongFact: 400,
  unknownWords: 400,
  wrongPoll: 400,
  tooLong: 400,
  tooLarge: 400,
  unreadableFile: 400,
  tooManyFiles: 400,
} as const
export type NoticeRefusalCode = keyof typeof noticeRefusalStatus

/** Why something about a notice is not done; nothing was changed. Names the field and says what to do. */
export class NoticeRefusal extends DeskRefusal<NoticeRefusalCode> {
  constructor(code: NoticeRefusalCode, field: string, message: string) {
    super('NoticeRefusal', noticeRefusalStatus[code], code, field, message)
  }
}
