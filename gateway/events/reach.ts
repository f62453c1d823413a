import { type Grant, mayDoIn } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import { EventRefusal } from './refusal.ts'
import { wordColumns } from './words.ts'

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
  if (!event || !mayDoIn(grants, permission, event.notice.districts)) {
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
