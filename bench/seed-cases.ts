import type pg from 'pg'
import { caseStates, isClosed } from '#civic/case.ts'
import { caseKinds } from '#civic/concern.ts'
import type { City } from '#content/city/city.ts'
import { sentencePool } from './sentences.ts'

/** How many cases, until when; they spread evenly over the five years before. */
export interface Seeding {
  cases: number
  until: Date
}

const years = 5
const chunk = 100_000
const poolSize = 20_000
const residents = 2_000

/**
 * Fills an empty database with cases as a city has them: uneven districts, categories and languages, texts in fourteen languages, most
 * of them closed, the newest open. Everything follows from the number of a case, so that two runs give the same city. Needs a
 * superuser, who puts triggers and foreign keys aside meanwhile.
 */
export async function seedCases(pool: pg.Pool, city: City, { cases, until }: Seeding): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("SET session_replication_role = 'replica'; SET maintenance_work_mem = '512MB'")
    const indexes = await dropIndexes(client)
    await fillPool(client)
    await fillResidents(client, city)
    for (let first = 0; first < cases; first += chunk) {
      const last = Math.min(first + chunk, cases) - 1
      await client.query(seedSql, [
        first,
        last,
        city.id,
        city.referencePrefix,
        new Date(until.getTime() - years * 365 * 86_400_000).toISOString(),
        (years * 365 * 86_400) / cases,
        until.toISOString(),
        cases,
        city.areas.filter(({ level }) => level === 'subdistrict').map(({ code }) => code),
        city.areas.filter(({ level }) => level === 'subdistrict').map(({ parent }) => parent),
        city.categories.map(({ id }) => id),
        city.teams.map(({ id }) => id),
        languages,
        caseKinds,
        caseStates.filter((state) => !isClosed(state)),
        caseStates.filter(isClosed),
        city.bounds,
      ])
    }
    await client.query(entriesSql)
    await client.query(restSql)
    for (const definition of indexes) await client.query(definition)
    await client.query("SET session_replication_role = 'origin'")
    await client.query(touchSql)
    await client.query('VACUUM ANALYZE')
  } finally {
    client.release(true)
  }
}

/** German half of the time, the others by how much they are spoken. */
const languages = [
  ...Array<string>(20).fill('de'),
  ...[
    'en',
    'en',
    'en',
    'uk',
    'uk',
    'uk',
    'ar',
    'ar',
    'ar',
    'ru',
    'ru',
    'vi',
    'vi',
    'tr',
    'tr',
    'fa',
    'pl',
    'ro',
    'ku',
    'es',
  ],
  ...['fr', 'de-simple'],
]

async function dropIndexes(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE INDEX%'
       AND tablename IN ('case', 'concern', 'case_entry', 'follow_up', 'case_task')`,
  )
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`)
  return rows.map(({ indexdef }) => indexdef)
}

async function fillPool(client: pg.PoolClient): Promise<void> {
  const texts = sentencePool([...new Set(languages)], poolSize)
  await client.query(
    'CREATE TEMPORARY TABLE seed_text (language text, number int, text text, words tsvector)',
  )
  await client.query(
    `INSERT INTO seed_text SELECT language, number, text, to_tsvector('simple', fold_words(text))
       FROM unnest($1::text[], $2::int[], $3::text[]) t(language, number, text)`,
    [texts.map((one) => one.language), texts.map((one) => one.number), texts.map((one) => one.text)],
  )
  await client.query('CREATE UNIQUE INDEX ON seed_text (language, number); ANALYZE seed_text')
}

async function fillResidents(client: pg.PoolClient, city: City): Promise<void> {
  await client.query(
    `INSERT INTO resident (id, city_id, pseudonym, language)
       SELECT md5('resident' || n)::uuid, $1, 'SEED-' || n, 'de' FROM generate_series(0, $2 - 1) n`,
    [city.id, residents],
  )
}

/** `chance(n, salt)`: evenly spread over 0..1, the same for the same number. */
const chance = (salt: string) =>
  `(('x' || substr(md5('${salt}' || n), 1, 7))::bit(28)::int::float8 / 268435456)`

/** A version 7 UUID of a moment, so that ids lie in the index as real ones do. */
const uuidAt = (salt: string) =>
  `(lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5('${salt}' || n), 1, 3) || '8' || substr(md5('${salt}' || n), 4, 15))::uuid`

const pick = (list: string, salt: string, power = 1) =>
  `(${list})[1 + floor(power(${chance(salt)}, ${power}) * array_length(${list}, 1))::int]`

