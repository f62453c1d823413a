import { shortIdOf } from '#content/notices/short-id.ts'
import { talkNotice } from '#tests/support/talk-notices.ts'
import type { Script } from '#tests/support/transcript.ts'
import { lamp, subscribed } from './script-words.ts'

const bridge = shortIdOf(talkNotice('bridge', 'de').broadcastId)
const afterwards = shortIdOf(talkNotice('afterwards', 'de').broadcastId)
const playground = shortIdOf(talkNotice('playground', 'de').broadcastId)

/** What people want to be told, and what they say to it. */
export const noticeScripts: Record<string, Script> = {
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
      { notice: 'bridge' },
      { say: { de: 'weniger', ar: 'أقل' } },
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
  poll: {
    lines: [
      ...subscribed,
      { notice: 'playground' },
      { say: { de: '2', ar: '٢' } },
      { press: `notices:open:read.${playground}` },
      { press: `notices:open:poll.${playground}.3` },
      { press: `notices:open:poll.${playground}.7` },
      { press: `notices:open:poll.${'A'.repeat(22)}.1` },
      { say: lamp },
      { press: `notices:open:poll.${playground}.1` },
      { press: 'category:streetLight' },
      { hoursLater: 24 * 14 },
      { press: `notices:open:poll.${playground}.2` },
    ],
  },
  'notice-in-own-words': {
    lines: [
      ...subscribed,
      { notice: 'bridge' },
      { say: { de: 'Bis wann ist sie gesperrt?', ar: 'إلى متى هي مغلقة؟' } },
      { press: 'meant:yes' },
      { notice: 'bridge' },
      { say: { de: 'warum?', ar: 'ليش' } },
      { say: { de: 'nicht so oft', ar: 'قلل الرسائل' } },
      { press: `notices:open:reply.${bridge}` },
      { send: 'voice' },
      { press: 'summary:yes' },
      { say: { de: 'Warum bekomme ich das?', ar: 'لماذا تصلني هذه الرسالة' } },
      { notice: 'meeting' },
      { say: { de: 'Das ist schlecht für mich', ar: 'هذا سيئ بالنسبة لي' } },
      { say: { de: 'nein', ar: 'لا' } },
      { press: 'kind:complaint' },
      { press: 'menu:open:' },
      { notice: 'bridge' },
      { say: { de: 'Ist die Brücke ab Montag offen?', ar: 'هل الجسر مفتوح يوم الاثنين؟' } },
      { say: { de: 'Und der Radweg?', ar: 'وطريق الدراجات؟' } },
    ],
  },
  'wishes-outlive-a-stop': {
    lines: [
      ...subscribed,
      { say: { de: 'einmal pro Woche', ar: 'مرة في الأسبوع' } },
      { say: { de: 'Pause bis 1. Februar', ar: 'إيقاف مؤقت حتى ١ فبراير' } },
      { say: { de: 'Stopp', ar: 'توقف' } },
      { say: { de: 'Start', ar: 'ابدأ' } },
      { press: 'subscribe:open:' },
      { press: 'topic:construction' },
      { press: 'area:all' },
      { press: 'consent:yes' },
      { press: 'preferences:open:single.construction' },
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
}
