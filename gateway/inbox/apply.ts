import type { DomainAction } from '#bots/engine/action.ts'
import { bookSlot, cancelBooking, wishCallback } from '#civic/booking.ts'
import { addToCase, withdrawCase } from '#civic/case.ts'
import { addAsCoAffected, leaveCase } from '#civic/co-affected.ts'
import { attachMedia } from '#civic/concern.ts'
import { askQuestion, cancelRegistration } from '#civic/event.ts'
import { answerFollowUp } from '#civic/follow-up.ts'
import { replyToNotice } from '#civic/notice-reply.ts'
import { answerPoll } from '#civic/poll.ts'
import { reopenCase } from '#civic/reopen.ts'
import {
  eraseResident,
  pause,
  recordNotice,
  resume,
  resumeNotices,
  setLanguage,
  stop,
} from '#civic/resident.ts'
import { moveSubscriptions, setPace, subscribe, unsubscribe } from '#civic/subscription.ts'
import { takeBackAddition } from '#civic/take-back.ts'
import { tieReader } from '#civic/test-reader.ts'
import type { Transaction } from '#civic/transaction.ts'
import { dueDateOf } from '#content/city/office-calendar.ts'
import type { Results } from '#content/render.ts'
import { fileCase } from '../cases/file.ts'
import { joinOrFile } from '../cases/join.ts'
import { statusLinkOf } from '../cases/status-link.ts'
import { tellMovedUp } from '../events/moved-up.ts'
import type { Runtime } from '../runtime.ts'
import { wantServices } from '../services/want.ts'
import type { Applied, ApplyContext } from './applied.ts'
import { leaveEvents, registerForEvent, sendCalendar } from './apply-event.ts'
import {
  linkChat,
  offerLinkCode,
  orderChannels,
  preferOtherChats,
  sayFarewell,
  unlinkChat,
} from './apply-link.ts'
import { collectExport, exportAsJson } from './export.ts'
import { exportAsPage } from './export-page.ts'
import { keepFile } from './keep-file.ts'
import { discardMedia, keepMedia } from './media.ts'

/** Applies a turn's actions in their order, all inside the caller's transaction. Erasing must be the last of them. */
export async function applyActions(
  context: ApplyContext,
  actions: readonly DomainAction[],
): Promise<Applied> {
  const applied: Applied = {
    results: null,
    replies: [],
    mediaToFetch: [],
    instead: null,
    channels: [],
    receiver: null,
    mergedInto: null,
  }
  for (const action of actions) await applyAction(context, action, applied)
  return applied
}

