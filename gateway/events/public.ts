import { type EventOffer, type EventState, takesRegistrations } from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import { countPeople } from './people.ts'
import { type EventWords, wordColumns, wordsIn } from './words.ts'

/** How long an event stays on the pages and in the calendars after it was over, so that a calendar does not lose it at once. */
const keptMs = 30 * 24 * 3_600_000
/** How long after its beginning an event of unknown end counts as going on. */
const assumedMs = 3 * 3_600_000
/** A calendar with more would be no help to anybody. */
const most = 500

/** What everybody may know of an event. */
export interface PublicEvent {
  noticeId: string
  code: string
  /** Codes of districts; empty: the whole city. */
  areas: string[]
  place: string | null
  startsAt: Date
  endsAt: Date | null
  state: EventState
  over: boolean
  offers: EventOffer[]
  registration: boolean
  takesRegistrations: boolean
  registrationUntil: Date | null
  /** Null: as many as come. */
  placesLeft: number | null
  link: string | null
  changedAt: Date
  words(language: string): EventWords
}

/** Published events, soonest first: those of an area with its district and the whole city, or the one with a code. */
export async function readPublicEvents(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  { area, code }: { area?: string | undefined; code?: string | undefined } = {},
): Promise<PublicEvent[]> {
  const now = clock()
  const rows = await prisma.event.findMany({
    where: {
      cityId: city.id,
      publishedAt: { not: null },
      ...(code === undefined ? { startsAt: { gt: new Date(now.getTime() - keptMs) } } : { code }),
      ...(area !== undefined && {
        OR: [{ areas: { isEmpty: true } }, { areas: { hasSome: areasFor(city, area) } }],
      }),
    },
    include: {
      notice: { select: { ...wordColumns, facts: true, updatedAt: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
  })
  const peopleOf = await countPeople(
    prisma,
    rows.filter(({ places }) => places !== null).map(({ id }) => id),
  )
  return rows.map(({ notice, ...event }) => {
    const taken = peopleOf(event.id, 'registered', 'attended')
    const end = event.endsAt ?? new Date(event.startsAt.getTime() + assumedMs)
    const { link } = notice.facts as { link?: string }
    return {
      noticeId: event.noticeId,
      code: event.code,
      areas: event.areas,
      place: event.place,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      state: event.state as EventState,
      over: end <= now,
      offers: event.offers as EventOffer[],
      registration: event.registration,
      takesRegistrations: takesRegistrations(event, now),
      registrationUntil: event.registrationUntil,
      placesLeft: event.places === null ? null : Math.max(0, event.places - taken),
      link: link ?? null,
      changedAt: new Date(Math.max(notice.updatedAt.getTime(), event.updatedAt.getTime())),
      words: (language) => wordsIn(notice, language),
    }
  })
}

/** Who looks at a district wants what is in all of it; who looks at a part of it also what is for the whole district. */
function areasFor({ areas }: Runtime['city'], code: string): string[] {
  const found = areas.find((area) => area.code === code)
  const inside = areas.filter(({ parent }) => parent === code).map((area) => area.code)
  return [code, ...inside, ...(found?.parent ? [found.parent] : [])]
}
