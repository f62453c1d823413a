import type pg from 'pg'
import type { Runtime } from '../runtime.ts'

/** What is counted, by the month in which it happened; `open` and `reopened` by the month of filing. */
export const measures = ['filed', 'answered', 'closed', 'open', 'reopened', 'followedUp'] as const
export type Measure = (typeof measures)[number]

/** Upper ends of the classes of waiting times in hours; longer ones are in the class "more". */
export const hourClasses = [4, 24, 48, 72, 168, 336, 672, 1344, 2688, 5376] as const

/** Touched months that one sweep counts again at most, the longest touched first; the rest follows with the next. */
const mostMonths = 4

type Needs = Pick<Runtime, 'pool' | 'city'>

/** Counts months again that were touched since the last time. Safe to run twice and by several processes. Gives the months. */
export async function refreshFigures({ pool, city }: Needs): Promise<string[]> {
  const touched = await pool.query({
    name: 'figures touched',
    text: 'SELECT FROM figure_touch WHERE city_id = $1 OR city_id IS NULL LIMIT 1',
    values: [city.id],
  })
  if (touched.rowCount === 0) return []
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ month: string }>(
      `WITH wanted AS (
         SELECT to_char(at AT TIME ZONE $2, 'YYYY-MM-01') AS month FROM figure_touch
         WHERE city_id = $1 OR city_id IS NULL GROUP BY 1 ORDER BY min(id) LIMIT $3
       ), taken AS (
         DELETE FROM figure_touch WHERE (city_id = $1 OR city_id IS NULL)
           AND to_char(at AT TIME ZONE $2, 'YYYY-MM-01') IN (SELECT month FROM wanted)
         RETURNING 1
       ) SELECT month FROM wanted WHERE (SELECT count(*) FROM taken) > 0 ORDER BY month`,
      [city.id, city.timeZone, mostMonths],
    )
    for (const { month } of rows) await countMonth(client, city, month)
    return rows.map(({ month }) => month)
  })
}

/** Marks every month to be counted again by the next sweep. */
export async function rebuildFigures({ pool, city }: Needs): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM figure_month WHERE city_id = $1', [city.id])
    await client.query(
      `INSERT INTO figure_touch (city_id, at)
         SELECT DISTINCT $1, date_trunc('month', t.at AT TIME ZONE $2) AT TIME ZONE $2 FROM "case" k
           CROSS JOIN LATERAL (VALUES (k.created_at), (k.first_answer_at), (k.closed_at)) t(at)
           WHERE k.city_id = $1 AND t.at IS NOT NULL
         UNION
         SELECT DISTINCT $1, date_trunc('month', f.answered_at AT TIME ZONE $2) AT TIME ZONE $2
           FROM follow_up f JOIN "case" k ON k.id = f.case_id WHERE k.city_id = $1 AND f.answered_at IS NOT NULL`,
      [city.id, city.timeZone],
    )
  })
}

async function countMonth(client: pg.PoolClient, city: Runtime['city'], month: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('figures'))")
  await client.query('DELETE FROM figure_month WHERE city_id = $1 AND month = $2::date', [city.id, month])
  await client.query(countSql, [city.id, month, city.timeZone, [...hourClasses]])
}

// A wait of just four hours is still in the first class: times are whole milliseconds, so less than one is taken off.
const waited = (until: string) =>
  `coalesce(($4::int[])[1 + width_bucket(date_part('epoch', ${until} - created_at) / 3600 - 1e-7, $4::float8[])]::text, 'more')`

const countSql = `
  WITH span AS (
    SELECT $2::timestamp AT TIME ZONE $3 AS begins, ($2::timestamp + interval '1 month') AT TIME ZONE $3 AS ends
  ), counted AS (
    SELECT k.district, d.measure, d.dimension, d.value FROM "case" k
      CROSS JOIN LATERAL (VALUES
        ('filed', 'all', ''), ('filed', 'category', k.category), ('filed', 'subdistrict', k.subdistrict), ('filed', 'kind', k.kind),
        ('filed', 'language', k.language), ('filed', 'channel', k.channel),
        (CASE WHEN k.open THEN 'open' END, 'all', ''), (CASE WHEN k.reopened > 0 THEN 'reopened' END, 'all', '')) d(measure, dimension, value)
      WHERE k.city_id = $1 AND k.created_at >= (SELECT begins FROM span) AND k.created_at < (SELECT ends FROM span)
    UNION ALL
    SELECT district, 'answered', 'hours', ${waited('first_answer_at')} FROM "case"
      WHERE city_id = $1 AND first_answer_at >= (SELECT begins FROM span) AND first_answer_at < (SELECT ends FROM span)
    UNION ALL
    SELECT district, 'closed', 'hours', ${waited('closed_at')} FROM "case"
      WHERE city_id = $1 AND closed_at >= (SELECT begins FROM span) AND closed_at < (SELECT ends FROM span)
    UNION ALL
    SELECT k.district, 'followedUp', d.dimension, d.value FROM follow_up f JOIN "case" k ON k.id = f.case_id
      CROSS JOIN LATERAL (VALUES ('solved', f.solved), ('rating', f.rating::text)) d(dimension, value)
      WHERE k.city_id = $1 AND d.value IS NOT NULL
        AND f.answered_at >= (SELECT begins FROM span) AND f.answered_at < (SELECT ends FROM span)
  )
  INSERT INTO figure_month (city_id, month, district, measure, dimension, value, count)
    SELECT $1, $2::date, coalesce(district, ''), measure, dimension, coalesce(value, ''), count(*)::int FROM counted
    WHERE measure IS NOT NULL GROUP BY 3, 4, 5, 6`

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    client.release(true)
    throw error
  }
}
