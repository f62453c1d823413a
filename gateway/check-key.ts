import type pg from 'pg'
import type { Vault } from './vault.ts'

/**
 * Makes sure that the secret key is the one the stored addresses were sealed with. With another one nobody could be answered and
 * everybody would look like a stranger, so the gateway refuses to start.
 */
export async function checkKey(pool: pg.Pool, vault: Vault): Promise<void> {
  const { rows } = await pool.query<{ handle_cipher: Buffer }>(
    `SELECT handle_cipher FROM address WHERE state <> 'gone' ORDER BY created_at LIMIT 1`,
  )
  const [address] = rows
  if (!address) return
  try {
    vault.open(address.handle_cipher)
  } catch (cause) {
    throw new Error(
      'SECRET_KEY (or data/secret.key) is not the key that the stored addresses were encrypted with. ' +
        'Restore the right key from your backup; without it no resident can be answered.',
      { cause },
    )
  }
}
