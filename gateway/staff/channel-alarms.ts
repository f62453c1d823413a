import { readAlarms, type Trouble } from '../accounts/trouble.ts'
import type { Runtime } from '../runtime.ts'

/**
 * Why a channel needs somebody just now: its account is away, or our set-up at the platform is wrong: it refuses all calls, or what people
 * write does not reach us (`reason`: a sentence, or a code that the desk words).
 */
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
  const configured = { in: [...runtime.channels.keys()] }
  const refused = await runtime.prisma.deliveryLease.findMany({
    where: {
      channel: configured,
      pauseKind: 'misconfigured',
      pausedUntil: { gt: new Date(runtime.clock().getTime() - nextAnswerMs) },
    },
    orderBy: { channel: 'asc' },
    select: { channel: true, pauseReason: true },
  })
  const faults = await runtime.prisma.channelSetUp.findMany({
    where: { channel: configured, fault: { not: null } },
    orderBy: { channel: 'asc' },
  })
  const reasons = new Map([
    ...faults.map(({ channel, fault }) => [channel, fault ?? ''] as const),
    // Nothing goes either way then, so this is what to mend first.
    ...refused.map(({ channel, pauseReason }) => [channel, pauseReason ?? ''] as const),
  ])
  return [
    ...accounts.map((trouble) => ({ type: 'account' as const, ...trouble })),
    ...[...reasons].map(([channel, reason]) => ({ type: 'setUp' as const, channel, reason })),
  ]
}

/** Ids of the channels that need somebody, each once. */
export async function readAlarmedChannels(
  runtime: Parameters<typeof readChannelAlarms>[0],
): Promise<string[]> {
  return [...new Set((await readChannelAlarms(runtime)).map(({ channel }) => channel))]
}
