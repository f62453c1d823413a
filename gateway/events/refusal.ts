import { DeskRefusal } from '../staff/desk-refusal.ts'

/** Stable; programs decide by it. The number is the HTTP status. */
export const eventRefusalStatus = {
  /** Out of reach is unknown. */
  unknownEvent: 404,
  unknownRegistration: 404,
  unknownQuestion: 404,
  eventCancelled: 409,
  /** A poster would lead nowhere. */
  notPublished: 409,
  /** There is no other date or place that people do not know yet. */
  nothingToTell: 409,
  tooSoon: 409,
  alreadyAnswered: 409,
  registrationTooLate: 400,
  unknownLanguage: 400,
} as const
export type EventRefusalCode = keyof typeof eventRefusalStatus

/** Why something about an event is not done; nothing was changed. Names the field and says what to do. */
export class EventRefusal extends DeskRefusal<EventRefusalCode> {
  constructor(code: EventRefusalCode, field: string, message: string) {
    super('EventRefusal', eventRefusalStatus[code], code, field, message)
  }
}
