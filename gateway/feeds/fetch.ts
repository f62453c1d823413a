import type { FeedSource } from '#content/city/city.ts'
import { FeedError } from '#content/feeds/feed-error.ts'
import { createEgress } from '../egress.ts'

/** What an address gave. `notModified`: the same as at the last read. */
export type Fetched =
  | { notModified: true }
  | { notModified: false; bytes: Uint8Array; etag: string | null; lastModified: string | null }

/** What is known of an address from the last read (RFC 9110, 13.1). */
export interface Known {
  etag: string | null
  lastModified: string | null
}

/** Fetches an address of a feed. Throws `FeedError`. */
export type FetchFeed = (url: string, known?: Known) => Promise<Fetched>

const timeoutMs = 30_000
/** The largest answer: a calendar of many years, a page of a hundred meetings with their agendas. */
const mostBytes = 5_000_000

/** Builds the way to the feeds of a city: their origins and no other address, no redirects, a limit of time and of size. */
export function createFeedFetch(
  feeds: readonly Pick<FeedSource, 'url'>[],
  call: typeof fetch = fetch,
  patienceMs = timeoutMs,
): FetchFeed {
  const egress = createEgress(
    feeds.map(({ url }) => new URL(url).origin),
    call,
  )
  return async (url, known) => {
    const signal = AbortSignal.timeout(patienceMs)
    let answer: Response
    try {
      answer = await egress(url, { signal, headers: headersOf(known) })
    } catch (cause) {
      throw failureOf(cause)
    }
    if (answer.status === 304 && known) {
      await answer.body?.cancel()
      return { notModified: true }
    }
    if (!answer.ok) {
      await answer.body?.cancel()
      throw refusalOf(answer.status)
    }
    return {
      notModified: false,
      bytes: await readBody(answer),
      etag: answer.headers.get('etag'),
      lastModified: answer.headers.get('last-modified'),
    }
  }
}

function headersOf(known: Known | undefined): Record<string, string> {
  return {
    accept: 'text/calendar, application/json;q=0.9, */*;q=0.1',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  }
}

/** Reads no more than is allowed, also of what was packed small on its way. */
async function readBody(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of answer.body ?? []) {
      length += chunk.length
      if (length > mostBytes) break
      chunks.push(chunk)
    }
  } catch (cause) {
    throw failureOf(cause)
  }
  if (length > mostBytes) {
    throw new FeedError(
      'tooLarge',
      `The feed sends more than ${mostBytes / 1_000_000} MB. Ask its bearer for a shorter one, such as of this year.`,
    )
  }
  return Buffer.concat(chunks)
}

function refusalOf(status: number): FeedError {
  return status >= 500 || status === 429
    ? new FeedError('unreachable', `The server of the feed failed (${status}). It is tried again by itself.`)
    : new FeedError(
        'refused',
        `The server of the feed refuses it (${status}). Open its address in a browser and correct feeds.yaml.`,
      )
}

function failureOf(cause: unknown): FeedError {
  const messages = cause instanceof Error ? `${cause.message} ${String(cause.cause ?? '')}` : ''
  if (/redirect/i.test(messages)) {
    return new FeedError(
      'elsewhere',
      'The address of the feed leads to another one. Open it in a browser and write the address it ends at into feeds.yaml.',
      { cause },
    )
  }
  if (/not allowed/i.test(messages)) {
    return new FeedError(
      'elsewhere',
      'The feed goes on at another server. Only the servers that feeds.yaml names are called.',
      { cause },
    )
  }
  const late = cause instanceof Error && cause.name === 'TimeoutError'
  return new FeedError(
    'unreachable',
    `The server of the feed ${late ? 'did not answer in time' : 'cannot be reached'}. It is tried again by itself.`,
    { cause },
  )
}
