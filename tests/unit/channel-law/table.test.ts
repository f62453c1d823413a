import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelDefinitions } from '#bots/channels/registry.ts'
import {
  channelLaw,
  companyChannels,
  ownChannels,
  permissionOf,
  permissions,
  purposes,
} from '#content/city/channel-law.ts'
import { CityError } from '#content/city/city-error.ts'
import { loadCity } from '#content/city/load.ts'
import { lawOf } from '#tests/support/open-city.ts'
import { folder, leipzig } from '../city/leipzig.ts'

const musterdorf = folder('../../fixtures/cities/musterdorf')

describe('channels.yaml', () => {
  let copy: string
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'law-'))
    cpSync(musterdorf, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true, force: true }))

  function problems(table: string | null): string[] {
    if (table === null) rmSync(join(copy, 'channels.yaml'))
    else writeFileSync(join(copy, 'channels.yaml'), table)
    try {
      loadCity(copy)
      return []
    } catch (error) {
      if (!(error instanceof CityError)) throw error
      return error.problems.map(({ file, path, problem }) => `${file}${path}: ${problem}`)
    }
  }

  const decided = (fields: string) =>
    `telegram: { notice: { since: "2026-11-01", responsible: R. Amt, ${fields} } }`

  it.each([
    ['is missing', null, 'channels.yaml: the file is missing'],
    [
      'names a channel nobody has to allow',
      'webchat: {}',
      'channels.yaml: must not have additional properties (webchat)',
    ],
    [
      'names a purpose that is none',
      'whatsapp: { greeting: {} }',
      'channels.yaml/whatsapp: must not have additional properties (greeting)',
    ],
    [
      'has a state that is none',
      decided('state: maybe'),
      'channels.yaml/telegram/notice/state: must be equal to one of the allowed values',
    ],
    [
      'has no responsible person',
      'telegram: { notice: { state: "off", since: "2026-11-01" } }',
      'channels.yaml/telegram/notice: must have required properties responsible',
    ],
    [
      'has no day',
      'telegram: { notice: { state: "off", responsible: R. Amt } }',
      'channels.yaml/telegram/notice: must have required properties since',
    ],
    [
      'has a day no calendar has',
      'telegram: { notice: { state: "off", since: "2026-02-30", responsible: R. Amt } }',
      'channels.yaml/telegram/notice/since: "2026-02-30" is no day',
    ],
    [
      'allows without an assessment',
      decided('state: full'),
      'channels.yaml/telegram/notice/assessment: "full" on a channel of another company needs a data protection impact assessment',
    ],
    [
      'points without an assessment',
      decided('state: pointer'),
      'channels.yaml/telegram/notice/assessment: "pointer" on a channel of another company needs a data protection impact assessment',
    ],
    [
      'allows sensitive matters where nothing else goes',
      'whatsapp-cloud: { sensitive: { state: full, since: "2026-11-01", responsible: R. Amt, assessment: A1 } }',
      'channels.yaml/whatsapp-cloud/sensitive/state: sensitive matters may do more ("full") than conversation ("off")',
    ],
  ])('is refused by field when it %s', (_, table, problem) => {
    expect(problems(table)).toContain(problem)
  })

  it('needs no assessment for what is off, and nothing for what is not decided', () => {
    expect(problems(decided('state: "off"'))).toEqual([])
    expect(problems('{}')).toEqual([])
  })
})

describe('what a city has not decided', () => {
  it.each(companyChannels.flatMap((channel) => purposes.map((purpose) => [channel, purpose] as const)))(
    'is off on %s for %s',
    (channel, purpose) => {
      expect(permissionOf({ channelLaw: {} }, channel, purpose)).toBe('off')
      for (const state of permissions) {
        const city = { channelLaw: lawOf('off', { [channel]: { [purpose]: state } }) }
        expect(permissionOf(city, channel, purpose)).toBe(state)
      }
    },
  )

  it('never closes the channels of the authority itself', () => {
    for (const channel of ownChannels)
      for (const purpose of purposes)
        expect(permissionOf({ channelLaw: lawOf('off') }, channel, purpose)).toBe('full')
  })
})

it('every channel of the house is either its own or stands under the law', () => {
  const known: readonly string[] = [...ownChannels, ...companyChannels]
  for (const { id } of channelDefinitions) expect(known).toContain(id)
})

it('the table for people has a line for every purpose of every channel, also for what nobody decided', () => {
  const lines = channelLaw(leipzig)
  expect(lines).toHaveLength(companyChannels.length * purposes.length)
  expect(channelLaw({ channelLaw: {} }).every(({ state, since }) => state === 'off' && since === null)).toBe(
    true,
  )
})

it('Leipzig as a sample lets nothing over WhatsApp, and nothing sensitive over Telegram but a link', () => {
  for (const channel of ['whatsapp', 'whatsapp-cloud'])
    for (const purpose of purposes) expect(permissionOf(leipzig, channel, purpose)).toBe('off')
  expect(permissionOf(leipzig, 'telegram', 'sensitive')).toBe('pointer')
})
