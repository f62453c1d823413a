import type { WebSocket } from '@fastify/websocket'
import { CLOSE } from '#bots/channels/webchat/protocol.ts'
import { createConversation, type Shared } from './conversation.ts'
import type { WebchatLimits } from './options.ts'
import { createBuckets } from './rate.ts'

/** Frames that may wait for the one before them; more is a flood. */
const MOST_WAITING = 100

/** Ties a socket to a conversation: order, pace, heartbeat and the time to say hello. */
export function serveSocket(socket: WebSocket, network: string, shared: Shared, limits: WebchatLimits): void {
  const pace = createBuckets(limits.framesPerConnection, () => performance.now())
  const conversation = createConversation(
    shared,
    {
      send: (frame) => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
      },
      close: (code, reason) => socket.close(code, reason),
    },
    network,
  )
  let waiting = 0
  let refusals = 0
  let line: Promise<void> = Promise.resolve()

  socket.on('message', (data, isBinary) => {
    if (waiting >= MOST_WAITING || !pace.take('frames')) {
      refusals += 1
      if (refusals > limits.framesPerConnection.burst * 2) return socket.close(CLOSE.tooMany, 'tooFast')
      return conversation.refuse('tooFast', idIn(data.toString()))
    }
    if (isBinary) return conversation.refuse('malformed')
    waiting += 1
    line = line
      .then(() => conversation.hear(data.toString()))
      .finally(() => {
        waiting -= 1
      })
  })

  let alive = true
  socket.on('pong', () => {
    alive = true
  })
  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
    conversation.refresh()
  }, limits.heartbeatMs)
  const hello = setTimeout(() => {
    if (!conversation.greeted) socket.close(CLOSE.noHello, 'noHello')
  }, limits.helloMs)

  /** `ws` reports bad bytes and frames that are too large here and closes with its own code (1002, 1007, 1009). */
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearInterval(heartbeat)
    clearTimeout(hello)
    conversation.end()
  })
}

/** A flooding page still learns which of its messages to send again. */
function idIn(data: string): string | undefined {
  return /"id":"([0-9a-fA-F-]{36})"/.exec(data)?.[1]
}
