import {
  again,
  type Context,
  finish,
  go,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { CouncilItem } from '#bots/engine/session.ts'
import { councilTopic } from '#civic/notice.ts'
import type { Council } from '#content/city/city.ts'
import type { Text } from '#content/message.ts'
import { topicName } from '../subscribe/names.ts'
import { askingParents } from '../subscribe/parents.ts'
import { withWishes } from '../subscribe/wishes.ts'
import { blankCouncil, type CouncilAnswers, councilOf, followed } from './answers.ts'

/** Version of the words of `council.consent`. Change it with them: a consent is kept with the wording it was given to. */
const consentWording = 'council-2026-11-parents'

/** A council: when it meets next, what is on its table, and following it. */
export const card: Step<CouncilAnswers> = {
  passing: true,
  lasting: true,
  ask({ council }, context) {
    const found = councilOf(council, context)
    const follows = followed(context).some(({ id }) => id === council)
    return {
      text: found ? { lines: cardLines(found, follows, context) } : { key: 'council.noneHere' },
      options: [
        ...(found
          ? [
              follows
                ? ({ value: 'unfollow', label: { key: 'council.unfollow' } } as const)
                : ({ value: 'follow', label: { key: 'council.follow' } } as const),
              { value: 'question', label: { key: 'council.question' } } as const,
            ]
          : []),
        { value: 'other', label: { key: 'council.other' } },
      ],
      openers: [opener('menu', { key: 'button.menu' })],
    }
  },
  answer(input, answers, context) {
    const found = councilOf(answers.council, context)
    const value = input.type === 'choice' ? input.value : null
    if (value === 'other' || !found)
      return value === null ? again({ key: 'event.again' }) : go('area', blankCouncil)
    switch (value) {
      case 'follow':
        return go('consent', answers)
      case 'unfollow':
        return unfollow(found)
      case 'question':
        return go('question', answers)
      default:
        return again({ key: 'event.again' })
    }
  },
}

/** The explicit consent to what a council does (GDPR Art. 6(1)(a), 7). */
export const consent: Step<CouncilAnswers> = {
  ask: ({ council }) => ({
    text: askingParents({
      key: 'council.consent',
      params: { council: topicName(councilTopic(council)), stopWord: { key: 'help.stopWord' } },
    }),
    options: [
      { value: 'yes', label: { key: 'subscribe.consentYes' } },
      { value: 'no', label: { key: 'button.no' } },
    ],
  }),
  answer(input, { council }, context) {
    if (input.type !== 'choice') return again({ key: 'subscribe.consentAgain' })
    if (input.value !== 'yes' || !councilOf(council, context)) {
      return finish([{ text: { key: 'subscribe.declined' }, choices: onwards(council) }])
    }
    const topic = councilTopic(council)
    const text: Text = { key: 'council.followed', params: { council: topicName(topic) } }
    const agreed = { wordingVersion: consentWording, language: context.language }
    return finish(
      [withWishes(text, topic, context.view, onwards(council))],
      [{ type: 'subscribe', topic, area: '', ...agreed }],
    )
  },
}

/** Where one goes from a council. */
function onwards(council: string) {
  return [
    opener('council', { key: 'council.back' }, council),
    opener('subscribe', { key: 'subscribe.backMine' }),
    opener('menu', { key: 'button.menu' }),
  ]
}

function unfollow({ id }: Council): Outcome<never> {
  const topic = councilTopic(id)
  const text: Text = { key: 'council.unfollowed', params: { council: topicName(topic) } }
  return finish([{ text, choices: onwards(id) }], [{ type: 'unsubscribe', topic, area: '' }])
}

function cardLines({ id }: Council, follows: boolean, { view }: Context): Text[] {
  const items = view.councilItems.filter(({ council }) => council === id)
  const meetings = items.filter(({ kind }) => kind === 'meeting').map(meetingLine)
  const papers = items.filter(({ kind }) => kind === 'paper').map(paperLine)
  return [
    topicName(councilTopic(id)),
    ...(follows ? [{ key: 'council.following' } as const] : []),
    { literal: '' },
    ...(meetings.length > 0
      ? [{ key: 'council.meetings' } as const, ...meetings]
      : [{ key: 'council.noMeetings' } as const]),
    ...(papers.length > 0 ? [{ literal: '' }, { key: 'council.papers' } as const, ...papers] : []),
  ]
}

function meetingLine({ startsAt, place }: CouncilItem): Text {
  const start = { date: (startsAt ?? new Date(0)).toISOString(), style: 'appointment' } as const
  return place === null
    ? { key: 'council.meeting', params: { start } }
    : { key: 'council.meetingAt', params: { start, place } }
}

function paperLine({ title, link }: CouncilItem): Text {
  return link === null
    ? { key: 'council.paper', params: { title: { literal: title } } }
    : { key: 'council.paperLink', params: { title: { literal: title }, link } }
}
