import { composeWords } from '#content/notices/compose.ts'
import { tellBooker } from '../bookings/tell.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { writeAudit } from '../staff/audit.ts'
import { draftTranslation } from '../translation/draft.ts'
import { NoticeRefusal } from './refusal.ts'
import { readWholeNotice } from './whole.ts'

/**
 * Answers what somebody said to a notice: they get the answer in their language, as far as there is a machine for it, always with the
 * office's own words below it. The caller looks whether the broadcast is within reach. Throws `NoticeRefusal`: unknownReply,
 * alreadyAnswered.
 */
export async function answerReply(
  runtime: Runtime,
  staff: Pick<StaffMember, 'id'>,
  { broadcastId, replyId }: { broadcastId: string; replyId: string },
  answer: string,
): Promise<void> {
  const { prisma, clock } = runtime
  const said = await prisma.noticeReply.findFirst({
    where: { id: replyId, broadcastId },
    select: {
      text: true,
      residentId: true,
      resident: { select: { language: true } },
      broadcast: { select: { noticeId: true } },
    },
  })
  if (!said) {
    throw new NoticeRefusal('unknownReply', 'replyId', 'This broadcast has no such reply. Reload the list.')
  }
  const { language } = said.resident
  const draft = await draftTranslation(runtime, answer, language)
  const channel = await prisma.$transaction(async (transaction) => {
    const { count } = await transaction.noticeReply.updateMany({
      where: { id: replyId, answeredAt: null },
      data: { answer, answeredBy: staff.id, answeredAt: clock() },
    })
    if (count === 0) {
      throw new NoticeRefusal(
        'alreadyAnswered',
        'replyId',
        'Somebody answered this already. Reload the list.',
      )
    }
    await writeAudit(
      { prisma: transaction, clock },
      { actor: staff.id, action: 'answerNoticeReply', subject: broadcastId, detail: { reply: replyId } },
    )
    const { title } = composeWords(await readWholeNotice(transaction, said.broadcast.noticeId), language)
    const params = { title: { literal: title }, message: { literal: said.text }, answer: { literal: answer } }
    return tellBooker(runtime, transaction, said.residentId, {
      text: draft.available
        ? { key: 'noticeReply.answerTranslated', params: { ...params, translation: { literal: draft.text } } }
        : { key: 'noticeReply.answer', params },
    })
  })
  if (channel !== null) runtime.doorbell.delivery([channel])
}
