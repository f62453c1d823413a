/** Errors of a connection that was never made: then nothing can have been sent. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What the error of a call without an answer tells: its code, if it has one, and whether the platform may have taken the call. */
export function readConnectionError(error: unknown): { code: string | undefined; maybeSent: boolean } {
  const codes = errorCodes(error)
  return {
    code: codes.at(-1),
    maybeSent: codes.length === 0 || !codes.every((each) => neverConnected.has(each)),
  }
}

/** Codes along the chain of causes; an error of several tried addresses counts with each of them. */
function errorCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(errorCodes)
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  return [...own, ...errorCodes(error.cause)]
}
