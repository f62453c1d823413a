import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type ChannelHealth,
  type HeardWish,
  type LinkOffer,
  type Ownership,
  OwnershipLost,
} from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'
import { keepSecrets, readSecrets, type Tenure } from './secrets.ts'

type Needs = Pick<Runtime, 'pool' | 'vault' | 'log' | 'config' | 'clock'>

/** A process that slept through its lease must have closed its connection before another may open one. */
const beatsPerLease = 4

/** Nobody stands before the screen with a telephone any longer; a code that is shown later is a login at the platform for nothing. */
const linkWishMs = 5 * 60_000

/**
 * Waits until this process alone has the account of a channel, and keeps it until it lets go, dies or cannot renew in time. The lease
 * stands in PostgreSQL under its own clock; whoever takes it gets a higher fence, and no write with an older one succeeds.
 */
export async function own(runtime: Needs, channel: string, signal: AbortSignal): Promise<Ownership> {
  const owner = randomUUID()
  for (;;) {
    signal.throwIfAborted()
    const askedAt = performance.now()
    const fence = await take(runtime, channel, owner)
    if (fence !== null) return startTenure(runtime, { channel, owner, fence }, askedAt)
    await wait(runtime.config.leaseMs / beatsPerLease, undefined, { signal })
  }
}

const ofAConnection = `channel_account.state IN ('connected', 'linking')`

/** What only the owner before could say of its connection, and what it offered to link with, does not hold for the next. */
async function take({ pool, config, clock }: Needs, channel: string, owner: string): Promise<bigint | null> {
  const { rows } = await pool.query<{ fence: string }>(
    `INSERT INTO channel_account (channel, owner, fence, leased_until)
     VALUES ($1, $2, 1, now() + $3 * interval '1 millisecond')
     ON CONFLICT (channel) DO UPDATE
       SET owner = $2, fence = channel_account.fence + 1, leased_until = now() + $3 * interval '1 millisecond',
         state = CASE WHEN ${ofAConnection} THEN 'connecting' ELSE channel_account.state END,
         detail = CASE WHEN NOT ${ofAConnection} THEN channel_account.detail END,
         state_since = CASE WHEN ${ofAConnection} THEN $4 ELSE channel_account.state_since END,
         offer_cipher = NULL, offer_until = NULL
       WHERE channel_account.leased_until IS NULL OR channel_account.leased_until < now()
     RETURNING fence`,
    [channel, owner, config.leaseMs, clock()],
  )
  return rows[0] ? BigInt(rows[0].fence) : null
}

function startTenure(runtime: Needs, tenure: Tenure, takenAt: number): Ownership {
  const { pool, config, log, vault, clock } = runtime
  const { channel, owner, fence } = tenure
  const lost = new AbortController()
  const listeners: ((heard: HeardWish) => void)[] = []
  let lastHeard: Buffer | undefined
  let renewedAt = takenAt
  let beating: Promise<void> = Promise.resolve()

  const lose = () => {
    clearInterval(heartbeat)
    lost.abort(new OwnershipLost(channel))
  }

  /**
   * Renews the lease and takes up what staff want of the account; nobody hears a wish before there is a listener. It stands until it is done,
   * so that whoever has the account next takes it up should this process lose it, and is known by what it says.
   */
  async function beat(): Promise<void> {
    const askedAt = performance.now()
    try {
      const { rows } = await pool.query<{ wish_cipher: Buffer | null; wished_at: Date }>(
        `UPDATE channel_account SET leased_until = now() + $4 * interval '1 millisecond'
         WHERE channel = $1 AND owner = $2 AND fence = $3
         RETURNING wish_cipher, wished_at`,
        [channel, owner, fence, config.leaseMs],
      )
      const [row] = rows
      if (!row) return lose()
      renewedAt = askedAt
      const { wish_cipher: cipher } = row
      if (cipher && listeners.length > 0 && !lastHeard?.equals(cipher)) {
        lastHeard = cipher
        const heard: HeardWish = { wish: JSON.parse(vault.open(cipher)), done: () => takeDown(cipher) }
        const isOver = heard.wish.type === 'link' && clock().getTime() - row.wished_at.getTime() > linkWishMs
        if (isOver) await heard.done()
        else for (const listener of listeners) listener(heard)
      }
    } catch (error) {
      log.warn(
        { channel, error: error instanceof Error ? error.message : 'unknown' },
        'could not renew the lease of the account',
      )
    }
  }

  /** Unless a newer wish stands there by now, or the account is another's. */
  async function takeDown(wishCipher: Buffer): Promise<void> {
    await pool.query(
      `UPDATE channel_account SET wish_cipher = NULL
       WHERE channel = $1 AND owner = $2 AND fence = $3 AND wish_cipher = $4`,
      [channel, owner, fence, wishCipher],
    )
  }

  const everyMs = Math.max(50, config.leaseMs / beatsPerLease)
  let isBeating = false
  const heartbeat = setInterval(() => {
    // One beat before another may take it, the connection has to be closed.
    if (performance.now() - renewedAt > config.leaseMs - everyMs) return lose()
    if (isBeating) return
    isBeating = true
    beating = beat().finally(() => {
      isBeating = false
    })
  }, everyMs)

  return {
    lost: lost.signal,
    read: (names) => readSecrets(runtime, channel, names),
    write: (changes, account) => keepSecrets(runtime, tenure, changes, account),
    async clear() {
      await pool.query(
        `DELETE FROM channel_secret WHERE channel = $1
           AND EXISTS (SELECT FROM channel_account WHERE channel = $1 AND owner = $2 AND fence = $3)`,
        [channel, owner, fence],
      )
    },
    report: (health, offer) => report(runtime, tenure, health, offer),
    onWish(listener) {
      listeners.push(listener)
    },
    async release() {
      clearInterval(heartbeat)
      await beating
      lose()
      await pool.query(
        `UPDATE channel_account SET leased_until = now() - interval '1 millisecond', owner = NULL
         WHERE channel = $1 AND owner = $2 AND fence = $3`,
        [channel, owner, fence],
      )
    },
  }
}

async function report(
  { pool, vault, clock }: Needs,
  { channel, owner, fence }: Tenure,
  health: ChannelHealth,
  offer: LinkOffer | undefined,
): Promise<void> {
  const sealed = offer ? vault.seal(JSON.stringify({ type: offer.type, value: offer.value })) : null
  await pool.query(
    `UPDATE channel_account SET state = $4, detail = $5, offer_cipher = $6, offer_until = $7,
       state_since = CASE WHEN state = $4 AND detail IS NOT DISTINCT FROM $5 THEN state_since ELSE $8 END
     WHERE channel = $1 AND owner = $2 AND fence = $3`,
    [channel, owner, fence, health.state, health.detail ?? null, sealed, offer?.expiresAt ?? null, clock()],
  )
}
