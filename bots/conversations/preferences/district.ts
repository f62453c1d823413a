import {
  again,
  type Context,
  finish,
  go,
  handOver,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { areaByCode } from '#content/city/places.ts'
import type { Text } from '#content/message.ts'
import { areaOptions, askAreaAgain, hearArea } from '../area.ts'
import { areaName, isCouncil, topicName } from '../subscribe/names.ts'
import { blankPreferences, changed, type PreferencesAnswers } from './answers.ts'

/** Versions of the words of `preferences.askNarrow` and `preferences.undoNarrow`, kept with the consent given to them. */
const narrowWording = 'narrow-2026-11'
const widenWording = 'widen-2026-11'

/** "Only my district": what was for the whole city is for one area from now on. */
export function narrow(context: Context): Outcome<PreferencesAnswers> {
  const topics = wideTopics(context)
  if (topics.length === 0) return changed(context, { key: 'preferences.noWide' }, [])
  const [known, ...others] = knownAreas(context)
  if (known !== undefined && others.length === 0) {
    return go('narrow', { ...blankPreferences, topics, area: known })
  }
  return go('area', { ...blankPreferences, topics })
}

/** Which area? Those somebody already has news for come first. */
export const area: Step<PreferencesAnswers> = {
  ask: (_, context) => {
    const known = knownAreas(context)
    const districts = context.view.city.areas.filter(({ level }) => level === 'district')
    const codes = [...new Set([...known, ...districts.map(({ code }) => code)])]
    return { text: { key: 'subscribe.askArea' }, options: areaOptions(codes), ask: 'location' }
  },
  answer: takeArea,
}

/** A name that several areas share: which one? */
export const areaWhich: Step<PreferencesAnswers> = {
  ask: ({ areas }) => ({ text: { key: 'subscribe.areaWhich' }, options: areaOptions(areas) }),
  answer: takeArea,
}

/** The consent: the words somebody agreed to change with the area. */
export const narrowStep: Step<PreferencesAnswers> = {
  ask: (answers) => ({
    text: {
      key: 'preferences.askNarrow',
      params: {
        topics: { list: answers.topics.map(topicName) },
        area: areaName(answers.area),
        stopWord: { key: 'help.stopWord' },
      },
    },
    options: [
      { value: 'yes', label: { key: 'preferences.narrowYes' } },
      { value: 'other', label: { key: 'preferences.otherArea' } },
      { value: 'no', label: { key: 'button.no' } },
    ],
  }),
  answer(input, answers, { language }) {
    switch (input.type === 'choice' ? input.value : null) {
      case 'yes': {
        const { topics, area: to } = answers
        const text: Text = { key: 'preferences.narrowed', params: { area: areaName(to) } }
        const consent = { wordingVersion: narrowWording, language }
        const move = { type: 'moveSubscriptions', topics, from: '', to, ...consent } as const
        return go('narrowed', answers, { say: [{ text }], actions: [move] })
      }
      case 'other':
        return go('area', answers)
      case 'no':
        return handOver('menu', { value: 'cancelled' })
      default:
        return again({ key: 'preferences.narrowAgain' })
    }
  },
}

/** Just narrowed: may be undone as long as nothing else was begun. */
export const narrowed: Step<PreferencesAnswers> = {
  passing: true,
  ask: () => ({
    text: { key: 'preferences.askNarrowed' },
    options: [{ value: 'undo', label: { key: 'preferences.undoNarrow' } }],
    openers: [opener('subscribe', { key: 'subscribe.backMine' }), opener('menu', { key: 'button.menu' })],
  }),
  answer(input, { topics, area: from }, { language }) {
    if (input.type !== 'choice') return again({ key: 'preferences.askNarrowed' })
    const text: Text = { key: 'preferences.widened', params: { topics: { list: topics.map(topicName) } } }
    const choices = [
      opener('subscribe', { key: 'subscribe.backMine' }),
      opener('menu', { key: 'button.menu' }),
    ]
    const consent = { wordingVersion: widenWording, language }
    return finish([{ text, choices }], [{ type: 'moveSubscriptions', topics, from, to: '', ...consent }])
  },
}

function takeArea(input: Input, answers: PreferencesAnswers, context: Context): Outcome<PreferencesAnswers> {
  const heard = hearArea(input, context)
  if (heard.areas === null) return askAreaAgain(input, 'area', answers, heard.why)
  const [only = '', ...others] = heard.areas.map(({ code }) => code)
  if (others.length > 0) return go('areaWhich', { ...answers, areas: [only, ...others] })
  return go('narrow', { ...answers, area: only, areas: [] })
}

function wideTopics({ view }: Context): string[] {
  const wide = view.subscriptions.filter((known) => known.area === '' && !isCouncil(known.topic))
  return wide.map(({ topic }) => topic)
}

function knownAreas({ view }: Context): string[] {
  const codes = view.subscriptions.map((known) => known.area)
  return [...new Set(codes)].filter((code) => areaByCode(view.city, code) !== null)
}
