import type { RegistrationState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'

/** How many people are registered in which states. */
export type PeopleOf = (eventId: string, ...states: RegistrationState[]) => number

/** Counts the people of some events in one question to the database, however many they are. */
export async function countPeople(
  prisma: Pick<Transaction, 'registration'>,
  eventIds: readonly string[],
): Promise<PeopleOf> {
  const rows = await prisma.registration.groupBy({
    by: ['eventId', 'state'],
    where: { eventId: { in: [...eventIds] } },
    _sum: { people: true },
  })
  return (eventId, ...states) =>
    rows
      .filter((row) => row.eventId === eventId && states.some((state) => state === row.state))
      .reduce((sum, row) => sum + (row._sum.people ?? 0), 0)
}
