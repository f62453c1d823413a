import { type Grant, mayDoIn, type Permission } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { EventRefusal } from './refusal.ts'
import { wordColumns } from './words.ts'

/**
 * Whether somebody sees what is for these districts: all of it is in their reach, or one of the districts is theirs. To change it all has
 * to be.
 */
export function seesDistricts(
  grants: readonly Grant[],
  permission: Permission,
  districts: readonly string[],
): boolean {
  return (
    mayDoIn(grants, permission, districts) || districts.some((code) => mayDoIn(grants, permission, [code]))
  )
}

/** An event with what its notice says of it, when these grants reach it. Throws `EventRefusal`: unknownEvent. */
export async function findEvent(
  transaction: Pick<Transaction, 'event'>,
  city: Pick<City, 'id'>,
  grants: readonly Grant[],
  permission: 'notice.read' | 'event.manage',
  id: string,
) {
  const event = await transaction.event.findFirst({
    where: { id, cityId: city.id },
    include: {
      notice: { select: { ...wordColumns, kind: true, topic: true, facts: true, districts: true } },
    },
  })
  const allows = permission === 'notice.read' ? seesDistricts : mayDoIn
  if (!event || !allows(grants, permission, event.notice.districts)) {
    throw new EventRefusal('unknownEvent', 'id', 'There is no such event within your reach. Reload the list.')
  }
  return event
}

/** The same, its row locked until the transaction ends: for everything that changes it. */
export async function lockEvent(
  transaction: Transaction,
  city: Pick<City, 'id'>,
  grants: readonly Grant[],
  id: string,
) {
  await transaction.$queryRaw`SELECT 1 FROM event WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return findEvent(transaction, city, grants, 'event.manage', id)
}
