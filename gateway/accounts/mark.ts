import type { Runtime } from '../runtime.ts'

/** An account of ours as it is kept: to tell one from another, and to be read by nobody. */
export function markOf(vault: Runtime['vault'], channel: string, account: string): Buffer {
  return vault.hash(`account of ${channel}`, account)
}

/** Whether the last word that came from an address was for this account. */
export async function wroteTo(
  { pool, vault }: Pick<Runtime, 'pool' | 'vault'>,
  channel: string,
  addressId: string,
  account: string,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'wrote to',
    text: 'SELECT FROM address WHERE id = $1 AND heard_by = $2',
    values: [addressId, markOf(vault, channel, account)],
  })
  return rowCount === 1
}