async function applyAction(context: ApplyContext, action: DomainAction, applied: Applied): Promise<void> {
  const { runtime, transaction, residentId, channel, inboxMessageId, at } = context
  switch (action.type) {
    case 'setLanguage':
      await setLanguage(transaction, { residentId, language: action.language, chosen: action.chosen, at })
      return
    case 'recordNotice': {
      const { version, language } = action
      return recordNotice(transaction, { residentId, version, language, channel, inboxMessageId, at })
    }
    case 'keepMedia': {
      const { key, media } = action
      const toFetch = await keepMedia(transaction, { residentId, key, media, at })
      if (toFetch) applied.mediaToFetch.push(toFetch)
      return
    }
    case 'discardMedia':
      return discardMedia(transaction, residentId, action.keys)
    case 'fileConcern': {
      const { concern } = action
      const opened = await fileCase(runtime, transaction, {
        ...concern,
        residentId,
        channel,
        author: 'resident',
        at,
      })
      await wantServices(runtime, transaction, opened.id)
      applied.results = resultsOf(runtime, opened, residentId)
      return
    }
    case 'addToCase': {
      const { caseId, text, mediaKeys } = action
      const media = await draftMedia(context, mediaKeys)
      const added = await addToCase(transaction, {
        caseId,
        residentId,
        text,
        media,
        language: context.language,
        at,
      })
      const told =
        added ||
        (await addAsCoAffected(transaction, { caseId, residentId, text, language: context.language, at }))
      return told ? attachToCase(context, caseId, mediaKeys) : undefined
    }
    case 'takeBackAddition':
      await takeBackAddition(transaction, {
        caseId: action.caseId,
        residentId,
        since: new Date(action.since),
        at,
      })
      return
    case 'reopenCase': {
      const { caseId, text, mediaKeys } = action
      const found = await transaction.case.findUnique({ where: { id: caseId }, select: { category: true } })
      const dueAt = dueDateOf(runtime.city, found?.category ?? null, at)
      const reopened = await reopenCase(transaction, {
        caseId,
        residentId,
        text,
        language: context.language,
        dueAt,
        at,
      })
      return reopened ? attachToCase(context, caseId, mediaKeys) : undefined
    }
    case 'answerFollowUp': {
      const { type: _, ...given } = action
      const caseId = await answerFollowUp(transaction, { ...given, residentId, at })
      if (caseId !== null && given.comment !== undefined) await wantServices(runtime, transaction, caseId)
      return
    }
    case 'joinCase': {
      const filing = { ...action.concern, residentId, channel, author: 'resident', at }
      const taken = await joinOrFile(runtime, transaction, action.caseId, filing)
      await wantServices(runtime, transaction, taken.id)
      applied.results = resultsOf(runtime, taken, residentId)
      return
    }
    case 'leaveCase':
      await leaveCase(transaction, { caseId: action.caseId, residentId, at })
      return
    case 'withdrawCase':
      await withdrawCase(transaction, { caseId: action.caseId, residentId, at })
      return
    case 'bookSlot': {
      const { type: _type, startsAt, endsAt, ...appointment } = action
      const cityId = runtime.city.id
      const slot = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
      return bookSlot(transaction, { ...appointment, ...slot, cityId, residentId, at })
    }
    case 'wishCallback': {
      const { type: _type, phone, ...appointment } = action
      const phoneCipher = Uint8Array.from(runtime.vault.seal(phone))
      await wishCallback(transaction, {
        ...appointment,
        cityId: runtime.city.id,
        residentId,
        phoneCipher,
        at,
      })
      return hideWords(transaction, inboxMessageId)
    }
    case 'cancelBooking':
      await cancelBooking(transaction, { bookingId: action.bookingId, residentId })
      return
    case 'subscribe': {
      const { topic, area, wordingVersion, language } = action
      return subscribe(transaction, {
        residentId,
        topic,
        area,
        wordingVersion,
        language,
        channel,
        inboxMessageId,
        at,
      })
    }
    case 'unsubscribe':
      return unsubscribe(transaction, { residentId, topic: action.topic, area: action.area, at })
    case 'pause':
      return pause(transaction, residentId, new Date(action.until))
    case 'resumeNotices':
      return resumeNotices(transaction, residentId, at)
    case 'setPace':
      return setPace(transaction, { residentId, topic: action.topic, pace: action.pace })
    case 'moveSubscriptions': {
      const { type: _type, ...move } = action
      return moveSubscriptions(transaction, { ...move, residentId, channel, inboxMessageId, at })
    }
    case 'replyToNotice': {
      const { broadcastId, text } = action
      await replyToNotice(transaction, { broadcastId, residentId, text, language: context.language, at })
      return
    }
    case 'answerPoll': {
      const { broadcastId, option } = action
      const kept = await answerPoll(transaction, { broadcastId, residentId, option, at })
      // It closed between the question and the answer: nobody is thanked for what does not count.
      if (!kept) applied.instead = { text: { key: 'errors.stale' } }
      return
    }
    case 'tieReader':
      await tieReader(transaction, { code: action.code, residentId, at })
      return
    case 'registerForEvent':
      return registerForEvent(context, action, applied)
    case 'cancelRegistration': {
      const { eventId } = action
      const { movedUp } = await cancelRegistration(transaction, { eventId, residentId, at })
      applied.channels.push(...(await tellMovedUp(runtime, transaction, eventId, movedUp)))
      return
    }
    case 'askEventQuestion': {
      const { eventId, text } = action
      await askQuestion(transaction, { eventId, residentId, text, language: context.language, at })
      return
    }
    case 'sendCalendar':
      return sendCalendar(context, action.code, applied)
    case 'forgetWords':
      await transaction.$executeRaw`UPDATE inbox_message SET event = '{}' WHERE id = ${inboxMessageId}`
      return
    case 'stop':
      return stop(transaction, residentId, at)
    case 'resume':
      return resume(transaction, residentId)
    case 'exportData': {
      // An older export is only a copy of what this one holds; what residents sent themselves belongs to a draft or a concern.
      await transaction.mediaFile.deleteMany({
        where: { residentId, mimeType: { in: [...exportTypes] }, draftKey: null, concernId: null },
      })
      const document = await collectExport(transaction, residentId, at)
      const page = exportAsPage(runtime.catalog, runtime.city, context.language, document)
      const media = [
        await keepFile(context, exportTypes[0], page),
        await keepFile(context, exportTypes[1], exportAsJson(document)),
      ]
      applied.replies.push({ text: { key: 'export.ready' }, media })
      return
    }
    case 'eraseData': {
      await leaveEvents(context, applied)
      const { language } = context
      const erased = { residentId, cityId: runtime.city.id, language, inboxMessageId, at }
      const { successorId, others } = await eraseResident(transaction, erased)
      applied.receiver = { residentId: successorId, addressId: context.addressId, isFarewell: true }
      for (const other of others) {
        await sayFarewell(context, other, { text: { key: 'channels.erasedThere' } }, applied)
      }
      return
    }
    case 'offerLinkCode':
      return offerLinkCode(context, action, applied)
    case 'linkChat':
      return linkChat(context, action, applied)
    case 'unlinkChat':
      return unlinkChat(context, action, applied)
    case 'orderChannels':
      return orderChannels(context, action)
    case 'preferOtherChats':
      return preferOtherChats(context, applied)
    default:
      return unknownAction(action)
  }
}

