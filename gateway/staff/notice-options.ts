import { type Static, Type } from 'typebox'
import { councilTopic } from '#civic/notice.ts'
import { fewestOptions, mostOptions } from '#civic/poll.ts'
import { type Grant, mayDoIn } from '#civic/role.ts'
import type { Catalog } from '#content/i18n.ts'
import { describeKind } from '#content/notices/describe.ts'
import { factTypes, type NoticeKind } from '#content/notices/kind.ts'
import { mostOption, mostQuestion } from '#content/notices/poll.ts'
import { noticeKinds } from '#content/notices/registry.ts'
import type { Runtime } from '../runtime.ts'
import { NamedShape } from './case-head.ts'
import { IdShape, TimeShape } from './shape.ts'

const LabelShape = Type.Record(Type.String(), Type.String(), {
  description: 'As the message says it, by language: de and en.',
})

const FactShape = Type.Object({
  name: Type.String(),
  label: LabelShape,
  fact: Type.Enum([...factTypes]),
  needed: Type.Boolean(),
  choices: Type.Optional(Type.Array(NamedShape)),
  minimum: Type.Optional(Type.Integer()),
  maximum: Type.Optional(Type.Integer()),
  most: Type.Optional(Type.Integer({ description: 'UTF-16 units.' })),
  until: Type.Optional(Type.String({ description: 'The fact with the end of what begins here.' })),
})

const WordFieldShape = Type.Object({
  id: Type.String(),
  label: LabelShape,
  most: Type.Integer({ description: 'UTF-16 units.' }),
  needed: Type.Boolean(),
  long: Type.Boolean({ description: 'More than one line.' }),
})

/** What forms of notices and audiences offer: the kinds with their fields, topics, councils, events, and the city's rules. */
export const NoticeOptionsShape = Type.Object({
  kinds: Type.Array(
    Type.Object({
      ...NamedShape.properties,
      class: Type.Enum(['once', 'mustArrive']),
      isEvent: Type.Boolean(),
      facts: Type.Array(FactShape),
      words: Type.Array(WordFieldShape),
    }),
  ),
  topics: Type.Array(NamedShape),
  councils: Type.Array(
    Type.Object({ id: Type.String(), topic: Type.String(), name: Type.String(), area: Type.String() }),
  ),
  events: Type.Array(Type.Object({ id: IdShape, title: Type.String(), startsAt: TimeShape })),
  rules: Type.Object({
    quietFrom: Type.String({ description: 'Time of day in the city, "20:00".' }),
    quietTo: Type.String(),
    perWeek: Type.Integer(),
    releasedByTwo: Type.Boolean(),
  }),
  poll: Type.Object(
    { fewest: Type.Integer(), most: Type.Integer(), question: Type.Integer(), option: Type.Integer() },
    { description: 'How many answers a poll may have, and how long its words, in UTF-16 units.' },
  ),
  hasTranslation: Type.Boolean({ description: 'A machine can make drafts here.' }),
})
type NoticeOptions = Static<typeof NoticeOptionsShape>

/** Most events offered as a condition of an audience. */
const mostEvents = 100

/** Reads the options for somebody with these grants. */
export async function readNoticeOptions(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'catalog' | 'translation'>,
  grants: readonly Grant[],
): Promise<NoticeOptions> {
  const { city } = runtime
  return {
    kinds: noticeKinds.map((kind) => viewKind(runtime.catalog, kind)),
    topics: city.topics.map(({ id, name }) => ({ id, name })),
    councils: city.councils.map(({ id, name, area }) => ({ id, topic: councilTopic(id), name, area })),
    events: await listEvents(runtime, grants),
    rules: {
      quietFrom: city.notices.quietFrom,
      quietTo: city.notices.quietTo,
      perWeek: city.notices.perWeek,
      releasedByTwo: city.notices.releasedByTwo,
    },
    poll: { fewest: fewestOptions, most: mostOptions, question: mostQuestion, option: mostOption },
    hasTranslation: runtime.translation !== null,
  }
}

/** A kind with its names as the messages have them, so that a new one needs no words of the desk. */
function viewKind(catalog: Catalog, kind: NoticeKind): NoticeOptions['kinds'][number] {
  const texts = { de: catalog.namespace('de', 'notice'), en: catalog.namespace('en', 'notice') }
  const say = (key: string, otherwise: string) => ({
    de: texts.de[key] ?? otherwise,
    en: texts.en[key] ?? otherwise,
  })
  const { facts, words, ...described } = describeKind(kind)
  return {
    ...described,
    name: say(`kind.${kind.id}`, kind.id),
    facts: facts.map(({ choices, ...field }) => ({
      ...field,
      label: say(`label.${field.name}`, field.name),
      ...(choices && { choices: choices.map((id) => ({ id, name: say(`choice.${id}`, id) })) }),
    })),
    words: words.map((field) => ({ ...field, label: say(`label.${field.id}`, field.id) })),
  }
}

async function listEvents(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
): Promise<NoticeOptions['events']> {
  const rows = await prisma.event.findMany({
    where: { cityId: city.id },
    select: {
      id: true,
      startsAt: true,
      notice: {
        select: {
          districts: true,
          sourceLanguage: true,
          versions: { select: { language: true, words: true } },
        },
      },
    },
    orderBy: { startsAt: 'desc' },
    take: mostEvents,
  })
  return rows
    .filter(({ notice }) => mayDoIn(grants, 'notice.read', notice.districts))
    .map(({ id, startsAt, notice }) => {
      const source = notice.versions.find(({ language }) => language === notice.sourceLanguage)
      const { title = '' } = (source?.words ?? {}) as { title?: string }
      return { id, title, startsAt: startsAt.toISOString() }
    })
}
