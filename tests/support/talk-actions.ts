import type { DomainAction } from '#bots/engine/action.ts'
import type { ResidentCase, ResidentChat, View } from '#bots/engine/session.ts'
import { formatReference } from '#civic/reference.ts'
import { paceWished, withPace } from '#civic/wishes.ts'
import { routeCase } from '#content/city/routing.ts'

/** Another chat of a world's person. */
const otherChat: ResidentChat = {
  id: '00000000-0000-7000-8000-0000000000a2',
  channel: 'whatsapp-cloud',
  state: 'active',
  isThis: false,
  usedAt: new Date('2026-11-20T17:05:00Z'),
}

/** Applies an action as the gateway would; gives the reference number when a case was opened. */
export function applyToView(view: View, action: DomainAction): string {
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
