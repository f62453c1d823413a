import { describe, expect, it } from 'vitest'
import { backoff, createConnection, type LineState, type Socket } from '../../../web/chat/connection.ts'
import type { ServerFrame } from '../../../web/chat/frames.ts'

interface Timer {
  milliseconds: number
  work: () => void
}

/** A connection over sockets and timers the test plays itself. */
function createScene() {
  const sockets: (Socket & { said: string[]; isClosed: boolean })[] = []
  const states: LineState[] = []
  const frames: ServerFrame[] = []
  const timers = new Set<Timer>()
  const connection = createConnection({
    open() {
      const socket = {
        said: [] as string[],
        isClosed: false,
        send: (data: string) => void socket.said.push(JSON.parse(data).type),
        close: () => {
          socket.isClosed = true
        },
        onopen: null,
        onmessage: null,
        onclose: null,
      }
      sockets.push(socket)
      return socket
    },
    hello: () => ({ type: 'hello', protocol: 1, secret: 's', language: 'de' }),
    timers: {
      later(milliseconds, work) {
        const timer = { milliseconds, work }
        timers.add(timer)
        return () => timers.delete(timer)
      },
      random: () => 1,
    },
    onFrame: (frame) => frames.push(frame),
    onState: (state) => states.push(state),
  })
  return {
    connection,
    sockets,
    states,
    frames,
    waits: () => [...timers].map(({ milliseconds }) => milliseconds),
    ring() {
      const [timer] = timers
      if (timer === undefined) throw new Error('no timer is set')
      timers.delete(timer)
      timer.work()
    },
    last() {
      const socket = sockets.at(-1)
      if (socket === undefined) throw new Error('no socket was opened')
      return socket
    },
  }
}

const ready = JSON.stringify({ type: 'ready', language: 'de', direction: 'ltr', returning: false })

describe('the line to the gateway', () => {
  it('says hello first and is ready when the gateway says so', () => {
    const scene = createScene()
    scene.connection.start()
    scene.last().onopen?.()
    scene.last().onmessage?.({ data: ready })
    expect(scene.last().said).toEqual(['hello'])
    expect(scene.states).toEqual(['connecting', 'ready'])
  })

  it('comes back by itself, waiting longer each time and afresh after a success', () => {
    const scene = createScene()
    scene.connection.start()
    scene.last().onclose?.({ code: 1006 })
    expect(scene.waits()).toEqual([1_000])
    scene.ring()
    scene.last().onclose?.({ code: 1006 })
    expect(scene.waits()).toEqual([2_000])
    scene.ring()
    scene.last().onmessage?.({ data: ready })
    scene.last().onclose?.({ code: 1012 })
    expect(scene.waits()).toEqual([1_000])
  })

  it('notices a dead line by a ping without an answer', () => {
    const scene = createScene()
    scene.connection.start()
    scene.last().onmessage?.({ data: ready })
    scene.ring()
    expect(scene.last().said).toEqual(['ping'])
    const dead = scene.last()
    scene.ring()
    expect(dead.isClosed).toBe(true)
    expect(scene.states.at(-1)).toBe('waiting')
  })

  it('gives up on a socket that never gets ready', () => {
    const scene = createScene()
    scene.connection.start()
    scene.ring()
    expect(scene.last().isClosed).toBe(true)
    expect(scene.states).toEqual(['connecting', 'waiting'])
  })

  it.each([4001, 4006, 4029])('does not come back after the gateway ended it for good (%i)', (code) => {
    const scene = createScene()
    scene.connection.start()
    scene.last().onclose?.({ code })
    expect(scene.states.at(-1)).toBe('ended')
    expect(scene.waits()).toEqual([])
    scene.connection.nudge()
    expect(scene.sockets).toHaveLength(1)
  })

  it('tries at once when the device is back online', () => {
    const scene = createScene()
    scene.connection.start()
    scene.last().onclose?.({ code: 1006 })
    scene.connection.nudge()
    expect(scene.sockets).toHaveLength(2)
  })

  it('never waits longer than half a minute, and spreads the attempts', () => {
    expect(backoff(50, 1)).toBe(30_000)
    expect(backoff(0, 0)).toBe(500)
  })
})
