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
  type Session,
  type Turn,
  type TurnEvent,
  type View,
} from '#bots/engine/session.ts'
import { turn } from '#bots/engine/turn.ts'
import type { CaseState } from '#civic/case.ts'
import type { City } from '#content/city/city.ts'
import { loadCatalog } from '#content/i18n.ts'
import type { RenderedMessage } from '#content/message.ts'
import { render, renderText } from '#content/render.ts'
import { openCity } from './open-city.ts'
import { applyToView } from './talk-actions.ts'
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
    chats: [{ id: thisChat, channel: 'telegram', state: 'active', isThis: true, usedAt: null }],
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
    for (const action of made.actions) reference = applyToView(view, action) || reference
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
        formerIds: [],
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
