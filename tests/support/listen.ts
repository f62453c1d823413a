import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Lets a double listen on this host, on a free port unless one is named; gives the port. Idle lines stay open: Node would close each after
 * five seconds, and a client that is busy in that moment has its next call cut off.
 */
export async function listen(server: Server, port = 0): Promise<number> {
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
