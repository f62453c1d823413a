import { describe, expect, it } from 'vitest'
import type { SpokenFrame } from '../../../web/chat/frames.ts'
import { createOutgoing, NotAccepted, type Outgoing } from '../../../web/chat/outgoing.ts'

/** The queue with a line that remembers, and timers the test lets run. */
function createScene() {
  const sent: string[] = []
  const accepted: string[] = []
  const refused: [string, string][] = []
  const timers: (() => void)[] = []
  const queue = createOutgoing({
    send: (frame) => sent.push(frame.id),
    later: (_milliseconds, work) => timers.push(work),
    onAccepted: (id) => accepted.push(id),
    onRefused: (id, text) => refused.push([id, text]),
  })
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return { queue, sent, accepted, refused, settle, ring: () => timers.shift()?.() }
}

const words = (id: string, prepare?: () => Promise<SpokenFrame>): Outgoing => ({
  id,
  shown: null,
  prepare: prepare ?? (async () => ({ type: 'message', id, text: id })),
})

describe('what was said but has not arrived', () => {
  it('waits for the line and then goes out in its order, one after the other', async () => {
    const { queue, sent, settle, accepted } = createScene()
    queue.put(words('a'))
    queue.put(words('b'))
    await settle()
    expect(sent).toEqual([])
    queue.online()
    await settle()
    expect(sent).toEqual(['a'])
    queue.accepted('a')
    await settle()
    expect(sent).toEqual(['a', 'b'])
    expect(accepted).toEqual(['a'])
  })

  it('is sent again with the same id after the line broke before the answer', async () => {
    const { queue, sent, settle } = createScene()
    queue.online()
    queue.put(words('a'))
    await settle()
    queue.offline()
    queue.online()
    await settle()
    expect(sent).toEqual(['a', 'a'])
  })

  it('keeps its order when the gateway asks to slow down', async () => {
    const { queue, sent, settle, ring } = createScene()
    queue.online()
    queue.put(words('a'))
    queue.put(words('b'))
    await settle()
    queue.refused('a', 'tooFast', 'slow down')
    await settle()
    expect(sent).toEqual(['a'])
    ring()
    await settle()
    expect(sent).toEqual(['a', 'a'])
  })

  it('is given up with the reason when the gateway refuses it for good, and the next one goes', async () => {
    const { queue, sent, settle, refused } = createScene()
    queue.online()
    queue.put(words('a'))
    queue.put(words('b'))
    await settle()
    queue.refused('a', 'tooLong', 'too long')
    await settle()
    expect(refused).toEqual([['a', 'too long']])
    expect(sent).toEqual(['a', 'b'])
  })

  it('tries a failed upload again, and gives up when the file itself is not accepted', async () => {
    const { queue, sent, settle, ring, refused } = createScene()
    let tries = 0
    queue.online()
    queue.put(
      words('photo', async () => {
        tries += 1
        if (tries === 1) throw new Error('network')
        throw new NotAccepted('wrong type')
      }),
    )
    queue.put(words('b'))
    await settle()
    expect(refused).toEqual([])
    ring()
    await settle()
    expect(refused).toEqual([['photo', 'wrong type']])
    expect(sent).toEqual(['b'])
  })

  it('is handed over whole when another page takes its place', async () => {
    const { queue, settle } = createScene()
    queue.online()
    queue.put(words('a'))
    queue.put(words('b'))
    await settle()
    queue.accepted('a')
    expect(queue.leave().map(({ id }) => id)).toEqual(['b'])
  })
})
