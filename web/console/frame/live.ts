import { useEffect, useEffectEvent } from 'react'

const reopenMs = 5000

/** Calls back when a case was filed or changed somewhere. The server says so each time a line opens, too: nothing is missed. */
export function useLive(onChange: () => void): void {
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout> | undefined

    function open() {
      source = new EventSource('/api/staff/events')
      source.addEventListener('cases', () => tell())
      source.addEventListener('error', () => {
        // A browser mends a broken line by itself, but gives up for good after an answer that is not 200 (session over, restart).
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
      })
    }

    open()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [])
}
