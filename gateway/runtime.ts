import type pg from 'pg'
import type { Logger } from 'pino'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import type { PrismaClient } from '#prisma/client.ts'
import type { Announcements } from './announcements.ts'
import type { Config } from './config.ts'
import type { Failpoint } from './failpoint.ts'
import type { Doorbell } from './queues/doorbell.ts'
import type { Queues } from './queues/queues.ts'
import type { Transcriber } from './transcription/contract.ts'
import type { TranslationProvider } from './translation/contract.ts'
import type { Vault } from './vault.ts'

/** Everything with a connection or a secret, made once by gateway/start.ts and passed on by hand. */
export interface Runtime {
  config: Config
  /** The only clock: tests put a fixed one here. */
  clock: () => Date
  /** When this process began its work. */
  startedAt: Date
  log: Logger
  pool: pg.Pool
  prisma: PrismaClient
  city: City
  catalog: Catalog
  vault: Vault
  queues: Queues
  doorbell: Doorbell
  announcements: Announcements
  /** Configured channels by id. */
  channels: ReadonlyMap<string, ChannelAdapter>
  /** `null`: no text is translated by a machine, and none leaves the house for it. */
  translation: TranslationProvider | null
  /** `null`: voice notes are played, not written down. */
  transcription: Transcriber | null
  /** Named gaps between two durable steps, where the crash test kills the process. */
  failpoint: Failpoint
}
