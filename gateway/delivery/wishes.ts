import type { Audience } from '#civic/audience.ts'
import { councilTopic } from '#civic/notice.ts'
import type { City } from '#content/city/city.ts'
import { subscribedAreas } from '../broadcasts/areas.ts'
import type { Runtime } from '../runtime.ts'

/** Which subscriptions a broadcast is sent for: one of these topics, for one of these areas, and one of these councils; null: any. */
export interface Wish {
  id: string
  topics: string[]
  areas: string[] | null
  councils: string[] | null
}

/**
 * What the readers of the broadcasts under way asked for. Left out are those that go to people for another reason than a subscription: a
 * correction, an event they registered for, a case of theirs.
 */
export async function readWishes({ pool, city }: Pick<Runtime, 'pool' | 'city'>): Promise<Wish[]> {
  const { rows } = await pool.query<{ id: string; audience: Audience; topic: string }>({
    name: 'wishes',
    text: `SELECT b.id, b.audience, n.topic FROM broadcast b JOIN notice n ON n.id = b.notice_id
           WHERE b.state = 'sending' AND b.corrects_id IS NULL`,
  })
  return rows.flatMap(({ id, audience, topic }) => wishOf(city, id, topic, audience))
}

function wishOf(city: City, id: string, topic: string, audience: Audience): Wish[] {
  if (audience.reached || audience.event || audience.cases) return []
  return [
    {
      id,
      topics: [topic, ...(audience.topics ?? [])],
      areas: audience.areas ? subscribedAreas(city, audience.areas) : null,
      councils: audience.councils?.map(councilTopic) ?? null,
    },
  ]
}
