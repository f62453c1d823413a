import { OwnershipLost } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'
import { markOf } from './mark.ts'

type Needs = Pick<Runtime, 'pool' | 'vault'>

/** By which right a process writes to an account: its name and the fence it got with it. */
export interface Tenure {
  channel: string
  owner: string
  fence: bigint
}

/** What is kept for a channel under these names, as it was given. */
export async function readSecrets(
  { pool, vault }: Needs,
  channel: string,
  names: readonly string[],
): Promise<Map<string, Buffer>> {
  const { rows } = await pool.query<{ name: string; cipher: Buffer }>({
    name: 'read secrets',
    text: 'SELECT name, cipher FROM channel_secret WHERE channel = $1 AND name = ANY ($2::text[])',
    values: [channel, names],
  })
  return new Map(rows.map(({ name, cipher }) => [name, Buffer.from(vault.open(cipher), 'base64')]))
}

/**
 * Keeps secrets in one statement: all of them or none, and none once the account is another's. The account's row is held meanwhile, so
 * that nobody takes it over between the look and the write. `account`: whose they are. When it is not the one before, the chats of all who
 * did not last write to it are closed with them, and those of all who did are open.
 */
export async function keepSecrets(
  { pool, vault }: Needs,
  { channel, owner, fence }: Tenure,
  changes: ReadonlyMap<string, Uint8Array | null>,
  account?: string,
): Promise<void> {
  if (changes.size === 0) return
  const kept = [...changes].flatMap(([name, value]) => (value ? [{ name, value }] : []))
  const gone = [...changes].flatMap(([name, value]) => (value ? [] : [name]))
  const { rows } = await pool.query<{ ours: boolean }>({
    name: 'keep secrets',
    text: `
      WITH account AS MATERIALIZED (
        SELECT channel FROM channel_account WHERE channel = $1 AND owner = $2 AND fence = $3 FOR SHARE
      ), removed AS (
        DELETE FROM channel_secret s USING account a WHERE s.channel = a.channel AND s.name = ANY ($4::text[])
      ), kept AS (
        INSERT INTO channel_secret (channel, name, cipher)
        SELECT a.channel, k.name, k.cipher FROM account a, unnest($5::text[], $6::bytea[]) AS k(name, cipher)
        ON CONFLICT (channel, name) DO UPDATE SET cipher = excluded.cipher
      ), changed AS (
        UPDATE channel_account c SET account = $7 FROM account a
        WHERE c.channel = a.channel AND $7::bytea IS NOT NULL AND c.account IS DISTINCT FROM $7
        RETURNING c.channel
      ), chats AS (
        UPDATE address a SET heard_at = CASE WHEN a.heard_by = $7 THEN a.created_at END FROM changed
        WHERE a.channel = changed.channel AND (a.heard_by IS NOT DISTINCT FROM $7) <> (a.heard_at IS NOT NULL)
      )
      SELECT EXISTS (SELECT FROM account) AS ours`,
    values: [
      channel,
      owner,
      fence,
      gone,
      kept.map(({ name }) => name),
      kept.map(({ value }) => vault.seal(Buffer.from(value).toString('base64'))),
      account === undefined ? null : markOf(vault, channel, account),
    ],
  })
  if (!rows[0]?.ours) throw new OwnershipLost(channel)
}
