import { type Static, Type } from 'typebox'
import { v7 as uuidv7 } from 'uuid'
import type { Runtime } from '../runtime.ts'
import { CaseFilterShape } from './case-query.ts'
import { IdShape, TimeShape, words } from './shape.ts'

/** More than this nobody finds their way in. */
const most = 50

/** A filter to keep, under a name. */
export const NewViewShape = Type.Object(
  {
    name: words({ maxLength: 60 }),
    query: Type.Object(CaseFilterShape.properties, { additionalProperties: false }),
  },
  { additionalProperties: false },
)
type NewView = Static<typeof NewViewShape>

/** A kept filter of the case list. */
export const SavedViewShape = Type.Object({
  id: IdShape,
  name: Type.String(),
  query: CaseFilterShape,
  createdAt: TimeShape,
})
type SavedView = Static<typeof SavedViewShape>

type Needs = Pick<Runtime, 'prisma' | 'clock'>

/** Somebody's own views, oldest first. Nobody sees another's. */
export async function listViews({ prisma }: Needs, staffId: string): Promise<SavedView[]> {
  const rows = await prisma.savedView.findMany({ where: { staffId }, orderBy: { id: 'asc' }, take: most })
  return rows.map(({ id, name, query, createdAt }) => ({
    id,
    name,
    query: query as SavedView['query'],
    createdAt: createdAt.toISOString(),
  }))
}

/** Keeps a filter; `null` when there are fifty already. */
export async function saveView(
  { prisma, clock }: Needs,
  staffId: string,
  { name, query }: NewView,
): Promise<SavedView | null> {
  if ((await prisma.savedView.count({ where: { staffId } })) >= most) return null
  const createdAt = clock()
  const id = uuidv7()
  await prisma.savedView.create({ data: { id, staffId, name, query, createdAt } })
  return { id, name, query, createdAt: createdAt.toISOString() }
}

/** Takes one of somebody's own views away; `false` when they have none with this id. */
export async function deleteView({ prisma }: Needs, staffId: string, id: string): Promise<boolean> {
  const { count } = await prisma.savedView.deleteMany({ where: { id, staffId } })
  return count > 0
}
