import { type Static, Type } from 'typebox'
import type { Context } from '#bots/engine/conversation.ts'
import { councilTopic } from '#civic/notice.ts'
import type { Council } from '#content/city/city.ts'
import { areaByCode } from '#content/city/places.ts'

/** The council somebody looks at, and their question to its chair. */
export const CouncilAnswers = Type.Object({
  council: Type.String(),
  /** Councils that a name may mean, while we ask back. */
  councils: Type.Array(Type.String()),
  question: Type.String(),
})
export type CouncilAnswers = Static<typeof CouncilAnswers>

/** Nothing is known yet. */
export const blankCouncil: CouncilAnswers = { council: '', councils: [], question: '' }

/** The council with this id; it may have left the city's content. */
export function councilOf(id: string, { view }: Context): Council | null {
  return view.city.councils.find((council) => council.id === id) ?? null
}

/** The councils somebody follows. */
export function followed({ view }: Context): Council[] {
  const topics = view.subscriptions.map(({ topic }) => topic)
  return view.city.councils.filter(({ id }) => topics.includes(councilTopic(id)))
}

/** The councils that are there for an area: its own, that of the district around it, and those of the villages in it. */
export function councilsFor(code: string, { view }: Context): Council[] {
  const around = areaByCode(view.city, code)?.parent
  return view.city.councils.filter(
    ({ area }) => area === code || area === around || areaByCode(view.city, area)?.parent === code,
  )
}
