import { type Static, Type } from 'typebox'
import type { Runtime } from '../runtime.ts'
import { nullable, TimeShape } from './shape.ts'

/** Why a feed gave nothing (content/feeds/feed-error.ts); `emptied`: all entries to come are gone at once; `entriesFailed`: some of it could not be taken in; `failed`: the log says more. */
const failures = [
  'unreachable',
  'refused',
  'elsewhere',
  'tooLarge',
  'unreadable',
  'emptied',
  'entriesFailed',
  'failed',
] as const

/** A calendar or council system whose last read failed; `readAt` is the last one that did not. */
export const FailedFeedShape = Type.Object({
  id: Type.String({ description: 'Its id in feeds.yaml.' }),
  error: Type.Enum([...failures]),
  failedAt: TimeShape,
  readAt: nullable(TimeShape),
})

/** The feeds of the city that failed, in the order of feeds.yaml. */
export async function readFailedFeeds({
  prisma,
  city,
}: Pick<Runtime, 'prisma' | 'city'>): Promise<Static<typeof FailedFeedShape>[]> {
  const rows = await prisma.feedState.findMany({ where: { cityId: city.id, failedAt: { not: null } } })
  return city.feeds.flatMap(({ id }) => {
    const row = rows.find(({ feedId }) => feedId === id)
    if (!row?.failedAt) return []
    return [
      {
        id,
        error: failures.find((one) => one === row.error) ?? 'failed',
        failedAt: row.failedAt.toISOString(),
        readAt: row.readAt?.toISOString() ?? null,
      },
    ]
  })
}
