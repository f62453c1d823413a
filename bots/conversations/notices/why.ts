import { type Context, type Outcome, opener } from '#bots/engine/conversation.ts'
import type { NoticeReason } from '#bots/engine/session.ts'
import type { Choice, Text } from '#content/message.ts'
import { inPassing } from '../in-passing.ts'
import { lineOf } from '../subscribe/names.ts'
import { noticeGone, onwards } from './list.ts'

/** "Why do I get this?": what somebody agreed to and when, and how to change it. */
export function explainNotice(context: Context): Outcome<never> {
  const { notice } = context.view
  if (!notice) return noticeGone(context)
  const { reason } = notice
  const how: Text = { key: 'notices.whyHow', params: { stopWord: { key: 'help.stopWord' } } }
  const text: Text = { lines: [because(reason), { literal: '' }, how] }
  return inPassing(context, [{ text, choices: [...ways(reason, context), ...onwards] }])
}

function because(reason: NoticeReason): Text {
  switch (reason.type) {
    case 'subscription': {
      const { topic, area, since } = reason
      const date = { date: since.toISOString(), style: 'date' } as const
      return {
        key: 'notices.whySubscription',
        params: { line: lineOf({ topic, area, pace: 'single' }), date },
      }
    }
    case 'event':
      return reason.title === null
        ? { key: 'notices.whyAnEvent' }
        : { key: 'notices.whyEvent', params: { title: { literal: reason.title } } }
    case 'case':
      return reason.reference === null
        ? { key: 'notices.whyACase' }
        : { key: 'notices.whyCase', params: { reference: reason.reference } }
    case 'correction':
      return { key: 'notices.whyCorrection' }
    case 'ended':
      return { key: 'notices.whyEnded' }
  }
}

function ways(reason: NoticeReason, { view }: Context): Choice[] {
  const subscribed = reason.type === 'subscription'
  return [
    ...(subscribed ? [opener('notices', { key: 'notice.buttonLess' }, `less.${reason.topic}`)] : []),
    ...(subscribed && reason.area === ''
      ? [opener('preferences', { key: 'preferences.onlyDistrict' }, 'onlyDistrict')]
      : []),
    ...(view.resident.pausedUntil === null
      ? [opener('preferences', { key: 'preferences.pause' }, 'pause')]
      : []),
    opener('subscribe', { key: 'subscribe.backMine' }),
  ]
}
