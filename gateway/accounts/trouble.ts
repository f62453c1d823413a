import type { Runtime } from '../runtime.ts'
import { type Account, readAccount } from './account.ts'

/** The account of a channel through which nothing goes out just now. */
export interface Trouble {
  channel: string
  state: Exclude<Account['state'], 'connected'>
  /** Null: no process ever had it. */
  since: Date | null
}

/** SQL: whether the account of a channel is not connected just now; never for a channel that has none. */
export const isAway = (channel: string) => `EXISTS (
  SELECT FROM channel_account c
  WHERE c.channel = ${channel} AND (c.state <> 'connected' OR c.leased_until IS NULL OR c.leased_until < now()))`

/** An account that comes back by itself within this time needs nobody. */
const patienceMs = 3 * 60_000
/** These do not end by themselves. */
const needSomebody: ReadonlySet<Trouble['state']> = new Set(['banned', 'linkAgain', 'replaced'])

type Needs = Pick<Runtime, 'channels' | 'pool' | 'vault' | 'clock'>

/** Ids of the configured channels that live on an account which one process is connected with. */
export function accountChannels({ channels }: Pick<Runtime, 'channels'>): string[] {
  return [...channels.values()].flatMap(({ id, capabilities }) =>
    capabilities.sends === 'whereConnected' ? [id] : [],
  )
}

/** All configured accounts that are not connected, however short that may be. */
export async function readTroubles(runtime: Needs): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  for (const channel of accountChannels(runtime)) {
    const account = await readAccount(runtime, channel)
    if (account === null) troubles.push({ channel, state: 'unowned', since: null })
    else if (account.state !== 'connected')
      troubles.push({ channel, state: account.state, since: account.since })
  }
  return troubles
}

/** The troubles that need somebody: at once where only a person can end them, else when they last longer than some minutes. */
export async function readAlarms(runtime: Needs): Promise<Trouble[]> {
  const longAgo = new Date(runtime.clock().getTime() - patienceMs)
  const troubles = await readTroubles(runtime)
  return troubles.filter(({ state, since }) => needSomebody.has(state) || since === null || since <= longAgo)
}
