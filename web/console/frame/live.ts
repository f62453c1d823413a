import { useEffect, useEffectEvent } from 'react'

const reopenMs = 5000

/** What the server tells of, each to those who may read it. */
type Topic = 'cases' | 'channels'

const listeners: Record<Topic, Set<() => void>> = { cases: new Set(), channels: new Set() }
let source: EventSource | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function open(): void {
  source = new EventSource('/api/staff/events')
  for (const topic of Object.keys(listeners) as Topic[]) {
    source.addEventListener(topic, () => {
      for (const tell of listeners[topic]) tell()
    })
  }
  source.addEventListener('error', () => {
    // A browser mends a broken line by itself, but gives up for good after an answer that is not 200 (session over, restart).
    if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs)
  })
}

/** One line for the whole page, because a browser keeps only six to a host: open while anybody listens. */
function listen(topic: Topic, tell: () => void): () => void {
  const isFirst = countListeners() === 0
  listeners[topic].add(tell)
  if (isFirst) open()
  return () => {
    listeners[topic].delete(tell)
    if (countListeners() > 0) return
    clearTimeout(timer)
    source?.close()
  }
}

const countListeners = () => listeners.cases.size + listeners.channels.size

/**
 * Calls back when a case was filed or changed somewhere, or with `channels` when another channel needs somebody. The server says so each
 * time a line opens, too: nothing is missed. Whoever joins an open line has to read once by themselves.
 */
export function useLive(onChange: () => void, topic: Topic = 'cases'): void {
  const tell = useEffectEvent(onChange)
  useEffect(() => listen(topic, () => tell()), [topic])
}
