import { type Static, Type } from 'typebox'

const strict = { additionalProperties: false }
const Codes = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), {
  minItems: 1,
  maxItems: 200,
  uniqueItems: true,
})

/**
 * Who gets a broadcast, as data. Conditions narrow: somebody has to fit each that is there. Nobody gets what they did not agree to:
 * without `reached`, `event` or `cases` only who subscribed to the notice's topic for the area is meant. Whoever said STOP or blocked
 * us is never among them; whoever pauses is, when the pause ends before the broadcast is of no use any more.
 */
export const Audience = Type.Object(
  {
    /** Districts and subdistricts; a subscription for the whole city, or for a part of one of them, counts as well. */
    areas: Type.Optional(Codes),
    /** Everybody whose subscription or case lies within so many metres of a point (WGS 84). */
    around: Type.Optional(
      Type.Object(
        {
          longitude: Type.Number({ minimum: -180, maximum: 180 }),
          latitude: Type.Number({ minimum: -90, maximum: 90 }),
          metres: Type.Integer({ minimum: 50, maximum: 20_000 }),
        },
        strict,
      ),
    ),
    /** Further topics besides the notice's own: who subscribed to one of them is meant as well. */
    topics: Type.Optional(Codes),
    /** Councils; they follow one of them. */
    councils: Type.Optional(Codes),
    languages: Type.Optional(Codes),
    channels: Type.Optional(Codes),
    /** Who registered for an event, or was there. */
    event: Type.Optional(
      Type.Object(
        {
          id: Type.String({ format: 'uuid' }),
          took: Type.Enum(['registered', 'waiting', 'attended', 'any']),
        },
        strict,
      ),
    ),
    /** Who filed or joined a case of these categories in the last so many days; sensitive cases never count. */
    cases: Type.Optional(
      Type.Object({ categories: Codes, days: Type.Integer({ minimum: 1, maximum: 730 }) }, strict),
    ),
    /** Exactly those whom an earlier broadcast reached, or may have reached. */
    reached: Type.Optional(Type.String({ format: 'uuid' })),
    /** With `reached`: only who got its words in this revision or an older one (set by a correction). */
    revision: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Leaves out whom one of these broadcasts reached, or may have reached: they hear of it another way (set by a correction). */
    notReached: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 50 })),
    /** Leaves out who is registered for an event, or was told in person how it stands in this sequence (set by a correction). */
    unlessTold: Type.Optional(
      Type.Object({ event: Type.String({ format: 'uuid' }), sequence: Type.Integer({ minimum: 0 }) }, strict),
    ),
    /** Leaves out who got a notice in the last so many days. */
    notWithinDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
  },
  strict,
)
export type Audience = Static<typeof Audience>
