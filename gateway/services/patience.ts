import type { ServiceError } from './call.ts'

/** A try that dies with its process is taken up again after this; longer than any call may take. */
export const claimMs = 120_000

/** About a day of hourly tries; then a text stays without, and the desk shows it. */
const mostTries = 30
const hourMs = 3_600_000

/** When to try again what a service did not do, in milliseconds; `null`: never. `tries` counts this one. */
export function whenAgain(error: ServiceError, tries: number): number | null {
  if (error.kind === 'throttled') return error.retryAfterMs
  if (error.kind === 'refused' || error.kind === 'unsupported' || tries >= mostTries) return null
  return error.kind === 'unreachable' ? Math.min(1000 * 4 ** Math.min(tries, 6), hourMs) : hourMs
}

/** These hold for every text, not only for this one: the others need not be tried meanwhile. */
export function concernsAll(error: ServiceError): boolean {
  return error.kind === 'throttled' || error.kind === 'spent' || error.kind === 'misconfigured'
}
