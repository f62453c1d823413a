import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

/** So many people at a time: each time a connection may have to end for it. */
const most = 50

type Needs = Pick<Runtime, 'channels' | 'config' | 'pool' | 'vault'>

/**
 * Has the accounts of this process forget whose chats are over. Who is waited for stands in the database, sealed, until it is done. Whoever
 * has written again meanwhile is not forgotten: what the account keeps is of the new chat then, and goes when that one ends.
 */
export async function forgetEndedChats(runtime: Needs): Promise<void> {
  for (const channel of runtime.channels.values()) {
    if (runtime.config.roles.includes(`channel:${channel.id}`)) await forgetIn(runtime, channel)
  }
}

async function forgetIn({ pool, vault }: Needs, channel: ChannelAdapter): Promise<void> {
  if (!channel.forget) return
  await pool.query(
    `DELETE FROM ended_chat e WHERE channel = $1 AND (
       EXISTS (SELECT FROM address a WHERE a.channel = e.channel AND a.handle_hash = e.handle_hash)
       OR EXISTS (SELECT FROM address_alias l WHERE l.channel = e.channel AND l.handle_hash = e.handle_hash))`,
    [channel.id],
  )
  const { rows } = await pool.query<{ handle_hash: Buffer; handle_cipher: Buffer }>(
    'SELECT handle_hash, handle_cipher FROM ended_chat WHERE channel = $1 ORDER BY ended_at LIMIT $2',
    [channel.id, most],
  )
  if (rows.length === 0) return
  await channel.forget(rows.map((row) => vault.open(row.handle_cipher)))
  await pool.query('DELETE FROM ended_chat WHERE channel = $1 AND handle_hash = ANY ($2::bytea[])', [
    channel.id,
    rows.map((row) => row.handle_hash),
  ])
}
