import type { CouncilItem, KnownEvent } from '#bots/engine/session.ts'

const base: Omit<KnownEvent, 'id' | 'code' | 'title'> = {
  noticeId: '00000000-0000-7000-8000-0000000000e0',
  titleLanguage: 'de',
  place: 'Rathaus Grünau, Saal 1',
  startsAt: new Date('2026-12-03T16:30:00Z'),
  endsAt: new Date('2026-12-03T19:00:00Z'),
  state: 'planned',
  offers: [],
  registration: true,
  takesRegistrations: true,
  placesLeft: null,
  own: null,
}

/** What is on in a scripted conversation: one with room and offers, an open one, a full one and a cancelled one. */
export function createTalkEvents(): KnownEvent[] {
  return [
    {
      ...base,
      id: '00000000-0000-7000-8000-0000000000e1',
      code: 'kd4m7x',
      title: 'Stadtteilkonferenz Grünau',
      offers: ['interpreter', 'childcare', 'stepFree', 'signLanguage'],
      placesLeft: 12,
    },
    {
      ...base,
      id: '00000000-0000-7000-8000-0000000000e2',
      code: 'w9r3tq',
      title: 'Offener Rundgang durch den neuen Stadtteilpark',
      registration: false,
      takesRegistrations: false,
      state: 'changed',
      endsAt: null,
    },
    {
      ...base,
      id: '00000000-0000-7000-8000-0000000000e3',
      code: 'ph6ycn',
      title: 'Werkstatt Spielplatz',
      placesLeft: 0,
      offers: ['childcare'],
    },
    {
      ...base,
      id: '00000000-0000-7000-8000-0000000000e4',
      code: 'qe4g9t',
      title: 'Gespräch am Markt',
      state: 'cancelled',
      takesRegistrations: false,
    },
  ]
}

/** What the councils do next in a scripted conversation. */
export const talkCouncilItems: CouncilItem[] = [
  {
    council: 'sbbMitte',
    kind: 'meeting',
    title: 'Sitzung des Stadtbezirksbeirats Mitte',
    startsAt: new Date('2026-12-07T16:30:00Z'),
    place: 'Neues Rathaus, Raum 377',
    link: null,
  },
  {
    council: 'sbbMitte',
    kind: 'meeting',
    title: 'Sitzung des Stadtbezirksbeirats Mitte',
    startsAt: new Date('2027-01-11T16:30:00Z'),
    place: null,
    link: null,
  },
  {
    council: 'sbbMitte',
    kind: 'paper',
    title: 'Bänke am Augustusplatz',
    startsAt: null,
    place: null,
    link: 'https://ratsinformation.leipzig.de/vorlage/7',
  },
  { council: 'sbbMitte', kind: 'paper', title: 'Budget 2027', startsAt: null, place: null, link: null },
]
