import { DeskRefusal } from '../staff/desk-refusal.ts'

/** Stable; programs decide by it. The number is the HTTP status. */
export const broadcastRefusalStatus = {
  unknownBroadcast: 404,
  unknownNotice: 404,
  outsideReach: 403,
  forbiddenTransition: 409,
  ownWork: 409,
  isTemplate: 409,
  findings: 409,
  missingLanguages: 409,
  emptyAudience: 409,
  stopFirst: 409,
  changedMeanwhile: 409,
  noTestReader: 409,
  missingReason: 400,
  missingEnd: 400,
  unknownArea: 400,
  unknownTopic: 400,
  unknownCouncil: 400,
  unknownLanguage: 400,
  unknownChannel: 400,
  unknownCategory: 400,
  unknownEvent: 400,
  inPast: 400,
  tooLate: 400,
} as const
export type BroadcastRefusalCode = keyof typeof broadcastRefusalStatus

/** Why something about a broadcast is not done; nothing was changed. Names the field and says what to do. */
export class BroadcastRefusal extends DeskRefusal<BroadcastRefusalCode> {
  constructor(code: BroadcastRefusalCode, field: string, message: string) {
    super('BroadcastRefusal', broadcastRefusalStatus[code], code, field, message)
  }
}
