import { type Context, finish, go, type Opening, type Step, takeUp } from '#bots/engine/conversation.ts'
import { cleanText, type Input, isTelling } from '#bots/engine/input.ts'
import type { View } from '#bots/engine/session.ts'
import { parseShortId, shortIdOf } from '#content/notices/short-id.ts'
import { guessCategory, isQuestion } from '../concern/guess.ts'
import type { NoticesAnswers } from './answers.ts'
import { noticeGone, onwards } from './list.ts'

/** So long after a notice the next words may be about it. */
const freshMs = 48 * 3_600_000

/**
 * The first words after a notice arrived may be about it: "until when is it closed?" tells the office nothing without it. Whoever
 * reports a matter of their own, speaks after something else of ours, or only says "ok", is not asked.
 */
export function claimReply(input: Input, { view, session, language }: Context): Opening | null {
  const [newest] = view.notices
  if (input.type !== 'text' || !isTelling(input) || !newest || session.at === null) return null
  const isFresh = view.now.getTime() - newest.at.getTime() < freshMs
  const isLatest = new Date(session.at) < newest.at
  if (!isFresh || !isLatest || tellsOfOther(input.text, view, language)) return null
  return { value: `meant.${shortIdOf(newest.broadcastId)}`, input }
}

function tellsOfOther(text: string, { city, catalog }: View, language: string): boolean {
  return guessCategory(city, text, language) !== null && !isQuestion(catalog, language, text)
}

/** Is it about the notice? Then the office gets it with the notice; otherwise it is heard like anything else. */
export const meant: Step<NoticesAnswers> = {
  ask: ({ notice }, { view }) => ({
    text: {
      key: 'notices.askMeant',
      params: {
        title: {
          literal: view.notices.find(({ broadcastId }) => shortIdOf(broadcastId) === notice)?.title ?? '–',
        },
      },
    },
    options: [
      { value: 'yes', label: { key: 'notices.meantYes' } },
      { value: 'no', label: { key: 'notices.meantNo' } },
    ],
  }),
  answer(input, answers, context) {
    const { notice } = answers
    const { held } = context.session
    if (input.type === 'text' && held?.type === 'text') {
      return go('meant', answers, { hold: cleaned(`${held.text}\n${input.text}`) })
    }
    const broadcastId = parseShortId(notice)
    if (input.type !== 'choice') return takeUp(input)
    if (input.value !== 'yes') return takeUp(null)
    if (broadcastId === null || held?.type !== 'text') return noticeGone(context)
    return finish(
      [{ text: { key: 'notices.replied' }, choices: onwards }],
      [{ type: 'replyToNotice', broadcastId, text: held.text }],
    )
  },
}

function cleaned(text: string): Input {
  return { type: 'text', text: cleanText(text).text }
}
