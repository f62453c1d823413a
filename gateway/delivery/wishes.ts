import type { Audience } from '#civic/audience.ts'
import { councilTopic } from '#civic/notice.ts'
import type { City } from '#content/city/city.ts'
import { subscribedAreas } from '../broadcasts/areas.ts'
import type { Runtime } from '../runtime.ts'

/**
 * Which subscriptions a broadcast is sent for: one of these topics (null: it goes to people for another reason, as a correction does, or
 * the news of an event they registered for), for one of these areas and one of these councils (null: any).
 */
export interface Wish {
  id: string
  topics: string[] | null
  areas: string[] | null
  councils: string[] | null
}

/** The broadcasts that are sending, and what their readers asked for. */
export async function readWishes({ pool, city }: Pick<Runtime, 'pool' | 'city'>): Promise<Wish[]> {
  const { rows } = await pool.query<{
    id: string
    audience: Audience
    corrects_id: string | null
    topic: string
  }>({
    name: 'wishes',
    text: `SELECT b.id, b.audience, b.corrects_id, n.topic FROM broadcast b JOIN notice n ON n.id = b.notice_id
           WHERE b.state = 'sending'`,
  })
  return rows.map(({ id, audience, corrects_id: corrects, topic }) =>
    corrects || audience.reached || audience.event || audience.cases
      ? { id, topics: null, areas: null, councils: null }
      : wishOf(city, id, topic, audience),
  )
}

function wishOf(city: City, id: string, topic: string, audience: Audience): Wish {
  return {
    id,
    topics: [topic, ...(audience.topics ?? [])],
    areas: audience.areas ? subscribedAreas(city, audience.areas) : null,
    councils: audience.councils?.map(councilTopic) ?? null,
  }
}
