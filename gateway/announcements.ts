import pg from 'pg'
import type { Logger } from 'pino'
import type { Transaction } from '#civic/transaction.ts'

/**
 * Tells every process that serves web chats that an address has news (PostgreSQL LISTEN/NOTIFY). Only a knock on the door: the news
 * itself is in the tables, and whoever missed the knock finds it on the next read.
 */
export interface Announcements {
  /** Knocks at every process. */
  announce(addressId: string): Promise<void>
  on(addressId: string, listener: () => void): () => void
  close(): Promise<void>
}

const channel = 'kurzer_draht_news'
const reconnectMs = 1000

/** Knocks as soon as this transaction is committed. */
export async function announceOnCommit(
  transaction: Pick<Transaction, '$queryRaw'>,
  addressId: string,
): Promise<void> {
  await transaction.$queryRaw`SELECT pg_notify(${channel}, ${addressId})::text`
}

/** Opens the knocker. With `listens` false it only knocks (a process without web chats). */
export async function openAnnouncements(options: {
  url: string
  pool: pg.Pool
  listens: boolean
  log: Logger
}): Promise<Announcements> {
  const { url, pool, listens, log } = options
  const listeners = new Map<string, Set<() => void>>()
  let client: pg.Client | null = null
  let closed = false

  function knock(addressId: string | undefined): void {
    if (addressId) for (const listener of listeners.get(addressId) ?? []) listener()
  }

  async function listen(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'kurzer-draht news',
    })
    fresh.on('notification', ({ payload }) => knock(payload))
    fresh.on('error', () => {
      if (client !== fresh) return
      client = null
      relisten()
    })
    await fresh.connect()
    await fresh.query(`LISTEN ${channel}`)
    client = fresh
  }

  function relisten(): void {
    if (closed) return
    setTimeout(() => {
      if (closed) return
      listen()
        .then(() => {
          // Knocks were missed meanwhile: everybody looks once.
          for (const addressId of listeners.keys()) knock(addressId)
        })
        .catch((error: Error) => {
          log.warn({ error: error.message }, 'cannot listen for news of web chats; trying again')
          relisten()
        })
    }, reconnectMs).unref()
  }

  if (listens) await listen()
  return {
    async announce(addressId) {
      await pool.query({ name: 'announce', text: 'SELECT pg_notify($1, $2)', values: [channel, addressId] })
    },
    on(addressId, listener) {
      const known = listeners.get(addressId) ?? new Set()
      known.add(listener)
      listeners.set(addressId, known)
      return () => {
        known.delete(listener)
        if (known.size === 0 && listeners.get(addressId) === known) listeners.delete(addressId)
      }
    },
    async close() {
      closed = true
      const open = client
      client = null
      await open?.end()
    },
  }
}
