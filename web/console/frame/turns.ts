import { useRef } from 'react'

/**
 * Takes a turn before a question goes out. What comes back is asked when the answer is there: is it still worth showing?
 * "anew" begins something else: no answer to an earlier question is.
 */
export type TakeTurn = (asking?: 'anew') => () => boolean

/**
 * For what is asked again while older questions are on their way: an answer is not worth showing any more once a later question was
 * answered. One that is merely not the last asked is, or a busy day would show nothing at all.
 */
export function useTurns(): TakeTurn {
  const turns = useRef({ asked: 0, answered: 0 })
  return (asking) => {
    const { current } = turns
    if (asking === 'anew') current.answered = current.asked
    current.asked += 1
    const mine = current.asked
    return () => {
      if (mine <= current.answered) return false
      current.answered = mine
      return true
    }
  }
}
