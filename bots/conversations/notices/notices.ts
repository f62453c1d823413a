import {
  again,
  type Context,
  defineConversation,
  finish,
  go,
  handOver,
  type Opening,
  type Outcome,
  type Step,
} from '#bots/engine/conversation.ts'
import { parseShortId } from '#content/notices/short-id.ts'
import { asQuestion } from '../as-question.ts'
import { changePace } from '../preferences/pace.ts'
import { NoticesAnswers } from './answers.ts'
import { listNotices, noticeGone, onwards, readNotice } from './list.ts'
import { claimReply, meant } from './meant.ts'
import { answerPoll } from './poll.ts'
import { explainNotice } from './why.ts'

/** What the office wants to hear about a notice: asked once, then it is on its way. */
const reply: Step<NoticesAnswers> = {
  ask: (_, { view }) => ({
    text: { key: 'notices.askReply', params: { title: { literal: view.notice?.title ?? '–' } } },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
  }),
  answer(input, answers, context) {
    if (input.type === 'choice') return handOver('menu', { value: 'cancelled' })
    const broadcastId = parseShortId(answers.notice)
    const { notice } = context.view
    if (broadcastId === null || !notice) return noticeGone(context)
    if (input.type === 'media') return asQuestion(input, notice.title)
    if (input.type !== 'text' || input.text === '') return again({ key: 'notices.replyAgain' })
    return finish(
      [{ text: { key: 'notices.replied' }, choices: onwards }],
      [{ type: 'replyToNotice', broadcastId, text: input.text }],
    )
  },
}

/** The notices somebody got: to be read again, asked about, answered. Buttons below a notice lead here and stay good for ever. */
export const notices = defineConversation({
  id: 'notices',
  words: ['notices', 'why'],
  answers: NoticesAnswers,
  start: begin,
  claim: claimReply,
  steps: { reply, meant },
})

/** `value` is a verb with the short id of a broadcast, `less.<topic>`, or nothing for the list. */
function begin({ value, input }: Opening, context: Context): Outcome<NoticesAnswers> {
  const dot = value.indexOf('.')
  const [verb, about] = dot < 0 ? [value, ''] : [value.slice(0, dot), value.slice(dot + 1)]
  switch (verb) {
    case 'read':
      return readNotice(context)
    case 'why':
      return about === '' ? listNotices(context, 'why') : explainNotice(context)
    case 'poll':
      return answerPoll(about, context)
    case 'reply':
      return context.view.notice ? go('reply', { notice: about }) : noticeGone(context)
    case 'meant':
      return go('meant', { notice: about }, { hold: input })
    case 'less':
      return changePace(about, 'digest', context)
    default:
      return listNotices(context)
  }
}
