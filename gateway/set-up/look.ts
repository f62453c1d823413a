import { type ChannelAdapter, SendError, type SetUpFault } from '#bots/channels/contract.ts'
import type { Runtime } from '../runtime.ts'

type Needs = Pick<Runtime, 'pool' | 'prisma' | 'channels' | 'clock' | 'log'>

/** A set-up that is well stays so as a rule. */
const wellMs = 3_600_000
/** Whoever mends one wants to see it. */
const wrongMs = 5 * 60_000

/**
 * Looks whether what people write reaches us over every channel that can tell: when a process begins, then once an hour, and every five
 * minutes while it does not.
 */
export function createSetUpSweep(runtime: Needs): () => Promise<void> {
  const tried = new Map<string, number>()
  return async () => {
    for (const channel of runtime.channels.values()) {
      if (!channel.checkSetUp) continue
      const now = runtime.clock().getTime()
      const last = tried.get(channel.id)
      if (last !== undefined) {
        const known = await runtime.prisma.channelSetUp.findUnique({ where: { channel: channel.id } })
        const pauseMs = known && known.fault === null ? wellMs : wrongMs
        if (now - Math.max(last, known?.checkedAt.getTime() ?? 0) < pauseMs) continue
      }
      tried.set(channel.id, now)
      await lookAtSetUp(runtime, channel)
    }
  }
}

/**
 * Asks the platform of a channel, and notes what it says for all processes and the desk. `refused`: it does not let us ask (token, rights). A
 * platform that cannot be reached changes nothing.
 */
export async function lookAtSetUp(
  runtime: Needs,
  { id, checkSetUp }: Pick<ChannelAdapter, 'id' | 'checkSetUp'>,
): Promise<void> {
  if (!checkSetUp) return
  const askedAt = runtime.clock()
  let fault: SetUpFault | 'refused' | null
  try {
    fault = await checkSetUp()
  } catch (error) {
    if (!(error instanceof SendError)) throw error
    runtime.log.warn(
      { channel: id, code: error.platformCode },
      'the set-up of a channel could not be checked',
    )
    if (error.kind !== 'misconfigured') return
    fault = 'refused'
  }
  if (fault) runtime.log.error({ channel: id, fault }, 'what people write over this channel may not reach us')
  await note(runtime, id, fault, askedAt)
}

/** What was asked earlier never replaces what was asked later. */
async function note({ pool }: Needs, channel: string, fault: string | null, askedAt: Date): Promise<void> {
  await pool.query(
    `INSERT INTO channel_set_up (channel, fault, since, checked_at) VALUES ($1, $2, $3, $3)
     ON CONFLICT (channel) DO UPDATE SET fault = excluded.fault, checked_at = excluded.checked_at,
       since = CASE WHEN channel_set_up.fault IS DISTINCT FROM excluded.fault THEN excluded.since ELSE channel_set_up.since END
       WHERE channel_set_up.checked_at <= excluded.checked_at`,
    [channel, fault, askedAt],
  )
}
