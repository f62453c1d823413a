import { type PlatformTemplate, SendError, type TemplateDesk } from '#bots/channels/contract.ts'
import { languages } from '#content/languages.ts'
import { templateNames } from '#content/templates/registry.ts'
import { type Wording, wordingFor, wordsHash } from '#content/templates/wording.ts'
import type { Runtime } from '../runtime.ts'

type Needs = Pick<Runtime, 'pool' | 'catalog' | 'channels' | 'city' | 'clock' | 'log'>

/** A platform is not asked more often by itself. */
const askAgainMs = 3_600_000
/** Platforms let us hand in some hundred an hour; the rest goes with the next look. */
const mostSubmitted = 90

/** Looks after the templates of every channel that has some: once an hour it asks the platform how they stand, and hands in what is missing. */
export function createTemplateSweep(runtime: Needs): () => Promise<void> {
  const tried = new Map<string, number>()
  return async () => {
    for (const channel of runtime.channels.values()) {
      if (!channel.templates) continue
      const now = runtime.clock().getTime()
      const last = Math.max(tried.get(channel.id) ?? 0, await lastLook(runtime, channel.id))
      if (now - last < askAgainMs) continue
      tried.set(channel.id, now)
      await syncTemplates(runtime, channel.id, channel.templates)
    }
  }
}

async function lastLook({ pool }: Needs, channel: string): Promise<number> {
  const { rows } = await pool.query<{ at: Date | null }>(
    'SELECT max(checked_at) AS at FROM message_template WHERE channel = $1',
    [channel],
  )
  return rows[0]?.at?.getTime() ?? 0
}

/**
 * Asks a platform how our templates stand there, notes it, and hands in those that it does not have: one for each template and language of
 * the city. A refusal is logged and asked about again with the next look; the others go on.
 */
export async function syncTemplates(runtime: Needs, channel: string, desk: TemplateDesk): Promise<void> {
  try {
    const wanted = wantedWordings(runtime)
    const there = new Set((await compare(runtime, channel, desk, wanted)).map(keyOf))
    const missing = [...wanted.values()].filter((wording) => !there.has(keyOf(wording)))
    for (const wording of missing.slice(0, mostSubmitted)) await submit(runtime, channel, desk, wording)
  } catch (error) {
    notCompared(runtime, channel, error)
  }
}

/**
 * The platform said that it decided on a wording: asks how they stand, and notes it. Nothing is handed in here, for the look that does may be
 * under way in another process.
 */
export async function lookAtTemplates(runtime: Needs, channel: string): Promise<undefined> {
  const desk = runtime.channels.get(channel)?.templates
  if (!desk) return
  await compare(runtime, channel, desk, wantedWordings(runtime)).catch((error: unknown) =>
    notCompared(runtime, channel, error),
  )
}

/** Notes how our templates stand; gives all that the platform has. */
async function compare(
  runtime: Needs,
  channel: string,
  desk: TemplateDesk,
  wanted: ReadonlyMap<string, Wording>,
): Promise<PlatformTemplate[]> {
  const askedAt = runtime.clock()
  const known = await desk.list()
  const seen = known
    .filter((template) => wanted.has(keyOf(template)))
    .map(({ reason = null, ...template }) => ({ ...template, reason, hash: wordsHash(template) }))
  await note(runtime, channel, askedAt, seen)
  for (const { name, languageCode, state, reason } of seen) {
    if (state === 'approved' || state === 'pending') continue
    runtime.log.warn(
      { channel, template: name, language: languageCode, state, reason },
      'a template may not be used',
    )
  }
  return known
}

function notCompared({ log }: Needs, channel: string, error: unknown): void {
  log.warn(
    { channel, ...problemOf(error) },
    'the templates could not be compared; the next look is in an hour',
  )
}

/** Languages that share a wording (those the platform does not know) share one line. */
function wantedWordings({ catalog, city }: Needs): Map<string, Wording> {
  const tags = languages.map(({ tag }) => tag).filter((tag) => city.languages.includes(tag))
  const wordings = templateNames.flatMap((name) => tags.map((tag) => wordingFor(catalog, name, tag)))
  return new Map(wordings.map((wording) => [keyOf(wording), wording]))
}

function keyOf({ name, languageCode }: Pick<Wording, 'name' | 'languageCode'>): string {
  return `${name} ${languageCode}`
}

async function submit(runtime: Needs, channel: string, desk: TemplateDesk, wording: Wording): Promise<void> {
  const { name, languageCode, category } = wording
  const askedAt = runtime.clock()
  try {
    await desk.submit(wording)
  } catch (error) {
    if (!(error instanceof SendError) || error.kind !== 'rejected') throw error
    const problem = problemOf(error)
    runtime.log.warn(
      { channel, template: name, language: languageCode, ...problem },
      'a template was refused when it was handed in',
    )
    await note(runtime, channel, askedAt, [
      { name, languageCode, category, state: 'rejected', reason: problem.code, hash: wordsHash(wording) },
    ])
    return
  }
  await note(runtime, channel, askedAt, [
    { name, languageCode, category, state: 'pending', reason: null, hash: wordsHash(wording) },
  ])
}

interface Seen {
  name: string
  languageCode: string
  category: string
  state: string
  reason: string | null
  hash: string
}

/** What was asked earlier never replaces what was asked later: looks of several processes overtake each other. */
async function note({ pool }: Needs, channel: string, askedAt: Date, seen: readonly Seen[]): Promise<void> {
  if (seen.length === 0) return
  await pool.query({
    name: 'note templates',
    text: `
      INSERT INTO message_template (channel, name, language_code, category, state, reason, words_hash, checked_at)
      SELECT $1, *, $8 FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
      ON CONFLICT (channel, name, language_code) DO UPDATE SET category = excluded.category, state = excluded.state,
        reason = excluded.reason, words_hash = excluded.words_hash, checked_at = excluded.checked_at
        WHERE message_template.checked_at <= excluded.checked_at`,
    values: [
      channel,
      seen.map((one) => one.name),
      seen.map((one) => one.languageCode),
      seen.map((one) => one.category),
      seen.map((one) => one.state),
      seen.map((one) => one.reason),
      seen.map((one) => one.hash),
      askedAt,
    ],
  })
}

function problemOf(error: unknown): { code: string } {
  if (error instanceof SendError) return { code: error.platformCode }
  return { code: error instanceof Error ? error.name : 'unknown' }
}
