import type { NoticeInHand, NoticeReason } from '#bots/engine/session.ts'
import { composeEdition, type WholeNotice } from '#content/notices/compose.ts'
import { information } from '#content/notices/information.ts'

const words: Record<string, { title: string; text: string }> = {
  construction: { title: 'Brücke gesperrt', text: 'Die Brücke an der Könneritzstraße ist gesperrt.' },
  'council.sbbMitte': { title: 'Sitzung am Montag', text: 'Der Beirat tagt öffentlich.' },
  participation: { title: 'Danke fürs Mitreden', text: 'Die Ergebnisse stehen jetzt im Netz.' },
}

/** Notices that arrive in a scripted conversation. */
export const talkNotices = {
  bridge: received('00000000-0000-7000-8000-0000000000b1', 'construction', {
    type: 'subscription',
    topic: 'construction',
    area: '',
    since: new Date('2026-11-02T10:00:00Z'),
  }),
  meeting: received('00000000-0000-7000-8000-0000000000b2', 'council.sbbMitte', {
    type: 'subscription',
    topic: 'council.sbbMitte',
    area: '',
    since: new Date('2026-11-02T10:00:00Z'),
  }),
  afterwards: received('00000000-0000-7000-8000-0000000000b3', 'participation', {
    type: 'event',
    title: 'Ein Platz für alle',
  }),
} satisfies Record<string, NoticeInHand>

function received(broadcastId: string, topic: string, reason: NoticeReason): NoticeInHand {
  const known = words[topic] ?? { title: topic, text: topic }
  const notice: WholeNotice = {
    id: broadcastId,
    kind: information,
    topic,
    facts: {},
    sourceLanguage: 'de',
    versions: [{ language: 'de', status: 'reviewed', words: known }],
    files: [],
    poll: null,
    event: null,
  }
  return {
    broadcastId,
    title: known.title,
    topic,
    at: new Date('2026-11-20T10:00:00Z'),
    poll: null,
    reply: composeEdition(notice, 'de', broadcastId).reply,
    reason,
  }
}
