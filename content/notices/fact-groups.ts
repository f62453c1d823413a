import { Type } from 'typebox'
import { facts } from './kind.ts'

/** When people come together, and where: for kinds that have a begin. */
export const meeting = {
  startsAt: facts.moment({ until: 'endsAt' }),
  endsAt: Type.Optional(facts.moment()),
  place: Type.Optional(facts.place()),
  link: Type.Optional(facts.link()),
}

/** From which day to which something is so, and where: for kinds that tell what is going on. */
export const period = {
  from: Type.Optional(facts.day({ until: 'until' })),
  until: Type.Optional(facts.day()),
  place: Type.Optional(facts.place()),
  link: Type.Optional(facts.link()),
}
