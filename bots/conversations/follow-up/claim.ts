import type { Context, Opening } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import { type Solved, solvedAnswers } from '#civic/follow-up.ts'
import { fold, foldDigits } from '#content/fold.ts'
import { renderText } from '#content/render.ts'
import { matchWord } from '#content/words.ts'

/** The opening value of words that may or may not answer: "words.<follow-up id>". */
export const wordsPrefix = 'words'

/** The buttons of the message stay good for ever; words without a button are tied to it for so long. */
const heardMs = 30 * 24 * 3_600_000

/** The first words after our question are probably its answer: "no", "2", or a sentence, which is asked about. */
export function claimAnswer(input: Input, context: Context): Opening | null {
  const { view, session } = context
  const [newest] = view.followUps
  if (input.type !== 'text' || input.text === '' || !newest || newest.answered) return null
  const asked = new Date(newest.askedAt).getTime()
  if (view.now.getTime() - asked > heardMs) return null
  if (session.at !== null && Date.parse(session.at) >= asked) return null
  const solved = solvedIn(input.text, context)
  return { value: `${solved ?? wordsPrefix}.${newest.id}`, input: solved ? null : input }
}

function solvedIn(text: string, { view, language }: Context): Solved | null {
  const word = matchWord(text, language)
  if (word === 'yes' || word === 'no') return word
  const number = Number(foldDigits(text).replace(/[.)]$/, ''))
  const byLabel = solvedAnswers.find(
    (solved) =>
      fold(renderText(view.catalog, view.city, language, { key: `followUp.${solved}` })) === fold(text),
  )
  return byLabel ?? solvedAnswers[number - 1] ?? null
}