/** What the replies of this turn may say of the case it led to. */
function resultsOf(runtime: Runtime, found: { id: string; reference: string }, residentId: string): Results {
  const statusLink = statusLinkOf(runtime, found, residentId)
  return { reference: found.reference, ...(statusLink && { statusLink }) }
}

/** The draft's files by the names the conversation gave them, to find them again should they be taken back. */
async function draftMedia(
  { transaction, residentId }: ApplyContext,
  keys: readonly string[],
): Promise<Record<string, string>> {
  if (keys.length === 0) return {}
  const files = await transaction.mediaFile.findMany({
    where: { residentId, draftKey: { in: [...keys] } },
    select: { id: true, draftKey: true },
  })
  return Object.fromEntries(files.map(({ id, draftKey }) => [draftKey ?? '', id]))
}

async function attachToCase(
  { runtime, transaction, residentId }: ApplyContext,
  caseId: string,
  mediaKeys: readonly string[],
): Promise<void> {
  const { concernId } = await transaction.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { concernId: true },
  })
  await attachMedia(transaction, concernId, residentId, mediaKeys)
  await wantServices(runtime, transaction, caseId)
}

/** A phone number is kept sealed with the booking only, not in the message it came with. */
async function hideWords(transaction: Transaction, inboxMessageId: bigint): Promise<void> {
  await transaction.$executeRaw`
    UPDATE inbox_message SET event = jsonb_set(event, '{text}', '"•••"') WHERE id = ${inboxMessageId}`
}

const exportTypes = ['text/html', 'application/json'] as const

function unknownAction(action: never): never {
  throw new Error(`no one applies the action ${JSON.stringify((action as { type: string }).type)}`)
}
