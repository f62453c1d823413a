import { useEffect, useEffectEvent } from 'react'

/** Calls back when a case was filed or changed somewhere, and after a broken line is back. */
export function useLive(onChange: () => void): void {
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    const source = new EventSource('/api/staff/events')
    let broken = false
    source.addEventListener('cases', () => tell())
    source.addEventListener('error', () => {
      broken = true
    })
    source.addEventListener('open', () => {
      if (broken) tell()
      broken = false
    })
    return () => source.close()
  }, [])
}
