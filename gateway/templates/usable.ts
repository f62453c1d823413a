import type { TemplateName } from '#content/templates/registry.ts'
import { wordingFor, wordsHash } from '#content/templates/wording.ts'
import type { Runtime } from '../runtime.ts'

/** Whether a platform has approved a template, in our words, for readers of a language. */
export type Usable = (template: TemplateName, language: string) => boolean

/** Reads which templates a channel may use, as they stood when the platform was asked last (sync.ts). */
export async function readUsable(
  { pool, catalog }: Pick<Runtime, 'pool' | 'catalog'>,
  channel: string,
): Promise<Usable> {
  const { rows } = await pool.query<{ name: string; language_code: string; words_hash: string }>({
    name: 'usable templates',
    text: `SELECT name, language_code, words_hash FROM message_template WHERE channel = $1 AND state = 'approved'`,
    values: [channel],
  })
  const approved = new Set(rows.map((row) => `${row.name} ${row.language_code} ${row.words_hash}`))
  const known = new Map<string, boolean>()
  return (template, language) => {
    const key = `${template} ${language}`
    const before = known.get(key)
    if (before !== undefined) return before
    const wording = wordingFor(catalog, template, language)
    const usable = approved.has(`${wording.name} ${wording.languageCode} ${wordsHash(wording)}`)
    known.set(key, usable)
    return usable
  }
}
