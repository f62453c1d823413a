import type { Config } from '../config.ts'
import { createEgress } from '../egress.ts'
import type { Transcriber } from './contract.ts'
import { createWhisper } from './whisper.ts'

/** Writing a voice note down takes a small machine about as long as listening to it. */
const timeoutMs = 100_000

/** The configured speech service, which may call its own address only; `null`: none, and no recording leaves the house. */
export function createTranscriber(
  config: Pick<Config, 'transcriptionUrl' | 'transcriptionKey' | 'transcriptionModel'>,
  call: typeof fetch = fetch,
): Transcriber | null {
  if (config.transcriptionUrl === undefined) return null
  const url = config.transcriptionUrl.replace(/\/+$/, '')
  return createWhisper(
    { url, key: config.transcriptionKey, model: config.transcriptionModel },
    { name: 'The speech service', fetch: createEgress([new URL(url).origin], call), timeoutMs },
  )
}
