import { followUpId } from '#tests/support/talk-world.ts'
import type { Script } from '#tests/support/transcript.ts'
import { filed, rubbish } from './script-words.ts'

/** What becomes of a case that was filed. */
export const caseScripts: Record<string, Script> = {
  cases: {
    lines: [
      { say: { de: 'Meine Anliegen', ar: 'قضاياي' } },
      ...filed,
      { press: 'cases:open:' },
      { press: 'detail:add' },
      { say: { de: 'Sie flackert auch manchmal' } },
      { office: 'awaitingResident', answer: 'Welche Nummer steht am Mast?' },
      { say: { de: 'Am Mast steht 4711' } },
      { say: { de: 'und ein Aufkleber ist daran', ar: 'وعليه ملصق' } },
      { office: 'inProgress', answer: 'Wir kommen am Montag.' },
      { say: { de: 'L-0284-2186' } },
      { press: 'detail:withdraw' },
      { press: 'withdraw:yes' },
      { say: { de: 'L-4829-1534' } },
      {
        edit: {
          de: 'Die Laterne vor unserem Haus ist seit Monaten aus',
          ar: 'مصباح الشارع أمام بيتنا معطل منذ أشهر',
        },
      },
    ],
  },
  'inquiry-was-something-new': {
    lines: [
      ...filed,
      { office: 'awaitingResident', answer: 'Welche Nummer steht am Mast?' },
      { send: 'photo', caption: rubbish },
      { send: 'photo' },
      { press: 'added:new' },
    ],
  },
  'inquiry-in-several-cases': {
    lines: [
      ...filed,
      { office: 'awaitingResident', answer: 'Welche Nummer steht am Mast?' },
      { press: 'concern:open:' },
      ...filed,
      { office: 'awaitingResident', answer: 'Welche Nummer steht am Mast?' },
      { press: 'menu:open:' },
      { say: { de: 'Am Mast steht 4711' } },
      { send: 'photo' },
      { say: { de: '2', ar: '٢' } },
    ],
  },
  'follow-up-solved': {
    lines: [
      ...filed,
      { office: 'resolved' },
      { followUp: true },
      { press: `followUp:open:yes.${followUpId}` },
      { press: 'rating:5' },
      { say: { de: 'Alles bestens', ar: 'كل شيء ممتاز' } },
    ],
  },
  'follow-up-not-solved': {
    lines: [
      ...filed,
      { office: 'resolved' },
      { followUp: true },
      { say: { de: 'nein', ar: 'لا' } },
      { say: { de: 'Sie flackert immer noch', ar: 'ما زال المصباح يومض' } },
      { press: 'reopen:yes' },
      { press: 'rating:skip' },
    ],
  },
  'follow-up-in-own-words': {
    lines: [
      ...filed,
      { office: 'notFeasible' },
      { followUp: true },
      { say: { de: 'Die Lampe ist immer noch dunkel', ar: 'المصباح ما زال مظلماً' } },
      { press: 'meant:partly' },
      { press: 'reopen:no' },
      { press: 'rating:2' },
      { followUp: true },
      { say: rubbish },
      { press: 'meant:new' },
    ],
  },
  reopening: {
    lines: [
      ...filed,
      { office: 'resolved', answer: 'Die Lampe ist getauscht.' },
      { press: 'cases:open:' },
      { press: 'detail:reopen' },
      { say: { de: 'Sie ist schon wieder aus', ar: 'لقد انطفأ مرة أخرى' } },
      { send: 'photo' },
    ],
  },
}
