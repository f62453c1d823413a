import { again, type Context, type Outcome, type Question, type Step } from '#bots/engine/conversation.ts'
import { cleanText, type Input, isTelling } from '#bots/engine/input.ts'
import type { Reply } from '#content/message.ts'
import { safetyFirst } from './advice.ts'
import { type ConcernAnswers, next, settle } from './answers.ts'
import { guessCategory, guessKind } from './guess.ts'

/** What is it about: the resident's own words. A voice note does as well (./media.ts). */
export const text: Step<ConcernAnswers> = {
  ask: (answers) => ({
    text: askText(answers),
    ...(answers.mediaKeys.length > 0 ? { options: [{ value: 'skip', label: { key: 'button.skip' } }] } : {}),
  }),
  answer(input, answers, context) {
    // A photo may say enough, and not everybody can write.
    if (input.type === 'choice' && answers.mediaKeys.length > 0) return next(settle(answers, 'text'))
    if (input.type !== 'text' || input.text === '') return again({ key: 'concern.textMissing' })
    return next(describe(input.text, answers, context), safetyFirst(input.text, answers.text, context))
  },
}

function askText({ text, category, mediaKeys, place, kind, settled }: ConcernAnswers): Question['text'] {
  if (text !== '') return { key: 'concern.askTextNew' }
  if (kind === 'question') return { key: 'person.ask' }
  if (category !== null && !settled.includes('place')) {
    return { key: 'concern.askTextAbout', params: { category: { name: { of: 'category', id: category } } } }
  }
  if (mediaKeys.length > 0) return { key: 'concern.askTextAfterMedia' }
  return place ? { key: 'concern.askTextAfterPlace' } : { key: 'concern.askText' }
}

/** The concern with this description: kind and category may follow from the words. */
export function describe(
  words: string,
  answers: ConcernAnswers,
  { view, language }: Context,
): ConcernAnswers {
  const told = settle(answers, 'text', { text: words })
  if (told.kind !== null) return told
  const proposed = guessCategory(view.city, words, language)
  const kind = told.category === null ? guessKind(view.catalog, language, words, proposed) : 'defect'
  return kind === null ? told : settle(told, 'kind', { kind })
}

/** People go on telling while we ask something else: such words belong to the description. */
export function isMoreText(input: Input): input is Extract<Input, { type: 'text' }> {
  return input.type === 'text' && isTelling(input)
}

/** Adds words to the description and asks on. */
export function appendText(
  words: string,
  answers: ConcernAnswers,
  context: Context,
): Outcome<ConcernAnswers> {
  const joined = cleanText(answers.text === '' ? words : `${answers.text}\n${words}`)
  const say: Reply[] = [
    ...safetyFirst(joined.text, answers.text, context),
    { text: { key: 'concern.textAdded' } },
  ]
  if (joined.cut) say.push({ text: { key: 'concern.textCut', params: { count: joined.text.length } } })
  return next(settle(answers, 'text', { text: joined.text }), say)
}
