import { pino } from 'pino'
import type { Role } from '#civic/role.ts'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import type { NoticeAuthor, NoticeInput } from '#gateway/notices/input.ts'
import { readNotice, type VersionView } from '#gateway/notices/read.ts'
import { saveNotice } from '#gateway/notices/save.ts'
import type { Runtime } from '#gateway/runtime.ts'
import type { TranslationProvider } from '#gateway/translation/contract.ts'
import { openTestDatabase } from '#tests/support/postgres.ts'

const leipzig = new URL('../../../content/cities/leipzig', import.meta.url).pathname

/** A database with the city's content, a clock the test turns, and a translation service it writes. */
export interface NoticeWorld {
  runtime: Runtime
  now: Date
  /** Notices that were rung for. */
  rung: string[]
  /** What the translation service does; `null`: none is configured. */
  translation: TranslationProvider['translate'] | null
  close(): Promise<void>
}

/** Opens the world. */
export async function openNoticeWorld(): Promise<NoticeWorld> {
  const database = await openTestDatabase()
  const city = loadCity(leipzig)
  const world: Omit<NoticeWorld, 'runtime' | 'close'> = {
    now: new Date('2026-11-23T09:00:00.000Z'),
    rung: [],
    translation: null,
  }
  const runtime = {
    clock: () => world.now,
    log: pino({ level: 'silent' }),
    pool: database.pool,
    prisma: database.prisma,
    city: { ...city, glossary },
    catalog: loadCatalog(),
    doorbell: { noticeDrafts: (ids: Iterable<string>) => void world.rung.push(...ids) },
    get translation(): TranslationProvider | null {
      const { translation } = world
      return translation && { id: 'double', translate: translation }
    },
  } as unknown as Runtime
  return Object.assign(world, {
    runtime,
    close: database.close,
  })
}

/** One term is enough to see what becomes of it. */
const glossary = [
  {
    id: 'districtBudget',
    name: { de: 'Stadtbezirksbudget', uk: 'бюджет району', ar: 'ميزانية الحي' },
    forms: ['Stadtbezirksbudgets'],
  },
]

/** Somebody at the desk with one role, everywhere or in some districts. */
export function person(role: Role, districts: string[] = []): NoticeAuthor & { grants: [] } {
  return {
    id: `${role}-of-${districts.join('-') || 'all'}`,
    grants: [{ role, districts, teams: [] }] as never,
  }
}

/** An invitation as an editor writes it. */
export const invitation: NoticeInput = {
  kind: 'districtConference',
  topic: 'participation',
  districts: ['7'],
  facts: {
    startsAt: '2026-12-02T17:00:00.000Z',
    endsAt: '2026-12-02T19:00:00.000Z',
    place: 'Rathaus Leutzsch, Georg-Schwarz-Straße 140',
    link: 'https://www.leipzig.de/konferenz',
  },
  words: {
    title: 'Was braucht Alt-West?',
    text: 'Wir sprechen über das Stadtbezirksbudget. Mehr dazu: https://www.leipzig.de/budget',
  },
}

/** Writes the invitation and gives its id. */
export function invite({ runtime }: NoticeWorld, change: Partial<NoticeInput> = {}): Promise<string> {
  return saveNotice(runtime, person('editor'), { ...invitation, ...change })
}

/** One language of a notice as the desk sees it. */
export async function versionOf(
  { runtime }: NoticeWorld,
  id: string,
  language: string,
): Promise<VersionView> {
  const notice = await readNotice(runtime, person('editor').grants, id)
  const version = notice?.versions.find((one) => one.language === language)
  if (!version) throw new Error(`notice ${id} has no line for ${language}`)
  return version
}
