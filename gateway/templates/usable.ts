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

/**
 * The platform refused a template although our book has it as approved: it is out of use until the platform is asked again. `code`: its
 * own. Readers whose language shares the wording share its line.
 */
export async function noteRefused(
  { pool, catalog, clock, log }: Pick<Runtime, 'pool' | 'catalog' | 'clock' | 'log'>,
  channel: string,
  { template, language, code }: { template: TemplateName; language: string; code: string },
): Promise<void> {
  const { name, languageCode } = wordingFor(catalog, template, language)
  const { rowCount } = await pool.query(
    `UPDATE message_template SET state = 'paused', reason = $4, checked_at = greatest(checked_at, $5)
     WHERE channel = $1 AND name = $2 AND language_code = $3 AND state = 'approved'`,
    [channel, name, languageCode, code, clock()],
  )
  if (rowCount === 0) return
  log.warn(
    { channel, template: name, language: languageCode, code },
    'a template was refused; it is used no more',
  )
}
