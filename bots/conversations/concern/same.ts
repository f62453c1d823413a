import { Value } from 'typebox/value'
import type { NewConcern } from '#bots/engine/action.ts'
import { type Context, go, type Outcome } from '#bots/engine/conversation.ts'
import { parseSession, type SimilarCase } from '#bots/engine/session.ts'
import { ConcernAnswers } from './answers.ts'

/** The steps at which it must be known whether somebody reported the same before. */
const steps: readonly (string | null)[] = ['summary', 'similar']

/** The concern that is about to be sent, to look for others of the same matter; `null` when none is. Reads a session as stored. */
export function concernToCompare(stored: unknown, language: string): NewConcern | null {
  const { conversation, step, answers } = parseSession(stored)
  if (conversation !== 'concern' || !steps.includes(step)) return null
  if (!Value.Check(ConcernAnswers, answers) || !kinds.includes(answers.kind ?? 'defect')) return null
  return concernOf(answers, language)
}

/** Two people may praise or ask the same; only trouble and ideas are one matter. */
const kinds: readonly string[] = ['defect', 'complaint', 'idea']

/** The concern as it will be filed. */
export function concernOf(answers: ConcernAnswers, language: string): NewConcern {
  const { kind, text, category, place, mediaKeys } = answers
  return { kind: kind ?? 'defect', text, language, category, place, mediaKeys }
}

/** Asks about the likeliest case of the same matter, once; `null`: there is none, or the person was asked. */
export function askSimilar(answers: ConcernAnswers, { view }: Context): Outcome<ConcernAnswers> | null {
  const [likeliest] = view.similar
  if (!likeliest || answers.similar !== undefined) return null
  return go('similar', { ...answers, similar: likeliest.id })
}

/** The case we asked about, while it is still one to join. */
export function similarOf(answers: ConcernAnswers, { view }: Context): SimilarCase | null {
  return view.similar.find(({ id }) => id === answers.similar) ?? null
}
