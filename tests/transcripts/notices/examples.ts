import type { VersionState } from '#civic/notice.ts'
import type { WholeNotice } from '#content/notices/compose.ts'
import type { NoticeKind } from '#content/notices/kind.ts'
import { noticeKindOf } from '#content/notices/registry.ts'

/** A notice and the language in which a reader gets it. */
export interface Example {
  name: string
  language: string
  notice: WholeNotice
}

/** The broadcast that every button leads to. */
export const broadcastId = '019ab000-0000-7000-8000-00000000000b'

const calendarId = '019ab000-0000-7000-8000-0000000000ca'
const photoId = '019ab000-0000-7000-8000-0000000000f0'

type Words = Record<string, string>

function kind(id: string): NoticeKind {
  const known = noticeKindOf(id)
  if (!known) throw new Error(`no kind of notice ${id}`)
  return known
}

function notice(
  id: string,
  topic: string,
  facts: Record<string, unknown>,
  german: Words,
  others: Record<string, { status: VersionState; words: Words }> = {},
): WholeNotice {
  const noticeKind = kind(id)
  return {
    id: '019ab000-0000-7000-8000-00000000000a',
    kind: noticeKind,
    topic,
    facts,
    sourceLanguage: 'de',
    versions: [
      { language: 'de', status: 'reviewed', words: german },
      ...Object.entries(others).map(([language, version]) => ({ language, ...version })),
    ],
    files: [],
    poll: null,
    event: null,
  }
}

const conference: WholeNotice = {
  ...notice(
    'districtConference',
    'participation',
    {
      startsAt: '2026-12-02T17:00:00.000Z',
      endsAt: '2026-12-02T19:30:00.000Z',
      place: 'Rathaus Leutzsch, Georg-Schwarz-Straße 140',
      link: 'https://www.leipzig.de/stadtteilkonferenz',
    },
    {
      title: 'Stadtteilkonferenz Alt-West',
      text: 'Was braucht Ihr Stadtbezirk im nächsten Jahr? Sprechen Sie mit dem Stadtbezirksbeirat und mit Ihren Nachbarinnen und Nachbarn.',
    },
    {
      'de-simple': {
        status: 'reviewed',
        words: {
          title: 'Stadtteil-Konferenz Alt-West',
          text: 'Was braucht Ihr Stadt-Bezirk im nächsten Jahr?\nReden Sie mit.\nDer Stadtbezirks-Beirat ist auch da.',
        },
      },
      uk: {
        status: 'reviewed',
        words: {
          title: 'Конференція району Альт-Вест',
          text: 'Чого потребує ваш район наступного року? Поговоріть із дорадчою радою району та своїми сусідами.',
        },
      },
      ar: {
        status: 'reviewed',
        words: {
          title: 'مؤتمر الحي في Alt-West',
          text: 'ما الذي يحتاجه حيكم في العام القادم؟ تحدثوا مع المجلس الاستشاري للحي ومع جيرانكم.',
        },
      },
    },
  ),
  files: [{ id: calendarId, language: null, kind: 'file', calendar: true }],
  event: { code: 'K7MP', registration: true, offers: ['interpreter', 'childcare'] },
}

const budgetCall = notice(
  'budgetCall',
  'budget',
  {
    opens: '2026-11-01',
    closes: '2027-08-31',
    euros: 55_000,
    tracks: ['suggestion', 'ownProject'],
    link: 'https://www.leipzig.de/stadtbezirksbudget',
  },
  {
    title: 'Ihre Idee für den Stadtbezirk Ost',
    text: 'Der Stadtbezirksbeirat vergibt wieder Geld: für Bänke und Fahrradbügel ebenso wie für Feste und Projekte von Vereinen.',
  },
  {
    en: {
      status: 'inReview',
      words: {
        title: 'Your idea for the district of Ost',
        text: 'The district advisory council has money to give again: for benches and bicycle racks as well as for festivals and projects of associations.',
      },
    },
  },
)

const councilMeeting: WholeNotice = {
  ...notice(
    'councilMeeting',
    'council.sbbAltWest',
    {
      startsAt: '2026-12-09T17:30:00.000Z',
      // Midnight of the same day is how a council system says that it does not know the end.
      endsAt: '2026-12-08T23:00:00.000Z',
      place: 'Rathaus Leutzsch, Ratssaal',
      open: true,
    },
    {
      title: 'Sitzung des Stadtbezirksbeirats Alt-West',
      text: 'Es geht um Spielplätze und den Radweg an der Merseburger Straße.',
    },
    {
      ku: {
        status: 'reviewed',
        words: {
          title: 'Civîna şêwra taxê Alt-West',
          text: 'Mijar qadên lîstikê û riya bisikletan a li Merseburger Straße ne.',
        },
      },
    },
  ),
  event: { code: 'S3TR', registration: false, offers: [] },
}

