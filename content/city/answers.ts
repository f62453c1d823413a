import type { Answer, City } from './city.ts'
import { rankByKeywords } from './keywords.ts'

/** An answer that may fit a question. `score` 1: one clear word points to it; from `strongAnswer` on it can be given unasked. */
export interface AnswerProposal {
  answer: Answer
  score: number
}

/** From this score on, a question points so clearly to an answer that it can be given at once: one word that means nothing else. */
export const strongAnswer = 1

const none: string[] = []

/** Finds at most `limit` answers for a resident's words, best first; none when no word points anywhere. */
export function findAnswers(city: City, text: string, language: string, limit: number): AnswerProposal[] {
  return rankByKeywords(city.answers, text, language, none)
    .slice(0, limit)
    .map(({ thing, score }) => ({ answer: thing, score }))
}

/** True when a person has read and approved an answer in this language; otherwise it is machine-made. */
export function isAnswerReviewed(answer: Answer, language: string): boolean {
  return answer.reviewed[language] ?? false
}
