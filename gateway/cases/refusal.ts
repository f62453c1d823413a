import { DeskRefusal } from '../staff/desk-refusal.ts'

/** Stable; programs decide by it. The number is the HTTP status. */
export const refusalStatus = {
  unknownCase: 404,
  forbiddenTransition: 409,
  closed: 409,
  sameCase: 409,
  alreadyDone: 409,
  missingReason: 400,
  nothingToDo: 400,
  unknownLanguage: 400,
  unknownTeam: 400,
  unknownPerson: 400,
  unknownBody: 400,
  unknownCategory: 400,
  unknownArea: 400,
  unknownTask: 400,
  unknownTextBlock: 400,
  inPast: 400,
  inFuture: 400,
  missingAdvocate: 400,
} as const
export type RefusalCode = keyof typeof refusalStatus

/** Why an action on a case is not taken; nothing was changed. Names the field and says what to do. */
export class Refusal extends DeskRefusal<RefusalCode> {
  declare readonly field: string

  constructor(code: RefusalCode, field: string, message: string) {
    super('Refusal', refusalStatus[code], code, field, message)
  }
}
