import { randomBytes } from 'node:crypto'

/**
 * Code -> HTTP status and title, after Meta's list (developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes).
 * A code that is not here answers 400.
 */
const known: Record<number, [status: number, title: string]> = {
  1: [400, 'API Unknown'],
  2: [503, 'API Service'],
  4: [429, 'API Too Many Calls'],
  10: [403, 'Permission Denied'],
  100: [400, 'Invalid parameter'],
  190: [401, 'Access token has expired'],
  200: [403, 'API Permission'],
  368: [403, 'Temporarily blocked for policies violations'],
  80007: [429, 'Rate limit issues'],
  130429: [429, 'Rate limit hit'],
  130472: [400, "User's number is part of an experiment"],
  131000: [500, 'Something went wrong'],
  131005: [403, 'Access denied'],
  131008: [400, 'Required parameter is missing'],
  131009: [400, 'Parameter value is not valid'],
  131016: [503, 'Service unavailable'],
  131021: [400, 'Recipient cannot be sender'],
  131026: [400, 'Message undeliverable'],
  131031: [403, 'Account has been locked'],
  131047: [400, 'Re-engagement message'],
  131048: [429, 'Spam Rate limit hit'],
  131049: [400, 'Meta chose not to deliver'],
  131050: [400, 'User has stopped receiving marketing messages'],
  131051: [400, 'Unsupported message type'],
  131053: [400, 'Media upload error'],
  131056: [429, '(Business Account, Consumer Account) pair rate limit hit'],
  131057: [500, 'Account in maintenance mode'],
  132000: [400, 'Template Param Count Mismatch'],
  132001: [404, 'Template does not exist'],
  132005: [400, 'Template Hydrated Text Too Long'],
  132012: [400, 'Template Parameter Format Mismatch'],
  132015: [400, 'Template is Paused'],
  132016: [400, 'Template is Disabled'],
  132018: [400, 'Issue with template parameters'],
  133004: [503, 'Server Temporarily Unavailable'],
  133010: [400, 'Phone number Not Registered'],
}

const helpAddress = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/'

/** A "no" in the shape of the Graph API. `details` is what Meta tells beyond the title of the code. */
export class Refusal extends Error {
  readonly code: number
  readonly details: string
  readonly subcode: number | undefined

  constructor(code: number, details: string, subcode?: number) {
    super(`(#${code}) ${titleOf(code)}: ${details}`)
    this.code = code
    this.details = details
    this.subcode = subcode
  }

  get status(): number {
    return known[this.code]?.[0] ?? 400
  }

  /** The body of the answer. */
  get answer(): object {
    const { code, details, subcode } = this
    return {
      error: {
        message: code === 190 ? details : `(#${code}) ${titleOf(code)}`,
        type: 'OAuthException',
        code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(code === 190 ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
        fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
      },
    }
  }

  /** The same as it stands in a status of a webhook. */
  get inStatus(): object {
    const { code, details } = this
    return {
      code,
      title: titleOf(code),
      message: titleOf(code),
      error_data: { details },
      href: helpAddress,
    }
  }
}

/** A parameter that the platform does not take. */
export const invalid = (details: string) => new Refusal(131009, details)

/** A parameter that has to be there. */
export const missing = (name: string) => new Refusal(131008, `Parameter '${name}' is mandatory.`)

function titleOf(code: number): string {
  return known[code]?.[1] ?? 'Unknown error'
}