const closedBridge: WholeNotice = {
  ...notice(
    'information',
    'construction',
    {
      from: '2026-12-01',
      until: '2026-12-18',
      place: 'Plagwitzer Brücke',
      link: 'https://www.leipzig.de/baustellen',
    },
    {
      title: 'Die Plagwitzer Brücke ist gesperrt',
      text: 'Zu Fuß kommen Sie hinüber. Busse der Linie 60 fahren einen Umweg.',
      [`caption.${photoId}`]: 'Karte der Umleitung über die Industriestraße',
    },
    {
      ru: {
        status: 'machine',
        words: {
          title: 'Мост Plagwitzer Brücke закрыт',
          text: 'Пешком перейти можно. Автобусы линии 60 идут в объезд.',
          [`caption.${photoId}`]: 'Карта объезда по улице Industriestraße',
        },
      },
    },
  ),
  files: [{ id: photoId, language: null, kind: 'photo', calendar: false }],
}

const correction = notice(
  'correction',
  'participation',
  { startsAt: '2026-12-03T17:00:00.000Z', place: 'Rathaus Leutzsch' },
  {
    title: 'Korrektur: Die Konferenz ist einen Tag später',
    text: 'In unserer Einladung stand der falsche Tag. Bitte entschuldigen Sie.',
    wrong: 'Mittwoch, 2. Dezember',
  },
  {
    fa: {
      status: 'machine',
      words: {
        title: 'تصحیح: همایش یک روز دیرتر برگزار می‌شود',
        text: 'در دعوت‌نامهٔ ما روز نادرستی نوشته شده بود. پوزش می‌خواهیم.',
        wrong: 'چهارشنبه ۲ دسامبر',
      },
    },
  },
)

const playground: WholeNotice = {
  ...notice(
    'information',
    'participation',
    { place: 'Spielplatz Lindenauer Markt' },
    {
      title: 'Der Spielplatz wird neu',
      text: 'Im Frühjahr beginnt der Umbau. Sagen Sie uns vorher, was Ihnen wichtig ist.',
      'poll.question': 'Was fehlt dort am meisten?',
      'option.1': 'Schatten',
      'option.2': 'Eine Rutsche',
      'option.3': 'Bänke und Tische für alle, die mit den Kindern kommen',
    },
    {
      pl: {
        status: 'reviewed',
        words: {
          title: 'Nowy plac zabaw',
          text: 'Wiosną zaczyna się przebudowa. Prosimy powiedzieć nam wcześniej, co jest dla Państwa ważne.',
          'poll.question': 'Czego najbardziej tam brakuje?',
          'option.1': 'Cienia',
          'option.2': 'Zjeżdżalni',
          'option.3': 'Ławek i stołów dla wszystkich, którzy przychodzą z dziećmi',
        },
      },
      fa: {
        status: 'machine',
        words: {
          title: 'زمین بازی نوسازی می‌شود',
          text: 'بازسازی در بهار آغاز می‌شود. پیش از آن به ما بگویید چه چیزی برایتان مهم است.',
          'poll.question': 'آنجا بیش از همه چه کم است؟',
          'option.1': 'سایه',
          'option.2': 'سرسره',
          'option.3': 'نیمکت',
        },
      },
      // An answer has no words yet: its readers get the source words, in which all answers stand.
      ar: {
        status: 'reviewed',
        words: {
          title: 'تجديد ملعب الأطفال',
          text: 'تبدأ الأعمال في الربيع.',
          'poll.question': 'ما أكثر ما ينقص هناك؟',
          'option.1': 'الظل',
          'option.2': 'زحليقة',
        },
      },
    },
  ),
  poll: { options: 3, until: new Date('2026-12-11T17:00:00.000Z') },
}

const reminder = notice(
  'reminder',
  'events',
  { startsAt: '2026-12-05T09:00:00.000Z', endsAt: '2026-12-05T15:00:00.000Z', place: 'Lindenauer Markt' },
  { title: 'Morgen ist Familientag', text: 'Bringen Sie Tassen für den Punsch mit.' },
)

/** Thirteen of them, three with a poll: each way of writing in at least two languages, each basis, most kinds. */
export const examples: readonly Example[] = [
  { name: 'conference', language: 'de', notice: conference },
  { name: 'conference', language: 'de-simple', notice: conference },
  { name: 'conference', language: 'uk', notice: conference },
  { name: 'conference', language: 'ar', notice: conference },
  { name: 'budget-call', language: 'en', notice: budgetCall },
  { name: 'council-meeting', language: 'ku', notice: councilMeeting },
  { name: 'closed-bridge', language: 'ru', notice: closedBridge },
  { name: 'closed-bridge-in-the-source-language', language: 'ar', notice: closedBridge },
  { name: 'correction', language: 'fa', notice: correction },
  { name: 'reminder-in-the-source-language', language: 'vi', notice: reminder },
  { name: 'poll', language: 'pl', notice: playground },
  { name: 'poll', language: 'fa', notice: playground },
  { name: 'poll-without-an-answer', language: 'ar', notice: playground },
]
