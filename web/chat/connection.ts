import type { ClientFrame, ServerFrame } from './frames.ts'

/** The little of a WebSocket that is needed here. */
export interface Socket {
  send(data: string): void
  close(): void
  onopen: (() => void) | null
  onmessage: ((event: { data: string }) => void) | null
  onclose: ((event: { code: number }) => void) | null
}

/** `ready`: the gateway knows us. `ended`: trying again is useless, `code` says why. */
export type LineState = 'connecting' | 'ready' | 'waiting' | 'ended'

export interface Connection {
  start(): void
  send(frame: ClientFrame): void
  /** The device is awake or online again: try now rather than later. */
  nudge(): void
  stop(): void
}

/** Timers, replaceable in tests. `later` gives back how to call it off. */
export interface Timers {
  later(milliseconds: number, work: () => void): () => void
  random(): number
}

const HEARTBEAT_MS = 25_000
const ANSWER_MS = 10_000

/** How long to wait before the given attempt: doubling up to half a minute, spread so that a restart is not stormed. */
export function backoff(attempt: number, random: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.min(attempt, 10)) * (0.5 + random / 2)
}

/** Closed by the gateway for good: forgotten, outdated page, too many windows. */
const endings = [4001, 4006, 4029]

/** A line that comes back by itself. Every opening starts with `hello`, so the gateway resumes where the page stands. */
export function createConnection(options: {
  open(): Socket
  hello(): ClientFrame
  timers: Timers
  onFrame(frame: ServerFrame): void
  onState(state: LineState, code: number): void
}): Connection {
  const { timers } = options
  let socket: Socket | null = null
  let attempt = 0
  let stopped = false
  let callOff = () => {}

  const watch = () => {
    callOff()
    callOff = timers.later(HEARTBEAT_MS, () => {
      socket?.send(JSON.stringify({ type: 'ping' }))
      callOff = timers.later(ANSWER_MS, lose)
    })
  }
  const lose = () => {
    const lost = socket
    if (lost === null) return
    lost.onopen = null
    lost.onclose = null
    lost.onmessage = null
    lost.close()
    ended(0)
  }
  const ended = (code: number) => {
    socket = null
    callOff()
    if (stopped || endings.includes(code)) {
      stopped = true
      return options.onState('ended', code)
    }
    options.onState('waiting', code)
    callOff = timers.later(backoff(attempt, timers.random()), connect)
    attempt += 1
  }
  const connect = () => {
    callOff()
    options.onState('connecting', 0)
    const opened = options.open()
    socket = opened
    callOff = timers.later(ANSWER_MS, lose)
    opened.onopen = () => opened.send(JSON.stringify(options.hello()))
    opened.onclose = (event) => ended(event.code)
    opened.onmessage = (event) => {
      const frame: ServerFrame = JSON.parse(event.data)
      if (frame.type === 'ready') {
        attempt = 0
        options.onState('ready', 0)
      }
      options.onFrame(frame)
      if (socket === opened) watch()
    }
  }
  return {
    start: connect,
    send: (frame) => socket?.send(JSON.stringify(frame)),
    nudge() {
      if (socket === null && !stopped) connect()
    },
    stop() {
      stopped = true
      if (socket !== null) lose()
    },
  }
}
