/** Why something about an event is not done; nothing was changed. Names the field and says what to do. */
export class EventRefusal extends Error {
  readonly code: EventRefusalCode
  readonly field: string

  constructor(code: EventRefusalCode, field: string, message: string) {
    super(message)
    this.name = 'EventRefusal'
    this.code = code
    this.field = field
  }
}

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
