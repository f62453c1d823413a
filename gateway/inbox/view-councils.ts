import { isAboutCouncils } from '#bots/conversations/council/named.ts'
import type { CouncilItem } from '#bots/engine/session.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { readEvent } from './event.ts'
import type { Picked } from './picked.ts'

/** So many meetings to come, and so many of the newest papers, of each council. */
const most = 3

/** What the councils do next, as their feeds say (gateway/feeds). Read only for a turn that may be about them. */
export async function councilItems(
  { city, clock }: Pick<Runtime, 'city' | 'clock'>,
  transaction: Transaction,
  { message, resident }: Picked,
): Promise<CouncilItem[]> {
  if (!isAboutCouncils(readEvent(message), resident.session, resident.language)) return []
  const councils = city.councils.map(({ id }) => id)
  return transaction.$queryRaw<CouncilItem[]>`
    SELECT known.council, item.kind, item.title, item.starts_at AS "startsAt", item.place, item.link
    FROM unnest(${councils}::text[]) AS known(council), LATERAL (
      (SELECT * FROM feed_item f
       WHERE f.city_id = ${city.id} AND known.council = ANY (f.councils) AND f.kind = 'meeting' AND f.state = 'current'
         AND f.starts_at > ${clock()} ORDER BY f.starts_at, f.id LIMIT ${most})
      UNION ALL
      (SELECT * FROM feed_item f
       WHERE f.city_id = ${city.id} AND known.council = ANY (f.councils) AND f.kind = 'paper' AND f.state = 'current'
       ORDER BY f.changed_at DESC, f.id DESC LIMIT ${most})) item`
}
