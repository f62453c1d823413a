import type { Script } from '#tests/support/transcript.ts'
import { lamp } from './script-words.ts'

const mine = { de: 'Meine Chats', ar: 'محادثاتي', uk: 'мої чати' }
const later = { de: 'morgen vielleicht', ar: 'ربما غداً', uk: 'можливо завтра' }

/** What somebody sends who got a code in another chat: to link, to move (tests/support/talk-world.ts knows them). */
const linkCode = { de: 'C3DF-6GHJ', ar: 'c٣df ٦ghj', uk: 'С3DF-6GНJ' }
const moveCode = { de: 'm3df6ghj' }

/** Linking and moving chats, in one language more than the other conversations. */
export const channelScripts: Record<string, Script> = {
  'channels-get-a-code': {
    lines: [{ say: mine }, { press: 'choose:link' }, { say: mine }, { press: 'choose:move' }],
  },
  'channels-link': {
    lines: [
      { say: linkCode },
      { say: later },
      { press: 'confirm:no' },
      { say: linkCode },
      { press: 'confirm:yes' },
      { say: mine },
      { press: 'choose:order' },
      { press: 'order:whatsapp-cloud' },
      { say: mine },
      { press: 'choose:unlink' },
      { press: '00000000-0000-7000-8000-0000000000a2' },
      { press: 'unlinkSure:yes' },
      { say: mine },
    ],
  },
  'channels-leave-this-one': {
    lines: [
      { say: linkCode },
      { press: 'confirm:yes' },
      { say: mine },
      { press: 'choose:unlink' },
      { press: '00000000-0000-7000-8000-0000000000a1' },
      { press: 'unlinkSure:yes' },
    ],
  },
  'channels-move': {
    lines: [{ say: lamp }, { say: moveCode }, { press: 'confirm:yes' }],
  },
  'channels-move-as-a-stranger': {
    stranger: true,
    lines: [
      { command: 'start', payload: 'link-M3DF-6GHJ' },
      { say: { de: 'Deutsch', 'de-simple': 'Leichte Sprache', ar: 'عربي', uk: 'українська' } },
      { press: 'confirm:yes' },
    ],
  },
  'channels-codes-that-open-nothing': {
    lines: [
      { say: { de: 'X3DF-6GHJ' } },
      { say: { de: 'K7MP-4TXR' } },
      { say: { de: 'T3DF-6GHJ' } },
      { say: lamp },
      { say: { de: 'X3DF-6GHJ' } },
    ],
  },
}
