import { createHmac } from 'node:crypto'
import { type Change, stamp, type World } from './world.ts'

/** Meta waits about so long for an answer. */
const answerMs = 10_000
/** Calls at a time. */
const mostCalls = 8
/** Pauses grow by doubling, up to so many times the first. */
const mostPause = 64

/** What is pushed to the webhook and what still waits. */
export interface Pusher {
  /** Asks the address for its handshake; changes are pushed there from then on. Rejects when it is not ours. */
  connect(url: string): Promise<void>
  /** Resolves once the change was tried for the first time. */
  push(change: Change): Promise<void>
  /** Changes that were not taken yet. */
  waiting(): number
  stop(): void
}

interface Waiting {
  change: Change
  tried: () => void
}

/**
 * Pushes changes to the webhook: several in one call, calls side by side, each again with the very same bytes until it is answered with
 * 200. Only what one person says keeps its order; statuses overtake each other.
 */
export function createPusher(world: World): Pusher {
  const queue: Waiting[] = []
  const busyLanes = new Set<string>()
  const timers = new Set<NodeJS.Timeout>()
  let url: string | undefined
  let calls = 0
  let unanswered = 0
  let isStopped = false

  const next = (): Waiting[] => {
    const batch: Waiting[] = []
    for (const waiting of [...queue]) {
      const { lane } = waiting.change
      if (lane !== null && busyLanes.has(lane)) continue
      queue.splice(queue.indexOf(waiting), 1)
      if (lane !== null) busyLanes.add(lane)
      batch.push(waiting)
      if (batch.length >= world.rules.mostChanges) break
    }
    return batch
  }
  const look = () => {
    while (url !== undefined && !isStopped && calls < mostCalls) {
      const batch = next()
      if (batch.length === 0) return
      calls++
      unanswered += batch.length
      const body = bodyOf(world, batch)
      void deliver(batch, body, 0)
    }
  }
  const deliver = async (batch: Waiting[], body: string, tries: number) => {
    const status = url === undefined ? 0 : await call(world, url, body)
    world.log('webhook', { status, tries, fields: batch.map(({ change }) => kindOf(change)) })
    for (const { tried } of batch) tried()
    if (isStopped) return
    if (status === 200) {
      for (const { change } of batch) if (change.lane !== null) busyLanes.delete(change.lane)
      unanswered -= batch.length
      calls--
      return look()
    }
    // A call that waits for its next try takes no place from the others.
    if (tries === 0) calls--
    const pause = world.rules.retryMs * Math.min(2 ** tries, mostPause)
    const timer = setTimeout(() => {
      timers.delete(timer)
      calls++
      void deliver(batch, body, tries + 1)
    }, pause)
    timers.add(timer)
    look()
  }
  return {
    async connect(address) {
      await shakeHands(world, address)
      url = address
      look()
    },
    push: (change) =>
      new Promise((resolve) => {
        // Without a webhook nobody waits for the first try.
        if (url === undefined) resolve()
        queue.push({ change, tried: resolve })
        look()
      }),
    waiting: () => queue.length + unanswered,
    stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** The body Meta sends: changes by turns in one entry or in an entry each, everything beyond ASCII escaped. */
function bodyOf({ account, now, random }: World, batch: Waiting[]): string {
  const changes = batch.map(({ change: { field, value } }) => ({ value, field }))
  const entry = (some: object[]) => ({
    id: account.businessAccountId,
    time: Number(stamp(now())),
    changes: some,
  })
  const entries = random.next() < 0.5 ? [entry(changes)] : changes.map((change) => entry([change]))
  return escaped(JSON.stringify({ object: 'whatsapp_business_account', entry: entries }))
}

const escaped = (json: string) =>
  json
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The status our side answered, 0 when it was not reached. */
async function call(world: World, url: string, body: string): Promise<number> {
  const sign = (algorithm: string) =>
    `${algorithm}=${createHmac(algorithm, world.account.appSecret).update(body).digest('hex')}`
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
      'x-hub-signature': sign('sha1'),
      'x-hub-signature-256': sign('sha256'),
    },
    body,
    signal: AbortSignal.timeout(answerMs),
  }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )
}

async function shakeHands(world: World, address: string): Promise<void> {
  const challenge = `${1_158_201_444 + world.nextNumber()}`
  const query = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': challenge,
    'hub.verify_token': world.account.verifyToken,
  })
  const response = await fetch(`${address}?${query}`)
  const answer = await response.text()
  if (response.status !== 200 || answer !== challenge) {
    throw new Error(
      `The callback URL or verify token couldn't be validated: it answered ${response.status} and not the challenge.`,
    )
  }
}

/** What a change is about, for the log: the field, or which kind of thing of `messages`. */
function kindOf({ field, value }: Change): string {
  const kind = ['messages', 'statuses'].find((name) => name in value)
  return kind === undefined ? field : kind
}
