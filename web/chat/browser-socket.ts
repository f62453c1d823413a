import type { Socket } from './connection.ts'

/** Opens the chat's WebSocket, which lives beside this page. */
export function openSocket(): Socket {
  const url = new URL('socket', location.origin + location.pathname)
  url.protocol = url.protocol.replace('http', 'ws')
  const socket = new WebSocket(url.href)
  const wrapped: Socket = {
    send: (data) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(data)
    },
    close: () => socket.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  }
  socket.onopen = () => wrapped.onopen?.()
  socket.onmessage = (event) => wrapped.onmessage?.({ data: String(event.data) })
  socket.onclose = (event) => wrapped.onclose?.({ code: event.code })
  return wrapped
}
