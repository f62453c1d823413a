import { councilTopic } from '#civic/notice.ts'
import type { City, FeedSource } from '../city/city.ts'
import { type Day, dayOf } from '../city/day.ts'
import { areaByCode, districtOf } from '../city/places.ts'
import { noticeKindOf } from '../notices/registry.ts'
import type { FeedEntry } from './entry.ts'
import { clip } from './plain-text.ts'
import { feedWords, fill } from './words.ts'

/** What a notice of an entry would say, in German. A person reads, mends and releases it; nothing of it is sent by itself. */
export interface FeedDraft {
  kind: string
  topic: string
  /** Topics of the further councils it is of: whoever follows one of them is meant as well. */
  furtherTopics: string[]
  /** Codes of the districts it belongs to; empty: the whole city. */
  districts: string[]
  facts: Record<string, string | boolean>
  words: { title: string; text: string }
}

/** The draft of an entry. Whatever has no hour, or is nothing to come to, becomes an information instead of an event without a time. */
export function draftOf(city: City, feed: FeedSource, entry: FeedEntry): FeedDraft {
  const wanted = noticeKindOf(feed.noticeKind)
  const hasHour = entry.startsAt !== null && entry.days === null
  const kind = wanted?.isEvent && !hasHour ? 'information' : feed.noticeKind
  const known = noticeKindOf(kind)?.facts.properties ?? {}
  const facts = Object.entries(factsOf(city, entry)).filter(([name]) => Object.hasOwn(known, name))
  const { title, text } = entry
  const [topic = feed.topic, ...furtherTopics] = entry.councils.map(councilTopic)
  return {
    kind,
    topic,
    furtherTopics,
    districts: districtsOf(city, feed, entry),
    facts: Object.fromEntries(facts),
    words: {
      title: entry.kind === 'paper' ? clip(fill(feedWords.draft.paper, { title }), 120) : title,
      text,
    },
  }
}

function factsOf(city: City, entry: FeedEntry): Record<string, string | boolean> {
  const { startsAt, endsAt, place, link, open } = entry
  const days = daysOf(city, entry)
  return {
    ...(startsAt && { startsAt: startsAt.toISOString() }),
    ...(endsAt && { endsAt: endsAt.toISOString() }),
    // With its last day, also when that is the first: without one it would be "from then on".
    ...days,
    ...(place && { place }),
    ...(open && { open }),
    ...(link && { link }),
  }
}

/** The days an entry is about; a paper's date says only how old it is. */
function daysOf({ timeZone }: City, entry: FeedEntry): { from: Day; until: Day } | null {
  if (entry.kind === 'paper') return null
  if (entry.days !== null || entry.startsAt === null) return entry.days
  return { from: dayOf(timeZone, entry.startsAt), until: dayOf(timeZone, entry.endsAt ?? entry.startsAt) }
}

function districtsOf(city: City, feed: FeedSource, entry: FeedEntry): string[] {
  const councils = city.councils.filter(({ id }) => entry.councils.includes(id))
  const codes = councils.length > 0 ? councils.map(({ area }) => area) : [feed.area ?? '']
  const districts = codes.map((code) => {
    const area = areaByCode(city, code)
    return area ? districtOf(city, area)?.code : undefined
  })
  // One of the whole city among them makes it the whole city's.
  return districts.includes(undefined) ? [] : [...new Set(districts.filter((code) => code !== undefined))]
}
