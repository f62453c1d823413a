import type { ChannelHealthState, ChannelWish, LinkOffer } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

/** The account of a channel as staff see it. */
export interface Account {
  channel: string
  /** `unowned`: no process has the channel's role, or the last one died. */
  state: ChannelHealthState | 'unowned'
  detail: string | null
  since: Date
  /** What a person needs to link it, while that holds. */
  offer: LinkOffer | null
}

/** The account of a channel, or `null` when no process ever had it. */
export async function readAccount(
  { pool, vault, clock }: Pick<Runtime, 'pool' | 'vault' | 'clock'>,
  channel: string,
): Promise<Account | null> {
  const { rows } = await pool.query<{
    state: ChannelHealthState
    detail: string | null
    state_since: Date
    leased_until: Date | null
    offer_cipher: Buffer | null
    offer_until: Date | null
    is_owned: boolean
  }>(
    `SELECT state, detail, state_since, leased_until, offer_cipher, offer_until, coalesce(leased_until >= now(), false) AS is_owned
     FROM channel_account WHERE channel = $1`,
    [channel],
  )
  const [row] = rows
  if (!row) return null
  const isOpen =
    row.is_owned && row.offer_cipher !== null && row.offer_until !== null && row.offer_until > clock()
  return {
    channel,
    state: row.is_owned ? row.state : 'unowned',
    detail: row.detail,
    since: row.is_owned ? row.state_since : (row.leased_until ?? row.state_since),
    offer:
      isOpen && row.offer_cipher && row.offer_until
        ? { ...JSON.parse(vault.open(row.offer_cipher)), expiresAt: row.offer_until }
        : null,
  }
}

/** Leaves a wish for whoever has the account; a newer one takes the place of an older. `false`: no process ever had it. */
export async function wish(
  { pool, vault, clock }: Pick<Runtime, 'pool' | 'vault' | 'clock'>,
  channel: string,
  wanted: ChannelWish,
  staffId: string | null,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE channel_account SET wish_cipher = $2, wished_by = $3, wished_at = $4 WHERE channel = $1`,
    [channel, vault.seal(JSON.stringify(wanted)), staffId, clock()],
  )
  return rowCount === 1
}
