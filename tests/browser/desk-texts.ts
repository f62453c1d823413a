import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../locales/de/', import.meta.url)

/** Everything the desk says in German, by key. */
const texts = Object.assign(
  {},
  ...readdirSync(folder)
    .filter((name) => name.startsWith('desk'))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
) as Record<string, string>

/** A text of the desk as it stands in its locale file; throws when there is none. Only for texts without placeholders. */
export function deskText(key: string): string {
  const text = texts[key]
  if (text === undefined) throw new Error(`The desk has no text "${key}".`)
  return text
}
