import { useEffect, useEffectEvent } from 'react'

/** Calls again and again while the page is in sight, `milliseconds` apart; null: not at all. */
export function useEvery(milliseconds: number | null, call: () => void): void {
  const tell = useEffectEvent(call)
  useEffect(() => {
    if (milliseconds === null) return
    const timer = setInterval(() => {
      if (!document.hidden) tell()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds])
}
