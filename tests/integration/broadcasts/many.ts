import type pg from 'pg'
import type { City } from '#content/city/city.ts'

/**
 * Adds many residents at once who subscribed to a topic: most on Telegram, every tenth on web chat, in the city's languages by turns.
 * Handles are sealed by nobody: good for counting and for channels that do not open them.
 */
export async function addResidents(
  { pool, city }: { pool: pg.Pool; city: Pick<City, 'id' | 'languages'> },
  count: number,
  topic: string,
): Promise<void> {
  await pool.query(
    `WITH person AS (
      SELECT number, gen_random_uuid() AS id, gen_random_uuid() AS consent FROM generate_series(1, $1::int) AS number
    ), resident AS (
      INSERT INTO resident (id, city_id, pseudonym, language, created_at)
      SELECT id, $2, 'MANY-' || id, ($3::text[])[1 + number % cardinality($3::text[])], now() FROM person RETURNING id
    ), address AS (
      INSERT INTO address (id, resident_id, channel, handle_hash, handle_cipher)
      SELECT gen_random_uuid(), person.id, CASE WHEN number % 10 = 0 THEN 'webchat' ELSE 'telegram' END,
        decode(replace(person.id::text, '-', ''), 'hex'), '' FROM person JOIN resident USING (id) RETURNING id
    ), consent AS (
      INSERT INTO consent (id, resident_id, purpose, wording_version, language, channel, given_at)
      SELECT consent, person.id, 'news:' || $4, '1', 'de', 'telegram', now() FROM person JOIN resident USING (id) RETURNING id
    )
    INSERT INTO subscription (id, resident_id, topic, area, consent_id)
    SELECT gen_random_uuid(), person.id, $4, '', person.consent FROM person JOIN consent ON consent.id = person.consent`,
    [count, city.id, city.languages, topic],
  )
}
