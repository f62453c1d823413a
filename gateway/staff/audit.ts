import type { Runtime } from '../runtime.ts'

/** Who did what to which thing (`case:<id>`, `staff:<id>`). Ids and state names only, never the words of a message. */
export interface AuditNote {
  actor: string
  action: 'createAccount' | 'login' | 'loginRefused' | 'logout' | 'answer' | 'changeState'
  subject: string
  detail?: Record<string, string>
}

/** Writes one line of the audit trail at the runtime's time. */
export async function writeAudit(
  runtime: Pick<Runtime, 'prisma' | 'clock'>,
  { actor, action, subject, detail }: AuditNote,
): Promise<void> {
  await runtime.prisma.auditEntry.create({
    data: { at: runtime.clock(), actor, action, subject, ...(detail && { detail }) },
  })
}
