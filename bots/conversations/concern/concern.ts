import {
  type Context,
  defineConversation,
  finish,
  go,
  type Opening,
  type Outcome,
  opener,
} from '#bots/engine/conversation.ts'
import { cleanText, type Input } from '#bots/engine/input.ts'
import { isSameText } from '#bots/engine/similar.ts'
import { caseKinds } from '#civic/concern.ts'
import { findByText } from '#content/city/places.ts'
import { sensitiveCategoryOf } from '#content/city/routing.ts'
import { adviceOf, safetyFirst } from './advice.ts'
import { back, blankConcern, ConcernAnswers, mostMedia, next, settle } from './answers.ts'
import { cancel, discard } from './cancel.ts'
import { category, categoryList } from './category.ts'
import { kind } from './kind.ts'
import { photos, takeMedia } from './photos.ts'
import { place, placeDetail, placeOutside, placeWhich, takeLocation } from './place.ts'
import { similar } from './similar.ts'
import { change, summary } from './summary.ts'
import { appendText, describe, text } from './text.ts'

/**
 * One intake for defects, complaints, questions, ideas and praise. Each part is asked only when it is not known yet, so that a
 * correction, a late button and a photo sent early all find their way back to the next open part.
 */
export const concern = defineConversation({
  id: 'concern',
  words: ['report'],
  answers: ConcernAnswers,
  start: begin,
  steps: {
    text,
    kind,
    category,
    categoryList,
    place,
    placeWhich,
    placeDetail,
    placeOutside,
    photos,
    summary,
    similar,
    change,
    cancel,
  },
  anytime: takeEarly,
  /** Last in the registry: whatever nobody else claims is the beginning of a concern. */
  claim: (input) => (input.type === 'edited' ? null : { value: '', input }),
  back,
  cancel(answers) {
    if (answers.text === '' && answers.mediaKeys.length === 0) {
      return finish([{ text: { key: 'menu.cancelled' }, choices: [opener('menu', { key: 'button.menu' })] }])
    }
    return go('cancel', answers)
  },
  isSensitive,
  draft: {
    describe: ({ text, mediaKeys, place }) =>
      text === '' && mediaKeys.length === 0 && !place ? null : excerpt(text),
    resume: goOn,
    discard,
    join: joinDrafts,
  },
})

/** The draft in a few of the person's own words, cut between two of them. */
function excerpt(text: string): string {
  const { text: short, cut } = cleanText(text.replace(/\s+/g, ' '), 60)
  return cut ? `${short.replace(/\s\S*$/, '')} …` : short
}

/** By its category or by any word of it, whatever category was named: over a channel too little may go rather than too much. */
function isSensitive({ category, text, place }: ConcernAnswers, { view, language }: Context): boolean {
  const named = view.city.categories.find(({ id }) => id === category)
  // Each message by itself as well: people change the language between two.
  const words = [text, ...text.split('\n'), place?.text ?? '']
  return (
    named?.sensitive === true || words.some((one) => sensitiveCategoryOf(view.city, one, language) !== null)
  )
}

/** What was told at two times, the earlier words first; of the answers to questions the later ones count. */
function joinDrafts(before: ConcernAnswers, after: ConcernAnswers): ConcernAnswers {
  const text = [before.text, after.text].filter((words) => words !== '').join('\n')
  return {
    ...before,
    ...after,
    text: cleanText(text).text,
    category: after.category ?? before.category,
    place: after.place ?? before.place,
    mediaKeys: [...new Set([...before.mediaKeys, ...after.mediaKeys])].slice(0, mostMedia),
    settled: [...new Set([...before.settled, ...after.settled])],
  }
}

/** `value` may name a category or a kind (deep links, "ask a person"). */
function begin({ value, input }: Opening, context: Context): Outcome<ConcernAnswers> {
  const kind = caseKinds.find((known) => known === value)
  const category = context.view.city.categories.find(({ id }) => id === value)
  let answers = blankConcern
  if (kind) answers = settle(answers, 'kind', { kind })
  if (category) answers = settle(answers, 'category', { category: category.id })
  const said = category?.sensitive ? adviceOf(category) : []
  if (input?.type === 'text' && input.text !== '') {
    return next(
      describe(input.text, answers, context),
      said.length > 0 ? said : safetyFirst(input.text, '', context),
    )
  }
  return (input && takeEarly(input, answers, context)) ?? next(answers, said)
}

/** A draft goes on. Words said meanwhile are the place when they name one and we were about to ask for it. */
function goOn(answers: ConcernAnswers, input: Input | null, context: Context): Outcome<ConcernAnswers> {
  if (!input) return next(answers)
  if (input.type !== 'text') return takeEarly(input, answers, context) ?? next(answers)
  const onward = next(answers)
  const namesPlace = findByText(context.view.city, input.text).type !== 'none'
  if (onward.type === 'go' && onward.step === 'place' && namesPlace)
    return place.answer(input, answers, context)
  return appendText(input.text, answers, context)
}

function takeEarly(input: Input, answers: ConcernAnswers, context: Context): Outcome<ConcernAnswers> | null {
  switch (input.type) {
    case 'media':
      return takeMedia(input, answers, context)
    case 'location':
      return takeLocation(input, answers, context)
    case 'several':
      return takeSeveral(input.inputs, answers, context)
    case 'edited': {
      const lines = answers.text.split('\n')
      const index = lines.findIndex((line) => isSameText(line, input.text))
      if (index === -1) return isSameText(answers.text, input.text) ? changed(input.text, answers) : null
      return changed(lines.with(index, input.text).join('\n'), answers)
    }
    default:
      return null
  }
}

/** What came as several messages before it was known to be a concern. */
function takeSeveral(
  inputs: readonly Input[],
  answers: ConcernAnswers,
  context: Context,
): Outcome<ConcernAnswers> {
  let taken = next(answers)
  for (const input of inputs) {
    if (taken.type !== 'go') return taken
    const { answers: before, say, actions } = taken
    const after =
      input.type === 'text'
        ? before.text === ''
          ? next(describe(input.text, before, context), safetyFirst(input.text, '', context))
          : appendText(input.text, before, context)
        : (takeEarly(input, before, context) ?? next(before))
    taken =
      after.type === 'go'
        ? { ...after, say: [...say, ...after.say], actions: [...actions, ...after.actions] }
        : after
  }
  return taken
}

function changed(words: string, answers: ConcernAnswers): Outcome<ConcernAnswers> {
  return next({ ...answers, text: cleanText(words).text }, [{ text: { key: 'concern.textChanged' } }])
}
