import type { Transaction } from '#civic/transaction.ts'
import { insertDraft } from '../broadcasts/draft.ts'
import type { Editor } from '../broadcasts/work.ts'
import type { Runtime } from '../runtime.ts'

/**
 * Keeps the draft of the broadcast that belongs to a draft of a feed: to whoever follows the notice's topic or one of these further
 * ones, each once. Without further topics, and without an end of its use, the office begins one itself.
 */
export async function keepBroadcast(
  runtime: Runtime,
  transaction: Transaction,
  author: Editor,
  noticeId: string,
  furtherTopics: readonly string[],
  expiresAt: Date | null = null,
): Promise<void> {
  if (furtherTopics.length === 0 && expiresAt === null) return
  const audience = furtherTopics.length === 0 ? {} : { topics: [...furtherTopics] }
  const mine = { noticeId, createdBy: author.id, correctsId: null }
  const before = await transaction.broadcast.findFirst({ where: mine, orderBy: { id: 'desc' } })
  if (before) {
    // What somebody changed or handed in is theirs.
    const untouched = { id: before.id, state: 'draft', submittedBy: null, returnReason: null }
    await transaction.broadcast.updateMany({ where: untouched, data: { audience, expiresAt } })
    return
  }
  const notice = await transaction.notice.findUniqueOrThrow({ where: { id: noticeId } })
  const columns = {
    audience,
    expiresAt,
    urgentReason: null,
    repeats: null,
    startsAt: null,
    repeatsUntil: null,
  }
  await insertDraft(runtime, transaction, author, notice, columns)
}
