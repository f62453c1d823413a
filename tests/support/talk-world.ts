import type { TurnBody } from '#bots/channels/contract.ts'
import { namedCode } from '#bots/conversations/channels/code.ts'
import { isAboutCouncils } from '#bots/conversations/council/named.ts'
import { namedEvent } from '#bots/conversations/event/named.ts'
import { namedNotice } from '#bots/conversations/notices/named.ts'
import type { DomainAction } from '#bots/engine/action.ts'
import { type Arrived, afterNotice } from '#bots/engine/offered.ts'
import {
  type KnownEvent,
  type LinkInHand,
  type NoticeInHand,
  newSession,
  type ResidentCase,
  type ResidentChat,
  type Session,
  type Turn,
  type TurnEvent,
  type View,
} from '#bots/engine/session.ts'
import { turn } from '#bots/engine/turn.ts'
import type { CaseState } from '#civic/case.ts'
import { formatReference } from '#civic/reference.ts'
import { paceWished, withPace } from '#civic/wishes.ts'
import type { City } from '#content/city/city.ts'
import { routeCase } from '#content/city/routing.ts'
import { loadCatalog } from '#content/i18n.ts'
import type { RenderedMessage } from '#content/message.ts'
import { render, renderText } from '#content/render.ts'
import { openCity } from './open-city.ts'
import { createTalkEvents, talkCouncilItems } from './talk-events.ts'

const catalog = loadCatalog()
/** Leipzig, where every channel may carry everything. */
export const leipzig: City = openCity()

/** The follow-up that a world asks about, for its buttons. */
export const followUpId = '00000000-0000-7000-8000-0000000000f1'

/** What a turn led to, with the messages as the person reads them. */
export interface Answered extends Turn {
  messages: RenderedMessage[]
}

const thisChat = '00000000-0000-7000-8000-0000000000a1'

/** Another chat of a world's person. */
const otherChat: ResidentChat = {
  id: '00000000-0000-7000-8000-0000000000a2',
  channel: 'whatsapp-cloud',
  state: 'active',
  isThis: false,
}

/** The code a world gives. */
const talkCode = 'K7MP-4TXR'

/** Codes of somebody's chat on WhatsApp that a world knows: to link and to move. */
const foreignCodes: Record<string, LinkInHand> = {
  C3DF6GHJ: { type: 'open', codeId: 'c1', channel: 'whatsapp-cloud', mode: 'link' },
  M3DF6GHJ: { type: 'open', codeId: 'c2', channel: 'whatsapp-cloud', mode: 'move' },
  K7MP4TXR: { type: 'own' },
  T3DF6GHJ: { type: 'tooMany' },
}

function linkFor(code: string | null): LinkInHand | null {
  return code === null ? null : (foreignCodes[code] ?? { type: 'unknown' })
}

/** One resident and just enough of a gateway to talk to the engine without database, queue or clock. */
export interface TalkWorld {
  readonly session: Session
  readonly view: View
  /** Every action so far, in order. */
  readonly actions: DomainAction[]
  /** The messages of the last turn that said something. */
  readonly heard: RenderedMessage[]
  send(event: TurnBody): Answered
  write(text: string): Answered
  /** Presses the newest button whose id is `id` or ends with `:<id>`; an opening button is always at hand. */
  press(id: string): Answered
  pass(hours: number): void
  office(state: CaseState, answer: string | null): void
  /** A notice arrives. */
  receive(notice: NoticeInHand): void
  /** The newest case is closed for some weeks; the person is asked how it turned out. */
  askFollowUp(): void
}

