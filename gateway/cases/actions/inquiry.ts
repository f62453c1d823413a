import { Type } from 'typebox'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { keepVersions, readWords, wordsShape } from '../words.ts'
import { addEntry, changeCase, moveTo, noteAnswered, tellOthers } from '../work.ts'

/** Asks the resident back: the case waits for them, they are reminded once, and their reply takes it up again. */
export const inquiry = defineCaseAction({
  summary: 'Ask the resident back; the case waits for the reply',
  by: 'keepers',
  body: Type.Object(wordsShape),
  async apply(work, body) {
    const words = readWords(work, body)
    if (words === null) throw new Refusal('nothingToDo', 'text', 'Give the question (text or textBlock).')
    if (!work.found.open) throw new Refusal('closed', 'text', 'The case is closed. Take it up again first.')
    const entryId = await addEntry(work, {
      type: 'inquiry',
      text: words.text,
      language: words.language,
      public: true,
    })
    await keepVersions(work, entryId, words)
    await moveTo(work, 'awaitingResident')
    await changeCase(work, { inquiryAt: work.at, remindedAt: null })
    await noteAnswered(work)
    work.update = { state: 'awaitingResident', answer: words }
    await tellOthers(work)
  },
})