const seedSql = `
  WITH numbered AS (
    SELECT n, $5::timestamptz + make_interval(secs => n * $6::float8) AS at, 1 + floor(power(${chance('area')}, 1.6) * array_length($9::text[], 1))::int AS area,
      ${pick('$13::text[]', 'language')} AS language, n > $8::int - 30000 AND ${chance('open')} < 0.7 OR ${chance('open')} < 0.03 AS open
    FROM generate_series($1::int, $2::int) n
  ), drawn AS (
    SELECT numbered.*, ${uuidAt('case')} AS id, ${uuidAt('concern')} AS concern_id,
      ($9::text[])[area] AS subdistrict, ($10::text[])[area] AS district, ${chance('place')} < 0.9 AS placed,
      ${pick('$11::text[]', 'category', 1.5)} AS category, ${pick('$14::text[]', 'kind', 3)} AS kind,
      CASE WHEN open THEN ${pick('$15::text[]', 'state')} ELSE ${pick('$16::text[]', 'state', 2)} END AS state,
      CASE WHEN ${chance('team')} < 0.95 THEN ${pick('$12::text[]', 'team')} END AS team,
      at + make_interval(secs => 3600 + power(${chance('answer')}, 3) * 2000000) AS answered,
      at + make_interval(secs => 40000 + power(${chance('close')}, 3) * 9000000) AS closed, t.text, t.words
    FROM numbered JOIN seed_text t ON t.language = numbered.language AND t.number = floor(${chance('text')} * ${Math.floor(poolSize / 14)})::int
  ), concerns AS (
    INSERT INTO concern (id, resident_id, kind, text, language, category, district, subdistrict, channel, created_at)
    SELECT concern_id, md5('resident' || n % ${residents})::uuid, kind, text, language, category, district, subdistrict, 'telegram', at FROM drawn
  )
  INSERT INTO "case" (id, city_id, reference, concern_id, kind, category, district, subdistrict, longitude, latitude, language, channel, state,
    open, sensitive, priority, team, due_at, unanswered_since, first_answer_at, closed_at, reopened, created_at, updated_at, shared_with, words)
  SELECT id, $3, $4 || '-S' || n, concern_id, kind, category, CASE WHEN placed THEN district END, CASE WHEN placed THEN subdistrict END,
    CASE WHEN placed THEN ($17::float8[])[1] + (0.2 + 0.6 * ${chance('x')}) * (($17::float8[])[3] - ($17::float8[])[1]) END,
    CASE WHEN placed THEN ($17::float8[])[2] + (0.2 + 0.6 * ${chance('y')}) * (($17::float8[])[4] - ($17::float8[])[2]) END,
    language, CASE WHEN ${chance('channel')} < 0.6 THEN 'telegram' WHEN ${chance('channel')} < 0.95 THEN 'webchat' END, state, open,
    ${chance('sensitive')} < 0.02, CASE WHEN ${chance('priority')} < 0.9 THEN 'normal' WHEN ${chance('priority')} < 0.97 THEN 'high' ELSE 'urgent' END, team,
    CASE WHEN open THEN at + interval '21 days' END, CASE WHEN open AND ${chance('unanswered')} < 0.4 THEN at END,
    CASE WHEN answered < $7::timestamptz THEN answered END, CASE WHEN NOT open THEN least(closed, $7::timestamptz) END,
    CASE WHEN ${chance('reopened')} < 0.04 THEN 1 ELSE 0 END, at, at,
    CASE WHEN ${chance('shared')} < 0.02 THEN ARRAY[${pick('$12::text[]', 'helper')}] ELSE '{}' END, words || array_to_tsvector(ARRAY['s' || n]) FROM drawn`

const entriesSql = `
  INSERT INTO case_entry (case_id, type, to_state, author, public, at) SELECT id, 'filed', 'received', 'resident', true, created_at FROM "case";
  INSERT INTO case_entry (case_id, type, text, language, author, public, at)
    SELECT id, 'answer', 'Vielen Dank für Ihren Hinweis. Wir kümmern uns darum.', 'de', 'system', true, first_answer_at
    FROM "case" WHERE first_answer_at IS NOT NULL`

const restSql = `
  INSERT INTO case_task (id, case_id, body, team, text, state, created_by, created_at)
    SELECT md5('task' || id)::uuid, id, 'office', shared_with[1], 'Bitte prüfen', CASE WHEN open THEN 'open' ELSE 'done' END, 'system', created_at
    FROM "case" WHERE shared_with <> '{}';
  INSERT INTO follow_up (id, case_id, resident_id, asked_at, solved, rating, answered_at)
    SELECT md5('asked' || k.id)::uuid, k.id, n.resident_id, closed_at + interval '14 days',
      (ARRAY['yes','yes','yes','partly','no'])[1 + abs(hashtext(k.id::text)) % 5], 1 + abs(hashtext('rate' || k.id)) % 5, closed_at + interval '15 days'
    FROM "case" k JOIN concern n ON n.id = k.concern_id
    WHERE closed_at + interval '15 days' < (SELECT max(created_at) FROM "case") AND hashtext(k.id::text) % 4 = 0`

const touchSql = `
  INSERT INTO figure_touch (city_id, at)
    SELECT DISTINCT city_id, date_trunc('hour', at) FROM "case" k
      CROSS JOIN LATERAL (VALUES (k.created_at), (k.closed_at), (k.first_answer_at)) t(at) WHERE at IS NOT NULL
    UNION
    SELECT DISTINCT k.city_id, date_trunc('hour', f.answered_at) FROM follow_up f JOIN "case" k ON k.id = f.case_id`
