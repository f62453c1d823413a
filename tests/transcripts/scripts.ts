import type { Script } from '#tests/support/transcript.ts'
import { caseScripts } from './case-scripts.ts'
import { concernScripts } from './concern-scripts.ts'
import { meetingScripts } from './meeting-scripts.ts'
import { noticeScripts } from './notice-scripts.ts'
import { absence, lamp, odd } from './script-words.ts'

/** Every conversation as a script; the golden texts stand beside this file as `<name>.<language>.txt`. */
export const scripts: Record<string, Script> = {
  ...concernScripts,
  ...caseScripts,
  ...noticeScripts,
  ...meetingScripts,
  'answered-by-a-program': {
    stranger: true,
    lines: [
      ...Array.from({ length: 10 }, () => ({ say: absence })),
      // Somebody takes the telephone.
      { say: odd },
      { press: 'summary:cancel' },
      { press: 'cancel:cancel' },
      { say: lamp },
    ],
  },
  'first-contact': {
    stranger: true,
    lines: [
      { say: { de: 'Hallo', ar: 'مرحبا' } },
      { say: { de: 'Deutsch', 'de-simple': 'Leichte Sprache', ar: 'عربي' } },
      { say: { de: 'danke', ar: 'شكرا' } },
      { command: 'start' },
    ],
  },
  question: {
    lines: [
      { press: 'question:open:' },
      { say: { de: 'Wie kann ich Sperrmüll abholen lassen?', ar: 'أين يقع مركز إعادة التدوير؟' } },
      { press: 'helpful:yes' },
      { press: 'question:open:' },
      { say: { de: 'Xylophon', ar: 'إكسيليفون' } },
      { press: 'notFound:yes' },
      { press: 'summary:yes' },
    ],
  },
  person: { lines: [{ say: { de: 'Mensch', ar: 'إنسان' } }, { say: odd }, { press: 'summary:yes' }] },
  data: {
    lines: [
      { say: { de: 'Meine Daten', ar: 'بياناتي' } },
      { press: 'choose:export' },
      { say: { de: 'Meine Daten', ar: 'بياناتي' } },
      { press: 'choose:erase' },
      { press: 'erase:yes' },
      { press: 'eraseSure:no' },
      { say: { de: 'Meine Daten', ar: 'بياناتي' } },
      { press: 'choose:erase' },
      { press: 'erase:yes' },
      { press: 'eraseSure:yes' },
    ],
  },
  language: {
    lines: [
      { say: lamp },
      { say: { de: 'English', ar: 'English' } },
      { command: 'start', payload: 'uk' },
      { press: 'language:open:' },
      { press: 'pick:fr' },
    ],
  },
  stop: {
    lines: [
      { say: { de: 'STOPP', ar: 'توقف' } },
      { say: { de: 'STOPP', ar: 'توقف' } },
      { say: lamp },
      { press: 'ask:no' },
      { say: lamp },
      { say: { de: 'in Gohlis-Mitte' } },
      { blocks: true },
      { blocks: false },
    ],
  },
}
