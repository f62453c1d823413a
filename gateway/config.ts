import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ChannelDefinition, SettingValues } from '#bots/channels/contract.ts'
import { gatewaySettings, type Problem, readSettings } from './settings.ts'
import { translationDefinitions } from './translation/registry.ts'

/** What a process may do; `channel:<id>` holds the channel's own connection or webhook registration. */
export type Role = 'http' | 'inbox' | 'delivery' | `channel:${string}`

/** Everything from the environment, read once by gateway/main.ts. Paths are absolute, times in milliseconds. */
export type Config = Omit<SettingValues<typeof gatewaySettings>, 'roles' | 'secretKey'> & {
  roles: Role[]
  /** 32 bytes. Absent for the embedded default, which keeps its own (see `loadSecretKey`). */
  secretKey: Buffer | undefined
  /** Each defined channel's settings by channel id, as its definition's `create` takes them. */
  channels: Record<string, Record<string, unknown>>
}

/** The environment does not fit. The message lists every problem with its variable and a hint. */
export class ConfigError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ variable, problem, hint }) => `  ${variable} ${problem}. ${hint}`)
    super(`The configuration does not fit:\n${lines.join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the whole configuration, channels included, or throws one `ConfigError` with all that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv, definitions: readonly ChannelDefinition[]): Config {
  const problems: Problem[] = []
  const values = readSettings(gatewaySettings, env, problems)
  const channels: Config['channels'] = {}
  const configured = new Set<string>()
  for (const definition of definitions) {
    const before = problems.length
    const settings = readSettings(definition.settings, env, problems)
    channels[definition.id] = settings
    if (problems.length === before && definition.create(settings) !== null) configured.add(definition.id)
  }
  const all: Role[] = ['http', 'inbox', 'delivery', ...[...configured].map((id) => `channel:${id}` as const)]
  const roles = values.roles === undefined ? all : readRoles(values.roles, all, problems)
  checkRelations(values, all.length - roles.length, problems)
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    ...values,
    dataDir: resolve(values.dataDir),
    cityDir: resolve(values.cityDir),
    publicUrl: values.publicUrl?.replace(/\/+$/, ''),
    roles,
    secretKey: values.secretKey === undefined ? undefined : Buffer.from(values.secretKey, 'base64'),
    channels,
  }
}

function readRoles(list: string, possible: Role[], problems: Problem[]): Role[] {
  const names = new Set(list.split(',').map((name) => name.trim()))
  for (const name of names) {
    if (possible.some((role) => role === name)) continue
    const unset = name.startsWith('channel:') ? ', or the channel is not configured' : ''
    problems.push({
      variable: 'ROLES',
      problem: `names "${name}", which this gateway does not have${unset}`,
      hint: `Possible here: ${possible.join(', ')}.`,
    })
  }
  return possible.filter((role) => names.has(role))
}

function checkRelations(
  values: SettingValues<typeof gatewaySettings>,
  rolesLeftOut: number,
  problems: Problem[],
): void {
  const { databaseUrl, redisUrl, secretKey } = values
  const missing = (variable: keyof typeof gatewaySettings, problem: string) =>
    problems.push({
      variable: gatewaySettings[variable].variable,
      problem,
      hint: gatewaySettings[variable].hint,
    })
  if (databaseUrl !== undefined && secretKey === undefined)
    missing('secretKey', 'is missing: DATABASE_URL needs it')
  const alone = 'a process that leaves out roles shares its work with others'
  if (databaseUrl === undefined && redisUrl !== undefined)
    missing('databaseUrl', 'is missing: REDIS_URL needs it')
  else if (databaseUrl === undefined && rolesLeftOut > 0) missing('databaseUrl', `is missing: ${alone}`)
  if (redisUrl === undefined && rolesLeftOut > 0) missing('redisUrl', `is missing: ${alone}`)
  if (values.staffOidcIssuer !== undefined) {
    const needs = 'is missing: STAFF_OIDC_ISSUER needs it'
    for (const name of ['staffOidcClientId', 'staffOidcClientSecret', 'publicUrl'] as const) {
      if (values[name] === undefined) missing(name, needs)
    }
  }
  const provider = translationDefinitions.find(({ id }) => id === values.translationProvider)
  const settings = { url: 'translationUrl', key: 'translationKey' } as const
  for (const need of provider?.needs ?? []) {
    if (values[settings[need]] === undefined) missing(settings[need], `is missing: ${provider?.id} needs it`)
  }
}

/**
 * The key that resident handles are encrypted with. The embedded default makes its own at the first start and keeps it in the
 * data folder: a copy of the database alone then gives no handle away.
 */
export async function loadSecretKey(config: Config): Promise<Buffer> {
  if (config.secretKey !== undefined) return config.secretKey
  const path = join(config.dataDir, 'secret.key')
  await mkdir(config.dataDir, { recursive: true, mode: 0o711 })
  try {
    await writeFile(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64')
  if (key.length !== 32) {
    throw new Error(
      `${path} does not hold a key of 32 bytes in base64. Restore it from a backup: stored addresses need it.`,
    )
  }
  return key
}
