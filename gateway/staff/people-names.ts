import type { Transaction } from '#civic/transaction.ts'

/** Display names of these staff ids; what is no account's id (a feed, the system) has none. */
export async function readNames(
  prisma: Pick<Transaction, 'staff'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)].filter((id): id is string => id !== null && isId(id))
  if (known.length === 0) return new Map()
  const rows = await prisma.staff.findMany({
    where: { id: { in: known } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