/** A stranger on a fresh chat; `overrides` makes somebody known of them. */
export function createTalkWorld(overrides: Partial<View['resident']> = {}, hint?: string): TalkWorld {
  let session = newSession()
  let events = 0
  let arrived: Arrived | null = null
  let heard: RenderedMessage[] = []
  const all: RenderedMessage[] = []
  const received: NoticeInHand[] = []
  const announced = createTalkEvents()
  const actions: DomainAction[] = []
  const view: View = {
    now: new Date('2026-11-21T09:00:00Z'),
    city: leipzig,
    catalog,
    channel: {
      id: 'telegram',
      capabilities: {
        buttons: 20,
        choiceIdBytes: 64,
        textLimit: 4096,
        captionLimit: 1024,
        media: ['photo', 'voice', 'file'],
        receipts: false,
        rate: null,
        serviceWindowHours: null,
        sends: 'anywhere',
      },
    },
    resident: {
      id: 'r1',
      language: 'de',
      languageChosen: false,
      noticeVersion: null,
      stopped: false,
      pausedUntil: null,
      wishes: { digestTopics: [], area: null },
      ...overrides,
    },
    languageHint: hint,
    chats: [{ id: thisChat, channel: 'telegram', state: 'active', isThis: true }],
    channelOrder: [],
    linkable: [
      { channel: 'telegram', start: 'https://t.me/kurzerdraht_bot?start=link-' },
      { channel: 'whatsapp-cloud', start: 'https://wa.me/493411234567?text=' },
      { channel: 'webchat', start: 'https://draht.example/chat/#link-' },
      { channel: 'console', start: null },
    ],
    link: null,
    chatLink: 'https://gateway.example/chat/',
    cases: [],
    hasSensitive: false,
    followUps: [],
    hasStatusPage: false,
    similar: [],
    subscriptions: [],
    notices: [],
    events: [],
    councilItems: [],
    notice: null,
    bookings: [],
    slotsTaken: [],
    counts: { messages: 0, cases: 0, media: 0, bookings: 0, registrations: 0 },
  }

  function send(event: TurnBody): Answered {
    events += 1
    view.counts.messages += 1
    const happened = { ...event, id: String(events), at: view.now }
    if (arrived && event.type === 'message') {
      session = afterNotice(session, arrived, (label) =>
        renderText(catalog, view.city, view.resident.language, label),
      )
    }
    arrived = null
    const named = namedNotice(happened, session, view.resident.language)
    view.notice = received.find(({ broadcastId }) => broadcastId === named) ?? null
    view.events = eventsFor(happened)
    view.link = linkFor(namedCode(happened, session))
    view.councilItems = isAboutCouncils(happened, session, view.resident.language) ? talkCouncilItems : []
    const made = turn(session, happened, view)
    session = JSON.parse(JSON.stringify(made.session))
    let reference = ''
    for (const action of made.actions) reference = apply(view, action) || reference
    actions.push(...made.actions)
    const results = { reference, linkCode: talkCode }
    const messages = made.replies.map((reply) => render(catalog, view.city, made.language, reply, results))
    if (messages.length > 0) heard = messages
    all.push(...messages)
    return { ...made, messages }
  }

  function eventsFor(event: TurnEvent): KnownEvent[] {
    const named = namedEvent(event, session, view.resident.language)
    if (!named) return []
    return named.code === null
      ? announced.filter(({ state }) => state !== 'cancelled')
      : announced.filter(({ code }) => code === named.code)
  }

  return {
    get session() {
      return session
    },
    view,
    actions,
    get heard() {
      return heard
    },
    send,
    write: (text) => send({ type: 'message', text }),
    press(id) {
      const offered = all.flatMap(({ choices }) => choices).reverse()
      const choice = offered.find((known) => known.id === id || known.id.endsWith(`:${id}`))
      if (!choice && !id.includes(':open:'))
        throw new Error(`no button "${id}" among ${offered.map((known) => known.id).join(' ')}`)
      return send({ type: 'choice', choiceId: choice?.id ?? id })
    },
    pass(hours) {
      view.now = new Date(view.now.getTime() + hours * 3_600_000)
    },
    askFollowUp() {
      const [newest] = view.cases
      if (!newest) throw new Error('no case to ask about')
      const { id: caseId, reference } = newest
      const closed = newest.state !== 'inReview'
      view.followUps.unshift({
        id: followUpId,
        caseId,
        reference,
        closed,
        sensitive: newest.sensitive,
        askedAt: view.now,
        answered: false,
      })
    },
    receive(notice) {
      received.unshift(structuredClone(notice))
      const at = new Date(view.now.getTime() + 60_000)
      view.now = at
      arrived = { reply: notice.reply, at }
      const { reply: _reply, reason: _reason, ...summary } = notice
      view.notices.unshift({ ...summary, at })
      all.push(render(catalog, view.city, view.resident.language, notice.reply))
    },
    office(state, answer) {
      const [newest] = view.cases
      if (newest) Object.assign(newest, { state, lastAnswer: answer })
    },
  }
}

