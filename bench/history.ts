import { readFile } from 'node:fs/promises'
import { runMs } from './core-time.ts'
import { onSeededGateway } from './seeded-gateway.ts'

/**
 * `npm run bench:history`: what a new line costs a case that has a history, in processor time of the database. Once as
 * the house does it, where a line adds its words to the search, once with all words of the case gathered anew, as happens when a text is
 * changed. CASES, KEEP and DATABASE_URL are those of bench:desk.
 */
const { env } = process
const histories = 3
/** Ten lines each, up to these. */
const lengths = [10, 20, 100, 200]
const ways = { 'adds its words': 'add_words_to_case', 'all gathered anew': 'refresh_words_of_case' }

const prose = (await readFile(new URL('../docs/handbuch/vorgang.md', import.meta.url), 'utf8')).split(/\s+/)
/** Some 45 words as an office writes them. */
function textOf(line: number): string {
  const from = (line * 389) % (prose.length - 60)
  return prose.slice(from, from + 30 + (line % 30)).join(' ')
}

await onSeededGateway(
  { cases: Number(env.CASES ?? 20_000), keep: env.KEEP, databaseUrl: env.DATABASE_URL },
  async ({ runtime: { pool } }) => {
    const client = await pool.connect()
    const backend = (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0
    const { rows } = await client.query<{ id: string }>('SELECT id FROM "case" ORDER BY id LIMIT $1', [
      histories * 2,
    ])
    /** Milliseconds a line, for the ten lines before each length. */
    async function write(caseId: string): Promise<number[]> {
      const means: number[] = []
      for (const length of lengths) {
        let before = 0
        for (let line = (lengths[means.length - 1] ?? 0) + 1; line <= length; line += 1) {
          if (line === length - 9) before = await runMs(backend)
          await client.query(
            `INSERT INTO case_entry (case_id, type, text, language, author) VALUES ($1, 'answer', $2, 'de', 'system')`,
            [caseId, textOf(line)],
          )
        }
        means.push(((await runMs(backend)) - before) / 10)
      }
      return means
    }

    console.log(
      `ms a line, the ten before line  ${lengths.map((length) => `${length}`.padStart(6)).join('')}`,
    )
    for (const [name, way] of Object.entries(ways)) {
      await client.query(`CREATE OR REPLACE TRIGGER case_entry_words_added AFTER INSERT ON case_entry
        FOR EACH ROW WHEN (NEW.text IS NOT NULL) EXECUTE FUNCTION ${way}()`)
      const runs: number[][] = []
      for (const { id } of rows.splice(0, histories)) runs.push(await write(id))
      const means = lengths.map(
        (_, place) => runs.reduce((sum, run) => sum + (run[place] ?? 0), 0) / runs.length,
      )
      console.log(`${name.padEnd(32)}${means.map((ms) => ms.toFixed(1).padStart(6)).join('')}`)
    }
    client.release()
  },
)
