import { Type } from 'typebox'
import { Audience } from '#civic/audience.ts'
import { editionBases } from '#civic/broadcast.ts'
import { audienceWays } from '../broadcasts/ways.ts'
import { GivenTimeShape, nullable, words } from './shape.ts'

/** An audience that somebody is building, to be counted. */
export const CountBody = Type.Object({
  audience: Audience,
  expiresAt: Type.Optional(nullable(GivenTimeShape)),
  urgentReason: Type.Optional(nullable(words({ maxLength: 500 }))),
})

const Basis = Type.Enum([...editionBases])

/** How many a broadcast would reach now. */
export const CountShape = Type.Object({
  total: Type.Integer(),
  byLanguage: Type.Array(Type.Object({ language: Type.String(), basis: Basis, people: Type.Integer() })),
  byChannel: Type.Array(Type.Object({ channel: Type.String(), people: Type.Integer() })),
  byWay: Type.Array(Type.Object({ way: Type.Enum([...audienceWays]), people: Type.Integer() }), {
    description: 'How it would go if it went now; adds up to the total.',
  }),
  byArea: Type.Array(
    Type.Object({
      area: Type.String({ description: 'Code of a district; empty: the whole city.' }),
      people: nullable(Type.Integer(), { description: 'null: too few to be told. Rounded to five.' }),
    }),
  ),
  paused: Type.Integer(),
  digest: Type.Integer(),
  byBasis: Type.Object({ reviewed: Type.Integer(), machine: Type.Integer(), source: Type.Integer() }),
})

/** Why some of an audience get a broadcast later than the others. */
const laterReasons = ['quietHours', 'weeklyCap', 'pause', 'digest'] as const
/** Why somebody does not get it although the audience would be theirs. `channelLaw`: the city allows no notices where they could be reached. */
const leftOutReasons = ['hadOneLately', 'pause', 'channelLaw', 'unreachable'] as const

/** What whoever releases a broadcast sees before they do. */
export const HeadCountShape = Type.Object({
  ...CountShape.properties,
  arrivesFrom: Type.String({
    format: 'date-time',
    description: 'When the first may arrive, if it is released now.',
  }),
  later: Type.Array(Type.Object({ reason: Type.Enum([...laterReasons]), people: Type.Integer() })),
  leftOut: Type.Array(
    Type.Object({
      reason: Type.Enum([...leftOutReasons]),
      people: Type.Integer(),
      channels: Type.Optional(
        Type.Array(Type.String(), { description: 'With channelLaw: where the city allows no notices.' }),
      ),
    }),
  ),
})