/** Applies an action as the gateway would; gives the reference number when a case was opened. */
function apply(view: View, action: DomainAction): string {
  const { resident, counts } = view
  switch (action.type) {
    case 'setLanguage':
      resident.language = action.language
      resident.languageChosen ||= action.chosen
      return ''
    case 'recordNotice':
      resident.noticeVersion = action.version
      return ''
    case 'fileConcern': {
      const reference = formatReference(view.city.referencePrefix, BigInt(counts.cases + 1))
      view.cases.unshift(caseOf(view, reference, action.concern))
      counts.cases += 1
      return reference
    }
    case 'joinCase': {
      const reference = formatReference(view.city.referencePrefix, 4242n)
      const joined = caseOf(view, reference, action.concern)
      view.cases.unshift({ ...joined, id: action.caseId, mine: 'coAffected' })
      return reference
    }
    case 'leaveCase':
      view.cases = view.cases.filter(({ id }) => id !== action.caseId)
      return ''
    case 'withdrawCase':
      for (const known of view.cases) if (known.id === action.caseId) known.state = 'withdrawn'
      return ''
    case 'subscribe':
      view.subscriptions.push({
        topic: action.topic,
        area: action.area,
        pace: paceWished(resident.wishes, action.topic),
      })
      return ''
    case 'pause':
      resident.pausedUntil = new Date(action.until)
      return ''
    case 'resumeNotices':
      resident.pausedUntil = null
      return ''
    case 'setPace': {
      const { type: _type, ...wish } = action
      const subscribed = view.subscriptions.map(({ topic }) => topic)
      resident.wishes.digestTopics = withPace(resident.wishes.digestTopics, { ...wish, subscribed })
      for (const known of view.subscriptions)
        if (action.topic === null || known.topic === action.topic) known.pace = action.pace
      return ''
    }
    case 'moveSubscriptions':
      resident.wishes.area = action.to === '' ? null : action.to
      for (const known of view.subscriptions)
        if (known.area === action.from && action.topics.includes(known.topic)) known.area = action.to
      return ''
    case 'unsubscribe':
      view.subscriptions = view.subscriptions.filter(
        ({ topic, area }) => topic !== action.topic || area !== action.area,
      )
      return ''
    case 'stop':
      resident.stopped = true
      view.subscriptions = []
      return ''
    case 'resume':
      resident.stopped = false
      return ''
    case 'keepMedia':
      counts.media += 1
      return ''
    case 'discardMedia':
      counts.media -= action.keys.length
      return ''
    case 'reopenCase':
      for (const known of view.cases) if (known.id === action.caseId) known.state = 'inReview'
      for (const known of view.followUps) if (known.caseId === action.caseId) known.closed = false
      return ''
    case 'answerFollowUp':
      for (const known of view.followUps) if (known.id === action.followUpId) known.answered = true
      return ''
    case 'bookSlot': {
      const { contact } = action
      const startsAt = new Date(action.startsAt)
      view.slotsTaken.push({ contact, startsAt })
      view.bookings.push({ id: bookingId(counts.bookings), contact, kind: 'slot', startsAt })
      counts.bookings += 1
      return ''
    }
    case 'wishCallback': {
      const { contact } = action
      view.bookings.push({ id: bookingId(counts.bookings), contact, kind: 'callback', startsAt: null })
      counts.bookings += 1
      return ''
    }
    case 'cancelBooking':
      view.bookings = view.bookings.filter(({ id }) => id !== action.bookingId)
      return ''
    case 'addToCase':
      for (const known of view.cases)
        if (known.id === action.caseId && known.state === 'awaitingResident') known.state = 'inReview'
      return ''
    case 'takeBackAddition':
      for (const known of view.cases) if (known.id === action.caseId) known.state = 'awaitingResident'
      return ''
    case 'registerForEvent': {
      const { type: _type, eventId, expects, ...wish } = action
      const known = view.events.find(({ id }) => id === eventId)
      if (!known || (expects !== 'registered' && expects !== 'waiting')) return ''
      const held = known.own?.state === 'registered' ? known.own.people : 0
      const taken = expects === 'registered' ? wish.people - held : 0
      if (!known.own) view.counts.registrations += 1
      known.own = { ...wish, state: expects }
      if (known.placesLeft !== null) known.placesLeft -= taken
      return ''
    }
    case 'cancelRegistration':
      for (const known of view.events)
        if (known.id === action.eventId && known.own) known.own.state = 'cancelled'
      return ''
    case 'answerPoll':
      if (view.notice?.poll) view.notice.poll.own = action.option
      return ''
    case 'linkChat':
      view.chats.unshift(otherChat)
      return ''
    case 'unlinkChat':
      view.chats = view.chats.filter(({ id }) => id !== action.chatId)
      return ''
    case 'orderChannels':
      view.channelOrder = action.channels
      return ''
    case 'forgetWords':
    case 'offerLinkCode':
    case 'preferOtherChats':
    case 'tieReader':
    case 'askEventQuestion':
    case 'sendCalendar':
    case 'replyToNotice':
    case 'exportData':
    case 'eraseData':
      return ''
  }
}

function bookingId(index: number): string {
  return `00000000-0000-7000-8000-00000000b00${index}`
}

function caseOf(
  view: View,
  reference: string,
  concern: Extract<DomainAction, { type: 'fileConcern' }>['concern'],
): ResidentCase {
  const id = `00000000-0000-7000-8000-${String(view.counts.cases + 1).padStart(12, '0')}`
  const { kind, category, text } = concern
  return {
    id,
    reference,
    state: 'received',
    kind,
    category,
    sensitive: routeCase(view.city, { ...concern, district: null, subdistrict: null, words: concern })
      .sensitive,
    text,
    createdAt: view.now,
    lastAnswer: null,
    statusLink: null,
    mine: 'filed',
  }
}
