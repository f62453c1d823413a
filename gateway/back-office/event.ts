import { type Static, Type } from 'typebox'
import { caseStates } from '#civic/case.ts'
import { caseKinds } from '#civic/concern.ts'

/**
 * What the gateway and a back office say to each other: CloudEvents 1.0 in JSON on the queues `back-office` and
 * `back-office-replies`. The published JSON Schemas in docs/schemas are made from these (npm test compares them).
 */

/** The attributes of CloudEvents 1.0 that we use; others a producer adds are let through. */
const envelope = {
  specversion: Type.Literal('1.0'),
  id: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'Unique within the source; the same id is the same event.',
  }),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  time: Type.Optional(Type.String({ format: 'date-time' })),
  datacontenttype: Type.Optional(Type.Literal('application/json')),
  dataschema: Type.Optional(Type.String({ maxLength: 500 })),
}

/** Names the version of the schema in each event. */
export const caseNewsSchemaId = 'https://kurzer-draht.de/schemas/case-news-1.json'

/** News of a case for the back office. Ids and facts only: the words, photos and exact place are fetched from `href`. */
export const caseNewsSchema = Type.Object(
  {
    ...envelope,
    type: Type.Enum([
      'de.kurzer-draht.case.filed',
      'de.kurzer-draht.case.added',
      'de.kurzer-draht.case.withdrawn',
      'de.kurzer-draht.case.erased',
      'de.kurzer-draht.case.changed',
      'de.kurzer-draht.case.forwarded',
    ]),
    subject: Type.String({ description: 'The reference number.' }),
    data: Type.Object({
      caseId: Type.String({ format: 'uuid' }),
      reference: Type.String(),
      cityId: Type.String(),
      kind: Type.Enum([...caseKinds]),
      category: Type.Union([Type.String(), Type.Null()]),
      state: Type.Enum([...caseStates]),
      language: Type.String({ description: 'BCP 47 tag of the language the resident writes and reads.' }),
      district: Type.Union([Type.String(), Type.Null()]),
      subdistrict: Type.Union([Type.String(), Type.Null()]),
      responsibleBody: Type.Union([Type.String(), Type.Null()]),
      filedAt: Type.String({ format: 'date-time' }),
      href: Type.String({
        description: 'Path of the whole case in the gateway, with the back-office token.',
      }),
    }),
  },
  {
    $id: caseNewsSchemaId,
    title: 'Case news, version 1',
    description: 'On the queue "back-office": what happened to a case.',
  },
)

/** What an office answers. At least one of `text` and `toState`. */
export const officeStepSchema = Type.Object(
  {
    ...envelope,
    type: Type.Literal('de.kurzer-draht.case.step'),
    subject: Type.Optional(Type.String()),
    data: Type.Object(
      {
        caseId: Type.String({ format: 'uuid' }),
        author: Type.String({
          minLength: 1,
          maxLength: 200,
          description: 'Who speaks, as staff shall see it.',
        }),
        text: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
        language: Type.Optional(
          Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', default: 'de' }),
        ),
        toState: Type.Optional(Type.Enum([...caseStates])),
        reason: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
      },
      { additionalProperties: false },
    ),
  },
  {
    $id: 'https://kurzer-draht.de/schemas/office-step-1.json',
    title: 'Office step, version 1',
    description: 'On the queue "back-office-replies": an answer, a new state, or both.',
  },
)

export type CaseNewsEvent = Static<typeof caseNewsSchema>
export type OfficeStepEvent = Static<typeof officeStepSchema>
export type CloudEvent = CaseNewsEvent | OfficeStepEvent
