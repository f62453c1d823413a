import { expect, it } from 'vitest'
import type { ChannelDefinition } from '#bots/channels/contract.ts'
import { whatsappCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { readConfig } from '#gateway/config.ts'

const complete = {
  WHATSAPP_CLOUD_ACCESS_TOKEN: 'EAAGm0PX4ZCpsBATestToken0000000000000000',
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: '1122334455667',
  WHATSAPP_CLOUD_BUSINESS_ACCOUNT_ID: '1234567890987654321',
  WHATSAPP_CLOUD_APP_SECRET: '5f2b6c1d9e8a47f3b0c4d5e6f708192a',
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'a-word-of-our-own',
}
const rolesOf = (env: NodeJS.ProcessEnv) => readConfig(env, [whatsappCloud]).roles

it('stays off without an access token, and on with everything it needs', () => {
  expect(rolesOf({})).not.toContain('channel:whatsapp-cloud')
  expect(rolesOf(complete)).toContain('channel:whatsapp-cloud')
})

it.each(Object.keys(complete).slice(1))('says so when only %s is missing', (name) => {
  const env = Object.fromEntries(Object.entries(complete).filter(([key]) => key !== name))
  expect(() => rolesOf(env)).toThrow(`${name} is missing`)
})

it('may call the Graph API and where files lie, and nobody while it is off', () => {
  const definition: ChannelDefinition = whatsappCloud
  const originsOf = (env: NodeJS.ProcessEnv) =>
    definition.origins?.(readConfig(env, [definition]).channels[definition.id] ?? {})
  expect(originsOf(complete)).toEqual(['https://graph.facebook.com', 'https://lookaside.fbsbx.com'])
  expect(originsOf({})).toEqual([])
})
