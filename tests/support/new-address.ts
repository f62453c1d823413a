import { v7 as uuidv7 } from 'uuid'
import type { Runtime } from '#gateway/runtime.ts'

/** A row for somebody's chat as the door makes it: what the platform knows them by, hashed and sealed. */
export function newAddress(
  { vault }: Pick<Runtime, 'vault'>,
  channel: string,
  handle: string,
  id: string = uuidv7(),
) {
  return {
    id,
    channel,
    handleHash: Uint8Array.from(vault.hash(channel, handle)),
    handleCipher: Uint8Array.from(vault.seal(handle)),
  }
}
