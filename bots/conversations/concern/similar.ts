import { again, type Context, finish, type Outcome, opener, type Step } from '#bots/engine/conversation.ts'
import type { SimilarCase } from '#bots/engine/session.ts'
import type { Text } from '#content/message.ts'
import type { ConcernAnswers } from './answers.ts'
import { concernOf, similarOf } from './same.ts'
import { file, summary, withStatusLink } from './summary.ts'
import { appendText, isMoreText } from './text.ts'

/** Somebody seems to have reported the same: "me too", or something else. Shows no word of theirs. */
export const similar: Step<ConcernAnswers> = {
  ask(answers, context) {
    const found = similarOf(answers, context)
    if (!found) return summary.ask(answers, context)
    return {
      text: similarText(found),
      options: [
        { value: 'yes', label: { key: 'similar.meToo' } },
        { value: 'no', label: { key: 'similar.somethingElse' } },
      ],
    }
  },
  answer(input, answers, context) {
    if (isMoreText(input)) {
      const { similar: _, ...told } = answers
      return appendText(input.text, told, context)
    }
    const value = input.type === 'choice' ? input.value : null
    if (value === 'yes' && answers.similar !== undefined) return join(answers.similar, answers, context)
    if (value === 'no' || !similarOf(answers, context)) return file(answers, context)
    return again({ key: 'similar.again' })
  },
}

function join(caseId: string, answers: ConcernAnswers, { language, view }: Context): Outcome<ConcernAnswers> {
  const joined: Text = {
    key: 'similar.joined',
    params: { reference: { result: 'reference' }, casesWord: { key: 'help.casesWord' } },
  }
  return finish(
    [
      {
        text: withStatusLink(joined, view),
        choices: [opener('cases', { key: 'menu.cases' }), opener('menu', { key: 'button.menu' })],
      },
    ],
    [{ type: 'joinCase', caseId, concern: concernOf(answers, language) }],
  )
}

function similarText({ category, area, createdAt, state }: SimilarCase): Text {
  const about: Text =
    category === null ? { key: 'concern.notNamed' } : { name: { of: 'category', id: category } }
  const where: Text = { name: area === null ? { of: 'city', id: 'name' } : { of: 'area', id: area } }
  return {
    key: 'similar.ask',
    params: {
      category: about,
      area: where,
      date: { date: createdAt.toISOString(), style: 'date' },
      state: { key: `state.${state}` },
    },
  }
}
