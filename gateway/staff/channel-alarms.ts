import { readAlarms, type Trouble } from '../accounts/trouble.ts'
import type { Runtime } from '../runtime.ts'

/** Why a channel needs somebody just now: its account is away, or the platform refuses all calls because our set-up there is wrong. */
export type ChannelAlarm =
  | (Trouble & { type: 'account' })
  | { type: 'setUp'; channel: string; reason: string }

/** A wrong set-up is tried again when its pause ends, and the answer to that takes a moment in which nothing is paused. */
const nextAnswerMs = 15_000

/** The one source of what the navigation counts and the attention page names. A channel may need somebody for both reasons. */
export async function readChannelAlarms(
  runtime: Pick<Runtime, 'prisma' | 'pool' | 'vault' | 'clock' | 'channels'>,
): Promise<ChannelAlarm[]> {
  const accounts = await readAlarms(runtime)
  const setUps = await runtime.prisma.deliveryLease.findMany({
    where: {
      channel: { in: [...runtime.channels.keys()] },
      pauseKind: 'misconfigured',
      pausedUntil: { gt: new Date(runtime.clock().getTime() - nextAnswerMs) },
    },
    orderBy: { channel: 'asc' },
    select: { channel: true, pauseReason: true },
  })
  return [
    ...accounts.map((trouble) => ({ type: 'account' as const, ...trouble })),
    ...setUps.map(({ channel, pauseReason }) => ({
      type: 'setUp' as const,
      channel,
      reason: pauseReason ?? '',
    })),
  ]
}

/** Ids of the channels that need somebody, each once. */
export async function readAlarmedChannels(
  runtime: Parameters<typeof readChannelAlarms>[0],
): Promise<string[]> {
  return [...new Set((await readChannelAlarms(runtime)).map(({ channel }) => channel))]
}
