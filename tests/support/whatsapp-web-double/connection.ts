import { type BinaryNode, decodeBinaryNode, encodeBinaryNode } from '@whiskeysockets/baileys'
import { WebSocket } from 'ws'
import { createServerNoise, type Greeting } from './noise.ts'

/** One open line of a client, from its first byte on. */
export interface Connection {
  number: number
  send(node: BinaryNode): void
  /** Ends the line properly, after what was sent. */
  close(): void
  /** Cuts it without a word. */
  cut(): void
  isOpen(): boolean
  /** A line that fell silent hears nothing and says nothing any more. */
  isSilent: boolean
  /** Logged in and told us to go ahead: gets stanzas as they come. */
  isReady: boolean
}

/** What happens on a line. `greeted` is once, after the handshake; nodes come one after the other. */
export interface ConnectionListener {
  greeted(connection: Connection, greeting: Greeting): void
  heard(connection: Connection, node: BinaryNode): Promise<void>
  closed(connection: Connection): void
}

/** The four bytes with which a client begins: "WA" and two versions. */
const introBytes = 4
const lengthBytes = 3
let opened = 0

/** Serves a fresh web socket: handshake, frames, binary nodes. What goes wrong ends this line only. */
export function serveConnection(socket: WebSocket, listener: ConnectionListener): void {
  const noise = createServerNoise()
  const sendFrame = (bytes: Uint8Array) => {
    const length = Buffer.alloc(lengthBytes)
    length.writeUIntBE(bytes.length, 0, lengthBytes)
    if (socket.readyState === WebSocket.OPEN) socket.send(Buffer.concat([length, bytes]))
  }
  opened += 1
  const connection: Connection = {
    number: opened,
    send(node) {
      if (!connection.isSilent) sendFrame(noise.seal(encodeBinaryNode(node)))
    },
    close: () => socket.close(),
    cut: () => socket.terminate(),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    isSilent: false,
    isReady: false,
  }
  const take = async (frame: Buffer) => {
    if (noise.isOpen()) {
      const node = await decodeBinaryNode(noise.open(frame))
      if (!connection.isSilent) await listener.heard(connection, node)
      return
    }
    const step = noise.shake(frame)
    if ('reply' in step) sendFrame(step.reply)
    else listener.greeted(connection, step.greeting)
  }

  let received = Buffer.alloc(0)
  let hasIntro = false
  let turn = Promise.resolve()
  socket.on('message', (data: Buffer) => {
    received = Buffer.concat([received, data])
    if (!hasIntro) {
      received = received.subarray(introBytes)
      hasIntro = true
    }
    for (;;) {
      if (received.length < lengthBytes) return
      const end = received.readUIntBE(0, lengthBytes) + lengthBytes
      if (received.length < end) return
      const frame = received.subarray(lengthBytes, end)
      received = received.subarray(end)
      turn = turn.then(() => take(frame)).catch((error: unknown) => fall(error))
    }
  })
  const fall = (error: unknown) => {
    process.stderr.write(`WhatsApp Web double: ${error instanceof Error ? error.stack : error}\n`)
    socket.terminate()
  }
  socket.on('error', () => socket.terminate())
  socket.on('close', () => listener.closed(connection))
}
