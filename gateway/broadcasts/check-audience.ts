import type { Audience } from '#civic/audience.ts'
import { councilTopic } from '#civic/notice.ts'
import { mayDoIn } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { BroadcastRefusal, type BroadcastRefusalCode } from './refusal.ts'
import type { Editor } from './work.ts'

/**
 * Checks that everything an audience names is there: in the city's content, among the configured channels, among the events and
 * broadcasts this person may see. Throws `BroadcastRefusal` naming the first that is not.
 */
export async function checkAudience(
  { city, channels }: Pick<Runtime, 'city' | 'channels'>,
  transaction: Pick<Transaction, 'event' | 'broadcast'>,
  editor: Editor,
  audience: Audience,
): Promise<void> {
  const topics = [...city.topics.map(({ id }) => id), ...city.councils.map(({ id }) => councilTopic(id))]
  known(
    'unknownArea',
    'areas',
    audience.areas,
    city.areas.map(({ code }) => code),
  )
  known('unknownTopic', 'topics', audience.topics, topics)
  known(
    'unknownCouncil',
    'councils',
    audience.councils,
    city.councils.map(({ id }) => id),
  )
  known('unknownLanguage', 'languages', audience.languages, city.languages)
  known('unknownChannel', 'channels', audience.channels, [...channels.keys()])
  known(
    'unknownCategory',
    'cases',
    audience.cases?.categories,
    city.categories.map(({ id }) => id),
  )
  const mayRead = (districts: readonly string[]) => mayDoIn(editor.grants, 'notice.read', districts)
  if (audience.event) {
    const { id } = audience.event
    const event = await transaction.event.findFirst({
      where: { id, cityId: city.id },
      select: { notice: { select: { districts: true } } },
    })
    if (!event || !mayRead(event.notice.districts)) throw missing('unknownEvent', 'event', id)
  }
  if (audience.reached) {
    const before = await transaction.broadcast.findFirst({
      where: { id: audience.reached, cityId: city.id },
      select: { notice: { select: { districts: true } } },
    })
    if (!before || !mayRead(before.notice.districts))
      throw missing('unknownBroadcast', 'reached', audience.reached)
  }
}

function known(
  code: BroadcastRefusalCode,
  field: string,
  asked: readonly string[] | undefined,
  there: readonly string[],
): void {
  const foreign = asked?.find((one) => !there.includes(one))
  if (foreign !== undefined) throw missing(code, field, foreign)
}

function missing(code: BroadcastRefusalCode, field: string, value: string): BroadcastRefusal {
  return new BroadcastRefusal(
    code,
    `audience.${field}`,
    `"${value}" is not known. Choose one that the page offers.`,
  )
}
