import type { Runtime } from '../runtime.ts'

/** Who came and went at the desk, by staff id. What they do to a case is noted by gateway/back-office/apply.ts. */
export interface AuditNote {
  actor: string
  action: 'createAccount' | 'login' | 'loginRefused' | 'logout'
  subject: string
}

/** Writes one line of the audit trail at the runtime's time. */
export async function writeAudit(
  runtime: Pick<Runtime, 'prisma' | 'clock'>,
  { actor, action, subject }: AuditNote,
): Promise<void> {
  await runtime.prisma.auditEntry.create({
    data: { at: runtime.clock(), actor, action, subject },
  })
}
