import { useEffect, useEffectEvent } from 'react'

const reopenMs = 5000

const listeners = new Set<() => void>()
let source: EventSource | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function open(): void {
  source = new EventSource('/api/staff/events')
  source.addEventListener('cases', () => {
    for (const tell of listeners) tell()
  })
  source.addEventListener('error', () => {
    // A browser mends a broken line by itself, but gives up for good after an answer that is not 200 (session over, restart).
    if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
  })
}

/** One line for the whole page, because a browser keeps only six to a host: open while anybody listens. */
function listen(tell: () => void): () => void {
  listeners.add(tell)
  if (listeners.size === 1) open()
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    clearTimeout(timer)
    source?.close()
  }
}

/** Calls back when a case was filed or changed somewhere. The server says so each time a line opens, too: nothing is missed. */
export function useLive(onChange: () => void): void {
  const tell = useEffectEvent(onChange)
  useEffect(() => listen(() => tell()), [])
}
