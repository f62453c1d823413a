import type { RegistrationState } from '#civic/event.ts'
import type { Transaction } from '#civic/transaction.ts'
import { optionField, questionField } from '#content/notices/poll.ts'

/** What somebody said to notices and events, what they answered to polls, and which events they registered for with which wishes. */
export async function collectNotices(transaction: Transaction, residentId: string) {
  const where = { residentId }
  const orderBy = { at: 'asc' } as const
  const said = { text: true, language: true, at: true, answer: true, answeredAt: true } as const
  const notice = {
    select: { sourceLanguage: true, versions: { select: { language: true, words: true } } },
  } as const
  const replies = await transaction.noticeReply.findMany({
    where,
    select: { ...said, broadcast: { select: { notice } } },
    orderBy,
  })
  const answers = await transaction.pollAnswer.findMany({
    where,
    select: { option: true, at: true, broadcast: { select: { notice } } },
    orderBy,
  })
  const questions = await transaction.eventQuestion.findMany({
    where,
    select: { ...said, event: { select: { notice } } },
    orderBy,
  })
  const registrations = await transaction.registration.findMany({
    where,
    select: {
      state: true,
      people: true,
      interpreter: true,
      children: true,
      stepFree: true,
      signLanguage: true,
      at: true,
      cancelledAt: true,
      event: { select: { startsAt: true, notice } },
    },
    orderBy,
  })
  return {
    noticeReplies: replies.map(({ broadcast, ...one }) => ({ ...one, title: titleOf(broadcast.notice) })),
    pollAnswers: answers.map(({ broadcast, option, at }) => {
      const words = sourceWordsOf(broadcast.notice)
      const [question, answer] = [words[questionField] ?? '–', words[optionField(option)] ?? `${option}`]
      return { title: words.title ?? '–', question, option, answer, at }
    }),
    eventQuestions: questions.map(({ event, ...one }) => ({ ...one, title: titleOf(event.notice) })),
    registrations: registrations.map(({ event, state, ...one }) => ({
      ...one,
      state: state as RegistrationState,
      event: { startsAt: event.startsAt, title: titleOf(event.notice) },
    })),
  }
}

/** As the office wrote it. */
function titleOf(notice: Worded): string {
  return sourceWordsOf(notice).title ?? '–'
}

interface Worded {
  sourceLanguage: string
  versions: { language: string; words: unknown }[]
}

function sourceWordsOf({ sourceLanguage, versions }: Worded): Record<string, string> {
  const source = versions.find(({ language }) => language === sourceLanguage)
  return (source?.words ?? {}) as Record<string, string>
}
