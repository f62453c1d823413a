import { type Grant, mayDoIn, type Permission } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { Prisma } from '#prisma/client.ts'

/** The notices that grants open for one permission, as a condition on notice "n". One of the whole city needs a grant for all of it. */
export function withinNoticeScope(grants: readonly Grant[], permission: Permission): Prisma.Sql {
  if (mayDoIn(grants, permission, [])) return Prisma.sql`true`
  const reach = grants.filter((grant) => mayDoIn([grant], permission, grant.districts))
  if (reach.length === 0) return Prisma.sql`false`
  const within = reach.map(({ districts }) => Prisma.sql`n.districts <@ ${[...districts]}::text[]`)
  return Prisma.sql`(n.districts <> '{}' AND (${Prisma.join(within, ' OR ')}))`
}

/** True when there is a notice with this id and somebody may do this to it; ask it before every change of a notice. */
export async function reachesNotice(
  { prisma, city }: { prisma: Pick<Transaction, 'notice'>; city: Pick<City, 'id'> },
  grants: readonly Grant[],
  permission: Permission,
  id: string,
): Promise<boolean> {
  const found = await prisma.notice.findFirst({ where: { id, cityId: city.id }, select: { districts: true } })
  return found !== null && mayDoIn(grants, permission, found.districts)
}

/** The same for the notice that a broadcast sends; gives that notice's id, or null. */
export async function noticeOfBroadcast(
  { prisma, city }: { prisma: Pick<Transaction, 'broadcast'>; city: Pick<City, 'id'> },
  grants: readonly Grant[],
  permission: Permission,
  broadcastId: string,
): Promise<string | null> {
  const found = await prisma.broadcast.findFirst({
    where: { id: broadcastId, cityId: city.id },
    select: { noticeId: true, notice: { select: { districts: true } } },
  })
  return found !== null && mayDoIn(grants, permission, found.notice.districts) ? found.noticeId : null
}
