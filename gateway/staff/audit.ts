import type { Transaction } from '#civic/transaction.ts'

/** What the log of who did what knows besides the actions on a case ("case.<name>", gateway/cases/actions/registry.ts). */
export const staffAuditActions = [
  'login',
  'loginRefused',
  'logout',
  'createAccount',
  'invite',
  'revokeInvitation',
  'acceptInvitation',
  'grantRole',
  'takeRole',
  'disableAccount',
  'enableAccount',
  'endSession',
  'endSessions',
  'resetPassword',
  'changePassword',
  'confirmTotp',
  'removeTotp',
  'resetTotp',
  'useRecoveryCode',
  'tieIdentity',
  'setAbsence',
  'exportSensitiveCases',
  'saveNotice',
  'copyNotice',
  'archiveNotice',
  'addNoticeFile',
  'removeNoticeFile',
  'wantNoticeDrafts',
  'saveNoticeVersion',
  'reviewNoticeVersion',
  'answerNoticeReply',
  'setEvent',
  'tellEventChange',
  'confirmEvent',
  'cancelEvent',
  'markAttendance',
  'answerQuestion',
  'linkChannel',
  'unlinkChannel',
  'evacuateChannel',
] as const

/** One line: a staff id or "system", "unknown"; what was done; the id of what it was done to; ids and codes that belong to it. */
export interface AuditNote {
  actor: string
  action: (typeof staffAuditActions)[number]
  subject: string
  detail?: Record<string, string | number | boolean | null | string[]>
}

/** Writes one line of the audit trail: in the caller's transaction when it brings one as `prisma`, so that no change is without its line. */
export async function writeAudit(
  { prisma, clock }: { prisma: Pick<Transaction, 'auditEntry'>; clock: () => Date },
  { actor, action, subject, detail }: AuditNote,
): Promise<void> {
  await prisma.auditEntry.create({
    data: { at: clock(), actor, action, subject, ...(detail && { detail }) },
  })
}
