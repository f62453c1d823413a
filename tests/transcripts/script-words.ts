import type { Script } from '#tests/support/transcript.ts'

/** A lamp that is out: the words tell the category. */
export const lamp = {
  de: 'Die Laterne vor unserem Haus ist seit Wochen aus',
  ar: 'مصباح الشارع أمام بيتنا معطل منذ أسابيع',
  uk: 'Ліхтар перед нашим будинком не горить уже кілька тижнів',
}

/** Rubbish in the park: the words tell the category. */
export const rubbish = {
  de: 'Im Park liegt seit Tagen ein Haufen Müll',
  ar: 'هناك كومة من القمامة في الحديقة منذ أيام',
}

/** What an account of a company answers by itself, whatever it gets. */
export const absence = {
  de: 'Vielen Dank für Ihre Nachricht. Wir sind zurzeit nicht erreichbar und melden uns so bald wie möglich.',
  ar: 'شكرا على رسالتكم. نحن غير متاحين حاليا وسنرد عليكم في أقرب وقت ممكن.',
}

/** Words that nothing is known by. */
export const odd = { de: 'blaue Wolke', ar: 'سحابة زرقاء' }

/** A filed concern, as the beginning of other stories. */
export const filed: Script['lines'] = [
  { say: lamp },
  { press: 'category:streetLight' },
  { press: 'place:notSure' },
  { press: 'photos:skip' },
  { press: 'summary:yes' },
]

/** Somebody who gets news for the whole city and for a part of it. */
export const subscribed: Script['lines'] = [
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
