import type { Transaction } from './transaction.ts'

/** What the log of who did what knows of residents' doing: never who they are, never their words. */
export const residentAuditActions = [
  'case.filed',
  'case.joined',
  'case.left',
  'case.residentMessage',
  'case.takenBack',
  'case.followUpAnswered',
  'case.reopened',
  'case.withdrawn',
] as const

/** Writes that the resident of a case did something to it, in the transaction of what was done. */
export async function noteByResident(
  transaction: Transaction,
  action: (typeof residentAuditActions)[number],
  caseId: string,
  at: Date,
): Promise<void> {
  await transaction.auditEntry.create({ data: { actor: 'resident', action, subject: caseId, at } })
}
