import {
  again,
  type Context,
  go,
  type Option,
  type Outcome,
  type Question,
  type Step,
} from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { proposeCategories } from '#content/city/categories.ts'
import type { Category } from '#content/city/city.ts'
import { adviceOnChoice } from './advice.ts'
import { type ConcernAnswers, next, settle } from './answers.ts'
import { guessCategory } from './guess.ts'
import { appendText, isMoreText } from './text.ts'

/** The likeliest categories, "something else" for the whole list, and "not sure": staff will know. */
export const category: Step<ConcernAnswers> = {
  lasting: true,
  ask({ text }, { view, language }) {
    const likely = proposeCategories(view.city, text, language, 3).map((proposal) => proposal.category)
    if (likely.length === 0) return wholeList(view.city.categories, 'concern.askCategory')
    const other: Option = { value: 'list', label: { key: 'concern.categoryOther' } }
    return { text: { key: 'concern.askCategory' }, options: [...likely.map(optionOf), other, notSure] }
  },
  answer: takeCategory,
}

/** All categories of the city. */
export const categoryList: Step<ConcernAnswers> = {
  lasting: true,
  ask: (_, { view }) => wholeList(view.city.categories, 'concern.askCategoryList'),
  answer: takeCategory,
}

const notSure: Option = { value: 'notSure', label: { key: 'concern.categoryUnsure' } }

function wholeList(categories: Category[], key: 'concern.askCategory' | 'concern.askCategoryList'): Question {
  return { text: { key }, options: [...categories.map(optionOf), notSure] }
}

function optionOf({ id }: Category): Option {
  return { value: id, label: { name: { of: 'category', id } } }
}

function takeCategory(input: Input, answers: ConcernAnswers, context: Context): Outcome<ConcernAnswers> {
  const { view, language } = context
  if (input.type === 'choice' && input.value === 'list') {
    return go('categoryList', answers)
  }
  if (input.type === 'choice' && input.value === 'notSure') {
    return next(settle(answers, 'category', { category: null }))
  }
  const id =
    input.type === 'choice'
      ? input.value
      : input.type === 'text'
        ? guessCategory(view.city, input.text, language)
        : null
  const chosen = view.city.categories.find((known) => known.id === id)
  if (chosen) {
    const said = adviceOnChoice(chosen, answers.text, context)
    return next(settle(answers, 'category', { category: chosen.id }), said)
  }
  return isMoreText(input)
    ? appendText(input.text, answers, context)
    : again({ key: 'concern.categoryAgain' })
}
