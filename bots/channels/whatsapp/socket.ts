import {
  Browsers,
  DEFAULT_CONNECTION_CONFIG,
  isJidBroadcast,
  isJidGroup,
  isJidNewsletter,
  type UserFacingSocketConfig,
  type WAVersion,
} from '@whiskeysockets/baileys'
import type { ChannelLog } from '#bots/channels/contract.ts'
import type { Keys } from './keys.ts'
import { createLibraryLog } from './log.ts'
import { transactionOptions } from './repository.ts'

/** How Baileys is set up. Nothing that it decides on its own is left to it: no history, no previews, no presence. */
export function socketSettings(
  { creds, signal }: Keys,
  options: { socketUrl: string; version: string | undefined; log: ChannelLog; clock: () => Date },
): UserFacingSocketConfig {
  const { socketUrl, version, log, clock } = options
  return {
    ...DEFAULT_CONNECTION_CONFIG,
    auth: { creds, keys: signal },
    logger: createLibraryLog(log, () => clock().getTime()),
    waWebSocketUrl: socketUrl,
    ...(version === undefined ? {} : { version: version.split('.').map(Number) as WAVersion }),
    browser: Browsers.ubuntu('Chrome'),
    countryCode: 'DE',
    emitOwnEvents: false,
    markOnlineOnConnect: false,
    syncFullHistory: false,
    shouldSyncHistoryMessage: () => false,
    shouldIgnoreJid: (jid) => isJidGroup(jid) || isJidBroadcast(jid) || isJidNewsletter(jid),
    transactionOpts: transactionOptions,
  }
}
