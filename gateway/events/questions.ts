import type { QuestionState } from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { writeAudit } from '../staff/audit.ts'
import { draftTranslation } from '../translation/draft.ts'
import { findEvent } from './reach.ts'
import { EventRefusal } from './refusal.ts'
import { tellOfEvent } from './tell.ts'

interface Which {
  eventId: string
  questionId: string
}

/** Moves a question on for the moderator. Throws `EventRefusal`: unknownEvent, unknownQuestion. */
export async function moveQuestion(
  runtime: Runtime,
  staff: StaffMember,
  { eventId, questionId }: Which,
  state: QuestionState,
): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    await findEvent(transaction, runtime.city, staff.grants, 'event.manage', eventId)
    const { count } = await transaction.eventQuestion.updateMany({
      where: { id: questionId, eventId },
      data: { state },
    })
    if (count === 0) throw unknownQuestion()
  })
}

/**
 * Answers a question: whoever asked gets the answer in their language, as far as there is a machine for it, always with the office's
 * own words below it. Throws `EventRefusal`: unknownEvent, unknownQuestion, alreadyAnswered.
 */
export async function answerQuestion(
  runtime: Runtime,
  staff: StaffMember,
  { eventId, questionId }: Which,
  answer: string,
): Promise<void> {
  const { prisma, city, clock } = runtime
  await findEvent(prisma, city, staff.grants, 'event.manage', eventId)
  const asked = await prisma.eventQuestion.findFirst({
    where: { id: questionId, eventId },
    select: { text: true, residentId: true, resident: { select: { language: true } } },
  })
  if (!asked) throw unknownQuestion()
  const draft = await draftTranslation(runtime, answer, asked.resident.language)
  const channels = await prisma.$transaction(async (transaction) => {
    const event = await findEvent(transaction, city, staff.grants, 'event.manage', eventId)
    const { count } = await transaction.eventQuestion.updateMany({
      where: { id: questionId, answeredAt: null },
      data: { answer, answeredAt: clock(), state: 'answered' satisfies QuestionState },
    })
    if (count === 0) {
      throw new EventRefusal(
        'alreadyAnswered',
        'id',
        'Somebody answered this question already. Reload the list.',
      )
    }
    await writeAudit(
      { prisma: transaction, clock },
      { actor: staff.id, action: 'answerQuestion', subject: questionId, detail: { event: eventId } },
    )
    return tellOfEvent(transaction, event, [asked.residentId], {
      key: draft.available ? 'eventNews.answerTranslated' : 'eventNews.answer',
      params: () => ({
        question: asked.text,
        answer,
        ...(draft.available && { translation: draft.text }),
      }),
      class: 'mustArrive',
      dueAt: clock(),
    })
  })
  runtime.doorbell.delivery(channels)
}

function unknownQuestion(): EventRefusal {
  return new EventRefusal('unknownQuestion', 'questionId', 'There is no such question. Reload the list.')
}
