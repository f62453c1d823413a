import { MAX_TEXT_LENGTH, type RefusalCode } from '#bots/channels/webchat/protocol.ts'
import type { MessageKey } from '#content/keys.ts'
import { proposeLanguage } from '#content/propose-language.ts'
import type { WebchatOptions } from './options.ts'
import { defaultLimits } from './options.ts'

const refusalKeys: Record<RefusalCode, MessageKey> = {
  malformed: 'webchat.refusedMalformed',
  tooLong: 'webchat.refusedTooLong',
  empty: 'webchat.refusedEmpty',
  tooFast: 'webchat.refusedTooFast',
  helloFirst: 'webchat.refusedHelloFirst',
  outdated: 'webchat.refusedOutdated',
  unavailable: 'webchat.refusedUnavailable',
  unknownMedia: 'webchat.refusedUnknownMedia',
  tooManyWindows: 'webchat.refusedTooManyWindows',
}

/** The sentence a person reads when a frame was not taken. */
export function refusalText(options: WebchatOptions, language: string, code: RefusalCode): string {
  return options.runtime.catalog.text(language, refusalKeys[code], { characters: MAX_TEXT_LENGTH })
}

/** Why an upload was not taken. */
export type UploadRefusal = 'tooLarge' | 'wrongType' | 'unknownDevice' | 'unavailable' | 'tooFast'

const uploadKeys: Record<UploadRefusal, MessageKey> = {
  tooLarge: 'webchat.uploadTooLarge',
  wrongType: 'webchat.uploadWrongType',
  unknownDevice: 'webchat.uploadUnknownDevice',
  unavailable: 'webchat.uploadUnavailable',
  tooFast: 'webchat.refusedTooFast',
}

/** The sentence a person reads when a file was not taken. */
export function uploadText(options: WebchatOptions, language: string, code: UploadRefusal): string {
  const bytes = options.limits?.mediaBytes ?? defaultLimits.mediaBytes
  return options.runtime.catalog.text(language, uploadKeys[code], {
    megabytes: Math.floor(bytes / 1024 / 1024),
  })
}

/** The language of ours nearest to a tag or an Accept-Language header; German when none is near. */
export function knownLanguage(options: WebchatOptions, hint: string | undefined): string {
  return proposeLanguage(hint?.split(/[,;]/)[0], options.runtime.city.languages)
}
