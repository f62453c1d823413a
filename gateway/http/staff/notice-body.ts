import { type Static, Type } from 'typebox'
import { fewestOptions, mostOptions } from '#civic/poll.ts'
import { noticeKinds } from '#content/notices/registry.ts'
import { storable } from '../../inbox/receive.ts'
import { GivenTimeShape, line, nullable } from '../../staff/shape.ts'

const Codes = Type.Array(line({ minLength: 1, maxLength: 60 }), { maxItems: 100, uniqueItems: true })

/** Words by field. Which fields there are is a matter of the kind; which are too long is a finding, not a refusal. */
export const WordsBody = Type.Record(
  Type.String({ minLength: 1, maxLength: 60 }),
  Type.String({ maxLength: 10_000 }),
  { maxProperties: 60 },
)

/** What a notice is written or changed with. */
export const NoticeBody = Type.Object({
  kind: Type.Enum(noticeKinds.map(({ id }) => id)),
  topic: line({ minLength: 1, maxLength: 60 }),
  facts: Type.Record(Type.String({ minLength: 1, maxLength: 60 }), Type.Unknown(), {
    maxProperties: 40,
    description: 'As the kind of GET /notice-kinds says.',
  }),
  districts: Codes,
  words: WordsBody,
  poll: Type.Optional(
    nullable(
      Type.Object(
        {
          options: Type.Integer({ minimum: fewestOptions, maximum: mostOptions }),
          until: nullable(GivenTimeShape, { description: 'When it closes; null: it stays open.' }),
        },
        { additionalProperties: false },
      ),
      {
        description:
          'What it asks: words poll.question, option.1 ...; null: nothing. Stays as it is if absent.',
      },
    ),
  ),
  sourceLanguage: Type.Optional(line({ minLength: 1, maxLength: 20 })),
  waitsFor: Type.Optional(Codes),
  templateName: Type.Optional(nullable(line({ minLength: 1, maxLength: 80 }))),
  minor: Type.Optional(
    Type.Boolean({ description: 'The meaning is the same: translations stay what they are.' }),
  ),
  seenAt: Type.Optional({
    ...GivenTimeShape,
    description: '`updatedAt` of what was changed; refused with changedMeanwhile when somebody was quicker.',
  }),
})

/** The body as it is saved: nothing in it that PostgreSQL could not keep. */
export function noticeInputOf({ facts, seenAt, poll, ...rest }: Static<typeof NoticeBody>) {
  const clean = JSON.stringify(facts, (_key, value) => (typeof value === 'string' ? storable(value) : value))
  return {
    ...rest,
    facts: JSON.parse(clean) as Record<string, unknown>,
    words: storableWords(rest.words),
    ...(seenAt !== undefined && { seenAt: new Date(seenAt) }),
    ...(poll !== undefined && {
      poll: poll && { ...poll, until: poll.until === null ? null : new Date(poll.until) },
    }),
  }
}

/** Words without what PostgreSQL could not keep. */
export function storableWords(words: Static<typeof WordsBody>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([field, text]) => [storable(field), storable(text)]))
}
