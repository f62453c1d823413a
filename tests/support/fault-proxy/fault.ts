/**
 * What goes wrong with one request. `path` is a regular expression over path and query; the first fault that matches is used
 * up, or is used `times` times. `after` lets that many matching requests pass before.
 */
export type Fault = { path: string; times?: number; after?: number } & FaultKind

export type FaultKind =
  /** The proxy answers itself; the double behind it never hears of it. */
  | { kind: 'answer'; status: number; body: string; contentType: string }
  /** Forwarded after a delay. */
  | { kind: 'slow'; milliseconds: number }
  /** The connection is cut before anything is forwarded. */
  | { kind: 'drop' }
  /** Forwarded and accepted; then the connection is cut, so that the caller cannot know. */
  | { kind: 'timeoutAfterAccept' }
  /** Forwarded twice; the caller sees the second answer. */
  | { kind: 'duplicate' }

/** The next fault for a path, taken from the queue. */
export function takeFault(faults: Fault[], path: string): Fault | undefined {
  const index = faults.findIndex((fault) => new RegExp(fault.path).test(path))
  const fault = faults[index]
  if (fault === undefined) return undefined
  if (fault.after !== undefined && fault.after > 0) {
    faults[index] = { ...fault, after: fault.after - 1 }
    return undefined
  }
  if ((fault.times ?? 1) <= 1) faults.splice(index, 1)
  else faults[index] = { ...fault, times: (fault.times ?? 1) - 1 }
  return fault
}

/** A bare page such as a proxy in between sends, not the platform itself. */
export const page = (status: number): FaultKind => ({
  kind: 'answer',
  status,
  body: `<html><body>${status}</body></html>`,
  contentType: 'text/html',
})

/** A refusal in the shape of the Telegram Bot API; with `retryAfter` (seconds) the one for sending too fast. */
export function telegramRefusal(status: number, description: string, retryAfter?: number): FaultKind {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }
  const body = JSON.stringify({ ok: false, error_code: status, description, ...parameters })
  return { kind: 'answer', status, body, contentType: 'application/json' }
}
