import { expect, it } from 'vitest'
import { channelDefinitions } from '#bots/channels/registry.ts'
import { channelContract } from './channel-contract.ts'
import { consoleFixture } from './channels/console.ts'
import { telegramFixture } from './channels/telegram.ts'
import { webchatFixture } from './channels/webchat.ts'
import { whatsappFixture } from './channels/whatsapp.ts'
import { whatsappCloudFixture } from './channels/whatsapp-cloud.ts'

const fixtures = [telegramFixture, whatsappCloudFixture, whatsappFixture, webchatFixture, consoleFixture]

it('every channel of the registry is put through the contract, under an id of its own', () => {
  const ids = channelDefinitions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(fixtures.map(({ definition }) => definition.id)).toEqual(ids)
})

for (const fixture of fixtures) channelContract(fixture)
