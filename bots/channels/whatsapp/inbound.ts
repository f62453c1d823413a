import type { proto } from '@whiskeysockets/baileys'
import type { ChannelEvent, ChannelLog } from '#bots/channels/contract.ts'
import { createRecent } from '#bots/channels/recent.ts'
import { externalIdOf, personOf } from './jid.ts'
import { type Incoming, parse } from './parse.ts'
import { type BallotBox, readVote, voteIn } from './vote.ts'

/** What people say over one connection. */
export interface Inbound {
  /** Stores for good what a message says. `false`: it could not be stored, and nothing may be confirmed any more. */
  store(incoming: Incoming): Promise<boolean>
  /** The messages of a person that were stored and not shown as read yet; from now on they count as shown. */
  takeUnread(person: string): proto.IMessageKey[]
}

/** People whose unread messages are remembered, and how many of each. */
const mostUnread = 500
const mostUnreadOfOne = 10
/** Messages known to be stored, so that Baileys' second telling of each costs no look into the table. */
const mostStored = 1000

/** Builds the way in of one connection. `receive` stores events for good. */
export function createInbound({
  log,
  clock,
  receive,
  ballotBox,
}: {
  log: ChannelLog
  clock: () => Date
  receive(events: ChannelEvent[]): Promise<void>
  ballotBox: BallotBox
}): Inbound {
  const stored = createRecent<true>(mostStored)
  const unread = createRecent<proto.IMessageKey[]>(mostUnread)

  function noteUnread({ remoteJid, id }: Incoming['key']): void {
    const person = personOf(remoteJid)
    if (person === undefined) return
    const key = { remoteJid: remoteJid ?? null, id: id ?? null, fromMe: false }
    unread.set(person, [...(unread.get(person) ?? []), key].slice(-mostUnreadOfOne))
  }

  return {
    async store(incoming) {
      try {
        const { key, message } = incoming
        const name = externalIdOf(personOf(key.remoteJid) ?? '', key.id ?? '')
        if (stored.get(name)) return true
        const vote = voteIn(incoming)
        const events = parse(incoming, clock(), vote && (await readVote(incoming, vote, ballotBox)))
        if (events.length > 0) {
          await receive(events)
          if (!vote) noteUnread(key)
        }
        // What comes without content now may come with it later.
        if (message) stored.set(name, true)
        return true
      } catch (error) {
        log.error(
          { code: error instanceof Error ? error.name : 'unknown' },
          'a message could not be stored; it will come again',
        )
        return false
      }
    },
    takeUnread(person) {
      const keys = unread.get(person) ?? []
      unread.delete(person)
      return keys
    },
  }
}
