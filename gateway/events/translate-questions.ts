import { sourceLanguage } from '#content/languages.ts'
import type { Runtime } from '../runtime.ts'
import { ServiceError } from '../services/call.ts'
import { translateKeeping } from '../translation/keep.ts'
import { canBeTranslated, writtenIn } from '../translation/wanted.ts'

/** So many in one sweep. */
const most = 20
/** Tried at once, then after 1, 4, 9 ... minutes; then the moderator reads the question as it is. */
const mostAttempts = 6

interface Wanted {
  id: string
  text: string
  language: string
}

/**
 * Translates the questions of the last day for whoever leads the event. Without a provider nothing is done, and switching one on
 * sends nothing of the past away.
 */
export async function translateQuestions(runtime: Runtime): Promise<void> {
  const { translation, city, log, pool } = runtime
  if (!translation) return
  const { rows } = await pool.query<Wanted>({
    name: 'take questions to translate',
    text: `UPDATE event_question SET attempts = attempts + 1 WHERE id IN (
             SELECT q.id FROM event_question q JOIN event e ON e.id = q.event_id AND e.city_id = $1
             WHERE q.german IS NULL AND q.language <> $2 AND q.attempts < $3 AND q.at > $4::timestamptz - interval '1 day'
               AND q.at + q.attempts * q.attempts * interval '1 minute' <= $4::timestamptz
             ORDER BY q.at LIMIT $5 FOR UPDATE OF q SKIP LOCKED)
           RETURNING id, text, language`,
    values: [city.id, sourceLanguage, mostAttempts, runtime.clock(), most],
  })
  for (const { id, text, language } of rows) {
    const from = writtenIn({ text, language, byResident: true })
    if (!canBeTranslated(from, sourceLanguage)) continue
    try {
      const made = await translateKeeping(translation, city, { text, from, to: sourceLanguage })
      await pool.query({
        name: 'keep a translated question',
        text: 'UPDATE event_question SET german = $2, german_by = $3 WHERE id = $1',
        values: [id, made.text, made.provider],
      })
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      log.warn({ kind: error.kind, error: error.message, question: id }, 'a question was not translated')
    }
  }
}
