import type { ApiError, ResponseParameters } from '@grammyjs/types'

/** A "no" in the shape of the Bot API; the HTTP status is the error code. */
export class Refusal extends Error {
  readonly answer: ApiError

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.answer = { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) }
  }
}

/** A 400 as Telegram words it. */
export const badRequest = (reason: string, parameters?: ResponseParameters) =>
  new Refusal(400, `Bad Request: ${reason}`, parameters)
