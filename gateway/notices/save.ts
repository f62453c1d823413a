import type { Runtime } from '../runtime.ts'
import { writeAudit } from '../staff/audit.ts'
import type { NoticeAuthor, NoticeInput } from './input.ts'
import { writeNotice } from './write.ts'

/** Saves a new or changed notice with its line in the audit log and gives its id. Throws `NoticeRefusal`. */
export function saveNotice(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  author: NoticeAuthor,
  input: NoticeInput,
): Promise<string> {
  return runtime.prisma.$transaction(async (transaction) => {
    const id = await writeNotice(transaction, runtime, author, input)
    await writeAudit(
      { prisma: transaction, clock: runtime.clock },
      {
        actor: author.id,
        action: 'saveNotice',
        subject: id,
        detail: { kind: input.kind, topic: input.topic },
      },
    )
    return id
  })
}
