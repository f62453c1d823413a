import { type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Setting, SettingValues } from '#bots/channels/contract.ts'
import { failpoints } from './failpoint.ts'
import { translationDefinitions } from './translation/registry.ts'

const milliseconds = (fallback: number) => Type.Integer({ minimum: 100, maximum: 600_000, default: fallback })
const days = (fallback: number) => Type.Integer({ minimum: 7, maximum: 3650, default: fallback })
const optional = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Undefined()])

/** Every environment variable of the gateway itself; a channel declares its own beside its adapter. */
export const gatewaySettings = {
  dataDir: {
    variable: 'DATA_DIR',
    schema: Type.String({ default: 'data' }),
    hint: 'Folder of the embedded PostgreSQL and its keys.',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    schema: optional(Type.String({ pattern: '^postgres(ql)?://' })),
    hint: 'postgresql://user:password@host:5432/database, PostgreSQL 15 or newer. Leave it out to use the embedded one.',
    secret: true,
  },
  redisUrl: {
    variable: 'REDIS_URL',
    schema: optional(Type.String({ pattern: '^rediss?://' })),
    hint: 'redis://host:6379. Leave it out to keep the queues in PostgreSQL.',
    secret: true,
  },
  roles: {
    variable: 'ROLES',
    schema: optional(Type.String()),
    hint: 'What this process does, with commas between: http, inbox, delivery, channel:<id>. Leave it out for everything.',
  },
  host: {
    variable: 'HOST',
    schema: Type.String({ default: '127.0.0.1' }),
    hint: 'Address to listen on; 0.0.0.0 for all.',
  },
  port: {
    variable: 'PORT',
    schema: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000 }),
    hint: 'A number from 0 to 65535; 0 takes a free port.',
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    schema: optional(Type.String({ pattern: '^https?://[^/]+(/.*)?$' })),
    hint: 'Where residents and platforms reach this gateway, such as https://line.example.org. Without it Telegram is polled.',
  },
  cityDir: {
    variable: 'CITY_DIR',
    schema: Type.String({ default: 'content/cities/leipzig' }),
    hint: "Folder of the city's content.",
  },
  secretKey: {
    variable: 'SECRET_KEY',
    schema: optional(Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' })),
    hint: '32 random bytes in base64: openssl rand -base64 32. Keep it safe: without it no stored address can be read.',
    secret: true,
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    schema: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { default: 'info' }),
    hint: 'One of trace, debug, info, warn, error, fatal, silent.',
  },
  backOffice: {
    variable: 'BACK_OFFICE',
    schema: Type.Enum(['desk', 'external'], { default: 'desk' }),
    hint: 'desk: the built-in desk works on the cases. external: another system does, over the queues.',
  },
  backOfficeToken: {
    variable: 'BACK_OFFICE_TOKEN',
    schema: optional(Type.String({ minLength: 32 })),
    hint: 'At least 32 characters, by which an external back office proves who it is.',
    secret: true,
  },
  translationProvider: {
    variable: 'TRANSLATION_PROVIDER',
    schema: Type.Enum(['none', ...translationDefinitions.map(({ id }) => id)], { default: 'none' }),
    hint: `none: no text leaves the house to be translated. Or one of ${translationDefinitions.map(({ id }) => id).join(', ')}.`,
  },
  translationUrl: {
    variable: 'TRANSLATION_URL',
    schema: optional(Type.String({ pattern: '^https?://[^/@]+(/.*)?$' })),
    hint: 'Address of the translation service, such as https://translate.example.org; DeepL is found without.',
  },
  translationKey: {
    variable: 'TRANSLATION_KEY',
    schema: optional(Type.String({ minLength: 1 })),
    hint: 'The key the translation service gave you.',
    secret: true,
  },
  translationMask: {
    variable: 'TRANSLATION_MASK',
    schema: Type.Boolean({ default: true }),
    hint: "true: names, numbers and addresses in residents' words are masked before they are sent to be translated. Or false.",
  },
  transcriptionUrl: {
    variable: 'TRANSCRIPTION_URL',
    schema: optional(Type.String({ pattern: '^https?://[^/@]+(/.*)?$' })),
    hint: 'Address of a speech service with POST /v1/audio/transcriptions, such as http://whisper:8000. Without it voice notes are only played.',
  },
  transcriptionKey: {
    variable: 'TRANSCRIPTION_KEY',
    schema: optional(Type.String({ minLength: 1 })),
    hint: 'Its key, if it wants one.',
    secret: true,
  },
  transcriptionModel: {
    variable: 'TRANSCRIPTION_MODEL',
    schema: Type.String({ default: 'whisper-1' }),
    hint: 'The model it shall use, by the name it gives it.',
  },
  feeds: {
    variable: 'FEEDS',
    schema: Type.Enum(['off', 'on'], { default: 'off' }),
    hint: "on: the calendars and the council system of the city's feeds.yaml are read and become draft notices. off: no call leaves for them.",
  },
  staffTotp: {
    variable: 'STAFF_TOTP',
    schema: Type.Enum(['optional', 'required'], { default: 'optional' }),
    hint: 'required: who logs in with a password sets up one-time codes first. optional: whoever wants to.',
  },
  staffOidcIssuer: {
    variable: 'STAFF_OIDC_ISSUER',
    schema: optional(Type.String({ pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1)(:|/|$))' })),
    hint: "https address of the city's identity provider (OpenID Connect), as its discovery document names it.",
  },
  staffOidcClientId: {
    variable: 'STAFF_OIDC_CLIENT_ID',
    schema: optional(Type.String()),
    hint: 'What the identity provider calls this desk.',
  },
  staffOidcClientSecret: {
    variable: 'STAFF_OIDC_CLIENT_SECRET',
    schema: optional(Type.String()),
    hint: 'By which the desk proves itself to the identity provider.',
    secret: true,
  },
  staffOidcLoginClaim: {
    variable: 'STAFF_OIDC_LOGIN_CLAIM',
    schema: optional(Type.String({ pattern: '^[A-Za-z0-9_:/.-]{1,100}$' })),
    hint: 'Claim that must equal the login of an invitation, such as preferred_username. Leave it out to trust the link alone.',
  },
  messageRetentionDays: {
    variable: 'MESSAGE_RETENTION_DAYS',
    schema: days(90),
    hint: 'After so many days the words of finished messages are emptied; cases keep theirs. A number from 7 to 3650.',
  },
  bookingRetentionDays: {
    variable: 'BOOKING_RETENTION_DAYS',
    schema: days(30),
    hint: 'After so many days past appointments and numbers to call back are deleted. A number from 7 to 3650.',
  },
  turnedAwayRetentionDays: {
    variable: 'TURNED_AWAY_RETENTION_DAYS',
    schema: days(30),
    hint: 'Whoever wrote where the city allows no conversation is forgotten after so many silent days. A number from 7 to 3650.',
  },
  evacuateAfterMinutes: {
    variable: 'EVACUATE_AFTER_MINUTES',
    schema: Type.Integer({ minimum: 1, maximum: 10_080, default: 30 }),
    hint: 'When a linked account has been away for so many minutes, its messages take another channel of their readers. 1 to 10080.',
  },
  leaseMs: {
    variable: 'LEASE_MS',
    schema: milliseconds(6_000),
    hint: "How long a process owns a channel's deliveries without a sign of life, in milliseconds.",
  },
  sweepMs: {
    variable: 'SWEEP_MS',
    schema: milliseconds(5_000),
    hint: 'How often forgotten work is looked for, in milliseconds.',
  },
  shutdownMs: {
    variable: 'SHUTDOWN_MS',
    schema: milliseconds(10_000),
    hint: 'How long a clean stop may take, in milliseconds.',
  },
  failpoint: {
    variable: 'FAILPOINT',
    schema: optional(Type.Enum([...failpoints])),
    hint: 'Only for the crash test: ends the process at this gap.',
  },
} satisfies Record<string, Setting>

/** What is wrong with one variable and what to do about it. Never holds the value of a secret. */
export interface Problem {
  variable: string
  problem: string
  hint: string
}

/** Reads settings from the environment; an empty variable counts as absent. Adds to `problems` what does not fit. */
export function readSettings<S extends Record<string, Setting>>(
  settings: S,
  env: NodeJS.ProcessEnv,
  problems: Problem[],
): SettingValues<S> {
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings)) {
    const raw = env[setting.variable]?.trim() || undefined
    const value = raw === undefined ? defaultOf(setting.schema) : Value.Convert(setting.schema, raw)
    if (!Value.Check(setting.schema, value)) {
      problems.push({ variable: setting.variable, problem: describe(setting, raw), hint: setting.hint })
    }
    values[name] = value
  }
  return values as SettingValues<S>
}

function defaultOf(schema: TSchema): unknown {
  return 'default' in schema ? schema.default : undefined
}

function describe(setting: Setting, raw: string | undefined): string {
  if (raw === undefined) return 'is missing'
  return setting.secret ? 'does not have the right form' : `cannot be "${raw}"`
}
