import { type Static, Type } from 'typebox'
import type { City } from '#content/city/city.ts'
import { NamedShape, viewNamed } from './case-head.ts'
import { nullable, TimeShape } from './shape.ts'

/** What a line of history is about besides its words, in so far as such a line is. Ids of residents stay where they are. */
export const EntryAboutShape = Type.Object({
  bodies: Type.Array(NamedShape, { description: 'Where it was forwarded, or who has the task.' }),
  team: nullable(NamedShape),
  person: nullable(Type.String({ description: 'Name of the colleague it was given to.' })),
  category: nullable(NamedShape),
  kind: nullable(Type.String()),
  reasonCode: nullable(Type.String()),
  priority: nullable(Type.String()),
  dueAt: nullable(TimeShape),
  taskState: nullable(Type.String()),
  solved: nullable(Type.String()),
  reference: nullable(Type.String({ description: 'The other case.' })),
})

/** The ids of staff that a line names besides its author. */
export function staffIn(detail: unknown): string[] {
  const id = fieldsOf(detail).assignee
  return typeof id === 'string' ? [id] : []
}

/** Picks from a line's detail what the desk shows. `nameOf` gives the name of a colleague by id. */
export function viewAbout(
  city: City,
  detail: unknown,
  nameOf: (id: string) => string,
): Static<typeof EntryAboutShape> {
  const fields = fieldsOf(detail)
  const word = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value : null
  }
  const bodies = Array.isArray(fields.bodies) ? fields.bodies.map(String) : [word('body')]
  const assignee = word('assignee')
  return {
    bodies: bodies.flatMap((id) => viewNamed(city.bodies, id) ?? []),
    team: viewNamed(city.teams, word('team')),
    person: assignee && nameOf(assignee),
    category: viewNamed(city.categories, word('category')),
    kind: word('kind'),
    reasonCode: word('reasonCode'),
    priority: word('to'),
    dueAt: word('dueAt'),
    taskState: word('state'),
    solved: word('solved'),
    reference: word('reference'),
  }
}

function fieldsOf(detail: unknown): Record<string, unknown> {
  return typeof detail === 'object' && detail !== null ? { ...detail } : {}
}
