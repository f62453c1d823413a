import { permissionOf } from '#content/city/channel-law.ts'
import type { Runtime } from '../runtime.ts'
import { countRequestOf } from './check-sendable.ts'
import { countAudience } from './count.ts'
import { noticeChannels } from './notice-channels.ts'

type Needs = Pick<Runtime, 'prisma' | 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>

/**
 * The channels over which somebody would get a broadcast of this notice as things stand; `null`: there is no such broadcast, or its audience is
 * nobody yet.
 */
export async function reachedChannels(
  runtime: Needs,
  { id, noticeId }: { id: string; noticeId: string },
): Promise<ReadonlySet<string> | null> {
  const { prisma, city } = runtime
  const broadcast = await prisma.broadcast.findFirst({
    where: { id, noticeId, cityId: city.id },
    include: { notice: true },
  })
  if (broadcast === null) return null
  const request = await countRequestOf(runtime, { broadcast, notice: broadcast.notice })
  const { total, byChannel, byWay } = await countAudience(runtime, request)
  if (total === 0) return null
  const reached = new Set(byChannel.map(({ channel }) => channel))
  if (byWay.some(({ way }) => way === 'otherChannel')) {
    for (const channel of noticeChannels(runtime).open) {
      const isChosen = request.audience.channels?.includes(channel) ?? true
      if (isChosen && permissionOf(city, channel, 'notice') === 'full') reached.add(channel)
    }
  }
  return reached
}
