/** What a call carries with it and its statuses bring back. */
export interface Carried {
  outboxId: string
  /** Other calls of the same message follow. */
  isPart: boolean
  /** The stored file that went with the call. */
  mediaId?: string
}

/**
 * The number of an outbox row, that it is a part of it, a file. Others with the same app may carry something else. That it is a part has to be
 * told apart: a part that arrived does not say that the message did.
 */
const pattern =
  /^([0-9]{1,18})(\/part)?(?:\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))?$/

/** As the call carries it; Meta takes 512 characters. */
export function carry({ outboxId, isPart, mediaId }: Carried): string {
  return [outboxId, ...(isPart ? ['part'] : []), ...(mediaId === undefined ? [] : [mediaId])].join('/')
}

/** What a status brings back; `undefined` when it is not of our making. */
export function parseCarried(text: string | undefined): Carried | undefined {
  const [, outboxId, part, mediaId] = pattern.exec(text ?? '') ?? []
  if (outboxId === undefined) return undefined
  return { outboxId, isPart: part !== undefined, ...(mediaId === undefined ? {} : { mediaId }) }
}
