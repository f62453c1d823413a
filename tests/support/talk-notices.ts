import type { NoticeInHand, NoticeReason } from '#bots/engine/session.ts'
import type { Poll } from '#civic/poll.ts'
import { composeEdition, type WholeNotice } from '#content/notices/compose.ts'
import { information } from '#content/notices/information.ts'

/** A notice in a scripted conversation: its words by language, German first. */
interface Told {
  broadcastId: string
  topic: string
  words: Record<string, Record<string, string>>
  poll?: Poll
  reason: NoticeReason
}

const subscribed = (topic: string): NoticeReason => ({
  type: 'subscription',
  topic,
  area: '',
  since: new Date('2026-11-02T10:00:00Z'),
})

const told = {
  bridge: {
    broadcastId: '00000000-0000-7000-8000-0000000000b1',
    topic: 'construction',
    words: { de: { title: 'Brücke gesperrt', text: 'Die Brücke an der Könneritzstraße ist gesperrt.' } },
    reason: subscribed('construction'),
  },
  meeting: {
    broadcastId: '00000000-0000-7000-8000-0000000000b2',
    topic: 'council.sbbMitte',
    words: { de: { title: 'Sitzung am Montag', text: 'Der Beirat tagt öffentlich.' } },
    reason: subscribed('council.sbbMitte'),
  },
  afterwards: {
    broadcastId: '00000000-0000-7000-8000-0000000000b3',
    topic: 'participation',
    words: { de: { title: 'Danke fürs Mitreden', text: 'Die Ergebnisse stehen jetzt im Netz.' } },
    reason: { type: 'event', title: 'Ein Platz für alle' },
  },
  playground: {
    broadcastId: '00000000-0000-7000-8000-0000000000b4',
    topic: 'participation',
    words: {
      de: {
        title: 'Der Spielplatz wird neu',
        text: 'Im Frühjahr beginnt der Umbau.',
        'poll.question': 'Was fehlt dort am meisten?',
        'option.1': 'Schatten',
        'option.2': 'Eine Rutsche',
        'option.3': 'Bänke für die, die mit den Kindern kommen',
      },
      'de-simple': {
        title: 'Der Spiel-Platz wird neu',
        text: 'Wir bauen im Frühling.',
        'poll.question': 'Was fehlt dort?',
        'option.1': 'Schatten',
        'option.2': 'Eine Rutsche',
        'option.3': 'Bänke',
      },
      ar: {
        title: 'تجديد ملعب الأطفال',
        text: 'تبدأ الأعمال في الربيع.',
        'poll.question': 'ما أكثر ما ينقص هناك؟',
        'option.1': 'الظل',
        'option.2': 'زحليقة',
        'option.3': 'مقاعد لمن يرافق الأطفال',
      },
    },
    poll: { options: 3, until: new Date('2026-11-27T17:00:00Z') },
    reason: subscribed('participation'),
  },
} satisfies Record<string, Told>

/** A notice that can arrive in a scripted conversation. */
export type TalkNotice = keyof typeof told

/** A notice as it arrives with somebody who reads this language. */
export function talkNotice(name: TalkNotice, language: string): NoticeInHand {
  const { broadcastId, topic, words, poll, reason }: Told = told[name]
  const notice: WholeNotice = {
    id: broadcastId,
    kind: information,
    topic,
    facts: {},
    sourceLanguage: 'de',
    versions: Object.entries(words).map(([tag, said]) => ({
      language: tag,
      status: 'reviewed',
      words: said,
    })),
    files: [],
    poll: poll ?? null,
    event: null,
  }
  return {
    broadcastId,
    title: (words[language] ?? words.de)?.title ?? '–',
    topic,
    at: new Date('2026-11-20T10:00:00Z'),
    reply: composeEdition(notice, words[language] ? language : 'de', broadcastId).reply,
    poll: poll ? { until: poll.until, own: null } : null,
    reason,
  }
}
