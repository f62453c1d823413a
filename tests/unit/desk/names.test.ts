import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { residentAuditActions } from '#civic/audit.ts'
import { broadcastStates, editionBases } from '#civic/broadcast.ts'
import { entryTypes } from '#civic/case-entry.ts'
import { concernSources } from '#civic/concern.ts'
import { versionStates } from '#civic/notice.ts'
import { permissions } from '#civic/role.ts'
import { isStaffNamespace, readTexts } from '#content/i18n.ts'
import { localesFolder } from '#content/languages.ts'
import { findingCodes } from '#content/notices/finding.ts'
import { broadcastWarnings } from '#gateway/broadcasts/check-sendable.ts'
import { ProgressCounts } from '#gateway/broadcasts/progress.ts'
import { sentWays, waitReasons } from '#gateway/broadcasts/progress-sql.ts'
import { broadcastRefusalStatus } from '#gateway/broadcasts/refusal.ts'
import { audienceWays } from '#gateway/broadcasts/ways.ts'
import { caseActions } from '#gateway/cases/actions/registry.ts'
import { contactWishes } from '#gateway/cases/file-behalf.ts'
import { refusalStatus } from '#gateway/cases/refusal.ts'
import { suppressedBecause } from '#gateway/delivery/obstacles.ts'
import { noticeRefusalStatus } from '#gateway/notices/refusal.ts'
import { noDraftReasons } from '#gateway/notices/want-drafts.ts'
import { staffAuditActions } from '#gateway/staff/audit.ts'
import { accountRefusalStatus } from '#gateway/staff/channels-account.ts'

/** As the sender's statements name them. */
const suppressReasons = [...suppressedBecause.matchAll(/THEN '(\w+)'/g)].map(([, code = '']) => code)

const named = new Set(
  Object.entries(readTexts(localesFolder, 'de'))
    .filter(([name]) => isStaffNamespace(name))
    .flatMap(([, texts]) => Object.keys(texts)),
)
const nameless = (keys: readonly string[]) => keys.filter((key) => !named.has(key))

/** Every source of a folder that somehow writes to a table. */
function sourcesNaming(folder: string, pattern: RegExp): string[] {
  const root = fileURLToPath(new URL(`../../../${folder}`, import.meta.url))
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .filter((source) => pattern.test(source))
}

test('every line of a case’s history has a name at the desk', () => {
  expect(nameless(entryTypes.map((type) => `entry.${type}`))).toEqual([])
})

test('every kind of line that a source writes is one of the known ones', () => {
  const sources = [...sourcesNaming('civic', /caseEntry/), ...sourcesNaming('gateway', /caseEntry|addEntry/)]
  const written = sources.flatMap((source) =>
    [...source.matchAll(/type: '(\w+)' satisfies EntryType|addEntry\(work, \{\s*type: '(\w+)'/g)].map(
      ([, one, other]) => one ?? other ?? '',
    ),
  )
  expect(written.length).toBeGreaterThan(15)
  expect(written.filter((type) => !(entryTypes as readonly string[]).includes(type))).toEqual([])
})

test('everything the audit log may hold has a name at the desk', () => {
  const sources = ['civic', 'gateway'].flatMap((folder) =>
    sourcesNaming(folder, /auditEntry|audit_entry|writeAudit|noteByResident/),
  )
  const dotted = sources
    .flatMap((source) => [...source.matchAll(/'((?:case|booking|broadcast)\.[A-Za-z-]+)'/g)])
    .map(([, action = '']) => action)
    .filter((action) => !(permissions as readonly string[]).includes(action))
  expect(dotted).toContain('booking.state')
  expect(dotted).toContain('broadcast.release')
  const actions = [
    ...staffAuditActions,
    ...residentAuditActions,
    ...Object.keys(caseActions).map((name) => `case.${name}`),
    ...['preparePublic', 'publish', 'unpublish'].map((name) => `case.${name}`),
    ...dotted,
  ]
  expect(nameless(actions.map((action) => `audit.action.${action}`))).toEqual([])
})

test('how a concern came, how somebody wants to hear, and why something is refused have words', () => {
  const keys = [
    ...concernSources.map((source) => `source.${source}`),
    ...contactWishes.map((wish) => `wish.${wish}`),
    ...Object.keys({ ...refusalStatus, ...accountRefusalStatus }).map((code) => `error.${code}`),
  ]
  expect(nameless(keys)).toEqual([])
})

test('how far a notice, a language and a broadcast are, what stands out, and why something is refused have words', () => {
  const keys = [
    ...broadcastStates.map((state) => `broadcastState.${state}`),
    ...versionStates.map((state) => `versionState.${state}`),
    ...findingCodes.map((code) => `notices.finding.${code}`),
    ...broadcastWarnings.map((code) => `release.warning.${code}`),
    ...noDraftReasons.map((why) => `versions.noDraft.${why}`),
    ...editionBases.flatMap((basis) => [`audience.basis.${basis}`, `preview.basis.${basis}`]),
    ...Object.keys(ProgressCounts.properties).map((place) => `progress.place.${place}`),
    ...Object.values(waitReasons).flatMap((codes) => codes.map((code) => `progress.wait.${code}`)),
    ...suppressReasons.map((code) => `progress.notSent.${code}`),
    ...[...sentWays, ...audienceWays].map((way) => `audience.way.${way}`),
    ...Object.keys({ ...noticeRefusalStatus, ...broadcastRefusalStatus }).map((code) => `error.${code}`),
  ]
  expect(suppressReasons).toContain('unsubscribed')
  expect(nameless(keys)).toEqual([])
})
