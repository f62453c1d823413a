import type { Gateway } from '#gateway/start.ts'
import { type backendNames, openBackend, type TestBackend } from './backends.ts'
import { createFakeChannel, type FakeChannel } from './fake-channel.ts'
import { startTestGateway } from './gateway.ts'

/** A whole gateway on a backend of its own, with one fake channel. */
export interface FakeLine {
  backend: TestBackend
  channel: FakeChannel
  gateway: Gateway
  close(): Promise<void>
}

/** Opens one; PostgreSQL alone unless another backend is named. Channel and gateway share the clock. */
export async function openFakeLine({
  on = 'PostgreSQL',
  capabilities = {},
  ...options
}: Omit<NonNullable<Parameters<typeof startTestGateway>[1]>, 'channels'> & {
  on?: (typeof backendNames)[number]
  capabilities?: Parameters<typeof createFakeChannel>[1]
} = {}): Promise<FakeLine> {
  const backend = await openBackend(on)
  const channel = createFakeChannel('fake', capabilities, options.clock)
  const gateway = await startTestGateway(backend, { ...options, channels: [channel] })
  return {
    backend,
    channel,
    gateway,
    async close() {
      await gateway.stop()
      await backend.drop()
    },
  }
}
