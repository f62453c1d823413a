import { shortIdOf } from '#content/notices/short-id.ts'
import { talkNotices } from '#tests/support/talk-notices.ts'
import { followUpId } from '#tests/support/talk-world.ts'
import type { Script } from '#tests/support/transcript.ts'

const lamp = {
  de: 'Die Laterne vor unserem Haus ist seit Wochen aus',
  ar: 'مصباح الشارع أمام بيتنا معطل منذ أسابيع',
}
const rubbish = {
  de: 'Im Park liegt seit Tagen ein Haufen Müll',
  ar: 'هناك كومة من القمامة في الحديقة منذ أيام',
}
const odd = { de: 'blaue Wolke', ar: 'سحابة زرقاء' }

const bridge = shortIdOf(talkNotices.bridge.broadcastId)
const afterwards = shortIdOf(talkNotices.afterwards.broadcastId)

/** A filed concern, as the beginning of other stories. */
const filed: Script['lines'] = [
  { say: lamp },
  { press: 'category:streetLight' },
  { press: 'place:notSure' },
  { press: 'photos:skip' },
  { press: 'summary:yes' },
]

/** Somebody who gets news for the whole city and for a part of it. */
const subscribed: Script['lines'] = [
  { press: 'subscribe:open:' },
  { press: 'topic:budget' },
  { press: 'area:all' },
  { press: 'consent:yes' },
  { press: 'subscribe:open:' },
  { press: 'mine:new' },
  { press: 'topic:construction' },
  { press: 'area:all' },
  { press: 'consent:yes' },
]

