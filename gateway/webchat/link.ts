import type { Config } from '../config.ts'

/** Where the web chat is, for messages on other channels. Without a public address it is this computer's own. */
export function chatLinkOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return `${publicUrl ?? `http://${host}:${port}`}/chat/`
}
