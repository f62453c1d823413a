import { consoleChannel } from './console/channel.ts'
import { telegram } from './telegram/channel.ts'
import { webchat } from './webchat/channel.ts'
import { whatsapp } from './whatsapp/channel.ts'
import { whatsappCloud } from './whatsapp-cloud/channel.ts'

/** Every channel of the house. Adding one: its folder, one line here, one fixture for the contract test. */
export const channelDefinitions = [telegram, whatsappCloud, whatsapp, webchat, consoleChannel] as const
