import type { Texts } from '../frame/text.ts'

/** What a channel is called at the desk; one nobody gave a name has its id. */
export function channelName({ text, has }: Texts, id: string): string {
  const key = `channel.${id}`
  return has(key) ? text(key) : id
}
