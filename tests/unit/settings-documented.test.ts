import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { channelDefinitions } from '#bots/channels/registry.ts'
import { gatewaySettings } from '#gateway/settings.ts'

const settings = [gatewaySettings, ...channelDefinitions.map((channel) => channel.settings)]
const variables = settings.flatMap((group) => Object.values(group).map(({ variable }) => variable))

test.each(variables)('docs/operations.md says what %s does', (variable) => {
  const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
  expect(text).toMatch(new RegExp(`\\b${variable}\\b`))
})