/** Every conversation as a script; the golden texts stand beside this file as `<name>.<language>.txt`. */
export const scripts: Record<string, Script> = {
  'first-contact': {
    stranger: true,
    lines: [
      { say: { de: 'Hallo', ar: 'مرحبا' } },
      { say: { de: 'Deutsch', 'de-simple': 'Leichte Sprache', ar: 'عربي' } },
      { say: { de: 'danke', ar: 'شكرا' } },
      { command: 'start' },
    ],
  },
  'first-words-are-kept': {
    stranger: true,
    lines: [
      { say: lamp },
      { say: { de: 'in Plagwitz, Karl-Heine-Straße 10', ar: 'في Plagwitz، Karl-Heine-Straße 10' } },
    ],
  },
  concern: {
    lines: [
      { say: lamp },
      { say: { de: '1', ar: '١' } },
      { say: { de: 'Gohlis' } },
      { say: { de: '2', ar: '٢' } },
      { say: { de: 'Georg-Schumann-Straße 12' } },
      { send: 'photo' },
      { say: { de: 'fertig', ar: 'تم' } },
      { press: 'summary:change' },
      { press: 'change:place' },
      { share: [12.3747, 51.3403] },
      { press: 'summary:yes' },
      { press: 'summary:yes' },
    ],
  },
  'concern-with-voice-and-early-photo': {
    lines: [
      { send: 'photo' },
      { share: [12.33, 51.33] },
      { send: 'voice' },
      { press: 'kind:defect' },
      { press: 'category:notSure' },
      { press: 'photos:done' },
      { press: 'summary:yes' },
    ],
  },
  'concern-kinds': {
    lines: [
      { say: odd },
      { press: 'kind:praise' },
      { press: 'summary:change' },
      { press: 'change:kind' },
      { press: 'kind:idea' },
      { say: { de: 'weiß nicht', ar: 'لا أعرف' } },
      { share: [13.4, 52.5] },
      { press: 'placeOutside:yes' },
      { press: 'photos:skip' },
      { press: 'summary:cancel' },
      { press: 'cancel:cancel' },
    ],
  },
  'concern-draft': {
    lines: [
      { say: lamp },
      { press: 'category:streetLight' },
      { say: { de: 'Menü', ar: 'القائمة' } },
      { press: 'subscribe:open:' },
      { say: { de: 'abbrechen', ar: 'إلغاء' } },
      { hoursLater: 60 },
      { say: rubbish },
      { press: 'draft:yes' },
      { hoursLater: 60 },
      { say: rubbish },
      { press: 'draft:no' },
    ],
  },
  misunderstandings: {
    lines: [
      { command: 'concern' },
      { sticker: true },
      { say: { de: 'Zurück', ar: 'رجوع' } },
      { say: odd },
      { say: { de: 'blub' } },
      { say: { de: 'blub' } },
      { say: { de: 'Hilfe', ar: 'مساعدة' } },
      { press: 'subscribe:open:' },
      { press: 'kind:defect' },
      { command: 'nonsense' },
      { command: 'start', payload: 'nonsense' },
      { command: 'start', payload: 'kategorie-bench' },
    ],
  },
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
  contact: {
    lines: [
      { say: { de: 'Wer ist für unsere Straße zuständig?', ar: 'من المسؤول عن شارعنا؟' } },
      { say: { de: 'Nirgendwo' } },
      { say: { de: 'Volkmarsdorf' } },
      { press: 'topic:other' },
      { press: 'card:slot' },
      { press: 'slot:later' },
      { press: 'slot:back' },
      { press: 'card:slot' },
      { press: 'slot:2026-11-25T15:00:00.000Z' },
      { press: 'confirm:yes' },
      { press: 'slot:2026-11-25T15:00:00.000Z' },
      { say: { de: 'Meine Termine', ar: 'مواعيدي' } },
      { say: { de: '1', ar: '١' } },
      { press: 'cancel:yes' },
      { say: { de: 'Meine Termine', ar: 'مواعيدي' } },
    ],
  },
  'contact-callback': {
    lines: [
      { press: 'contact:open:' },
      { share: [13.4, 52.5] },
      { share: [12.33, 51.33] },
      { press: 'card:callback' },
      { say: { de: '12', ar: 'نعم' } },
      { say: { de: '030 23125000', ar: '١٢' } },
      { say: { de: 'Meine Termine', ar: '٠٣٠ ٢٣١٢٥٠٠٠' } },
      { command: 'contact' },
      { press: 'mine:new' },
      {
        say: {
          de: 'Wer ist in Schönefeld für den Spielplatz zuständig?',
          ar: 'من المسؤول عن الملعب في Schönefeld؟',
        },
      },
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
  subscribe: {
    lines: [
      { press: 'subscribe:open:' },
      { press: 'topic:budget' },
      { say: { de: 'Grünau' } },
      { say: { de: '1', ar: '١' } },
      { press: 'consent:yes' },
      { press: 'subscribe:open:' },
      { press: 'mine:end' },
      { say: { de: '1', ar: '١' } },
    ],
  },
  pause: {
    lines: [
      ...subscribed,
      { say: { de: 'Pause 4 Wochen', 'de-simple': '4 Wochen Pause bitte', ar: 'أوقف لمدة ٤ أسابيع' } },
      { press: 'subscribe:open:' },
      { say: { de: 'weiter', ar: 'استئناف' } },
      { say: { de: 'weiter', ar: 'استئناف' } },
      { say: { de: 'Pause', ar: 'إيقاف مؤقت' } },
      { say: { de: 'vielleicht', ar: 'ربما' } },
      { say: { de: '3 Jahre', ar: '٣ سنوات' } },
      { say: { de: 'zehn Tage', ar: 'أسبوعين' } },
      { say: { de: 'pause 99 monate', ar: 'إيقاف مؤقت ٩٩ شهراً' } },
      { say: { de: '3', ar: '٣' } },
      { press: 'preferences:open:continue' },
    ],
  },
  'pause-in-the-middle': {
    lines: [
      { say: lamp },
      { say: { de: 'Pause für zwei Wochen', ar: 'أوقف لمدة أسبوعين' } },
      { press: 'category:streetLight' },
    ],
  },
  less: {
    lines: [
      { say: { de: 'weniger', ar: 'أقل' } },
      ...subscribed,
      { say: { de: 'weniger', ar: 'أقل' } },
      { press: 'less:budget' },
      { press: 'preferences:open:single.budget' },
      { say: { de: 'einmal pro Woche', ar: 'مرة في الأسبوع' } },
      { press: 'subscribe:open:' },
      { press: 'preferences:open:single' },
      { press: 'preferences:open:digest.youth' },
    ],
  },
  notices: {
    lines: [
      { press: 'notices:open:' },
      ...subscribed,
      { notice: 'bridge' },
      { press: `notices:open:why.${bridge}` },
      { press: 'preferences:open:onlyDistrict' },
      { say: { de: 'Mitteilungen', ar: 'إشعارات' } },
      { say: { de: '1', ar: '١' } },
      { press: `notices:open:reply.${bridge}` },
      { send: 'photo' },
      { say: { de: 'Bis wann ist sie gesperrt?', ar: 'إلى متى هي مغلقة؟' } },
      { press: 'notices:open:less.construction' },
      { notice: 'meeting' },
      { press: 'notices:open:less.council.sbbMitte' },
      { press: `notices:open:reply.${'A'.repeat(22)}` },
      { notice: 'afterwards' },
      { say: lamp },
      { press: `notices:open:why.${afterwards}` },
      { press: 'category:streetLight' },
    ],
  },
  'only-my-district': {
    lines: [
      ...subscribed,
      { say: { de: 'nur mein Stadtteil', ar: 'منطقتي فقط' } },
      { say: { de: 'Nirgendwo' } },
      { say: { de: 'Gohlis' } },
      { say: { de: '2', ar: '٢' } },
      { press: 'narrow:yes' },
      { press: 'narrowed:undo' },
      { say: { de: 'nur mein Stadtteil', ar: 'منطقتي فقط' } },
      { share: [12.3747, 51.3403] },
      { press: 'narrow:other' },
      { say: { de: 'Plagwitz' } },
      { press: 'narrow:no' },
    ],
  },
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
  'reported-before': {
    lines: [
      { reportedBefore: true },
      { say: lamp },
      { press: 'category:streetLight' },
      { say: { de: 'Gohlis-Mitte, Lindenthaler Straße' } },
      { press: 'photos:skip' },
      { press: 'summary:yes' },
      { press: 'similar:yes' },
      { press: 'cases:open:' },
      { press: 'detail:add' },
      { say: { de: 'Heute auch wieder dunkel', ar: 'مظلم اليوم أيضاً' } },
      { press: 'cases:open:' },
      { press: 'detail:leave' },
      { say: lamp },
      { press: 'category:streetLight' },
      { press: 'place:notSure' },
      { press: 'photos:skip' },
      { press: 'summary:yes' },
      { press: 'similar:no' },
    ],
  },
  safety: {
    lines: [
      { say: { de: 'Es brennt im Keller!', ar: 'حريق في القبو!' } },
      { say: { de: 'Ich will nicht mehr leben', ar: 'لا أريد أن أعيش بعد الآن' } },
      { say: { de: 'mein Mann schlägt mich', ar: 'زوجي يضربني' } },
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
