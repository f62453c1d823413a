import { type Context, type Outcome, opener } from '#bots/engine/conversation.ts'
import type { NoticeInHand } from '#bots/engine/session.ts'
import { isPollOpen } from '#civic/poll.ts'
import type { Choice, Text } from '#content/message.ts'
import { pollAnswerIn } from '#content/notices/poll.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { inPassing } from '../in-passing.ts'
import { noticeGone, onwards } from './list.ts'

/** An answer to the poll of a notice; `about` is the notice's short id with the number of the answer. The last one counts. */
export function answerPoll(about: string, context: Context): Outcome<never> {
  const { notice, now } = context.view
  const poll = notice?.poll
  if (!notice || !poll) return noticeGone(context)
  const own = poll.own === null ? undefined : pollAnswerIn(notice.reply, poll.own)
  const { until } = poll
  if (until !== null && !isPollOpen(poll, now)) {
    const closed: Text = {
      key: 'poll.closed',
      params: { date: { date: until.toISOString(), style: 'dateTime' } },
    }
    const lines: Text[] = own ? [closed, { key: 'poll.own', params: { answer: own } }] : [closed]
    return inPassing(context, [{ text: { lines }, choices: [replyTo(notice), ...onwards] }])
  }
  const option = Number(about.split('.')[1])
  const answer = pollAnswerIn(notice.reply, option)
  if (!answer) {
    const { reply } = notice
    return inPassing(context, [
      { text: { key: 'poll.noSuchAnswer' } },
      { ...reply, choices: [...(reply.choices ?? []), ...onwards] },
    ])
  }
  const isChange = poll.own !== null && poll.own !== option
  const lines: Text[] = [
    { key: isChange ? 'poll.changed' : 'poll.answered', params: { answer } },
    until === null
      ? { key: 'poll.mayChange' }
      : { key: 'poll.mayChangeUntil', params: { date: { date: until.toISOString(), style: 'dateTime' } } },
    { key: 'poll.counted' },
  ]
  const change = opener('notices', { key: 'poll.change' }, `read.${shortIdOf(notice.broadcastId)}`)
  return inPassing(
    context,
    [{ text: { lines }, choices: [change, replyTo(notice), ...onwards] }],
    [{ type: 'answerPoll', broadcastId: notice.broadcastId, option }],
  )
}

function replyTo({ broadcastId }: NoticeInHand): Choice {
  return opener('notices', { key: 'notice.buttonReply' }, `reply.${shortIdOf(broadcastId)}`)
}
