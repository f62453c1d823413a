import type { ChannelHealth } from '#bots/channels/contract.ts'

/** Why a connection ended: the platform's code, or our own reason. */
export type EndReason =
  | number
  /** Nobody scanned the code or typed it in time. */
  | 'expired'
  /** Too many messages could not be decrypted. */
  | 'cannotDecrypt'
  /** Somebody is to be forgotten, which is done between two connections. */
  | 'forget'
  /** A key could not be kept, or a message not stored: nothing may be confirmed any more. */
  | 'notStored'

/** It ended without a code: by us, or without a word. */
export const noCode = 0

/** What happened before, as far as it decides what happens next. */
export interface Course {
  /** Ends in a row without a calm connection between them. */
  failures: number
  /** Of them, how many in a row said that the session is bad. */
  badSessions: number
  /** Whether the last of them was that messages could not be decrypted: it shows only after a while whether that is over. */
  isShaken: boolean
}

/** What to do after a connection ended. */
export type Next =
  | { type: 'again'; inMs: number; health: ChannelHealth; course: Course }
  /** No further attempt by itself: staff must act. `forget`: the keys are of no use any more. */
  | { type: 'stop'; health: ChannelHealth; forget: boolean }

/** Nothing has happened yet. */
export const freshCourse: Course = { failures: 0, badSessions: 0, isShaken: false }

const firstWaitMs = 1000
const longestWaitMs = 120_000
/** A device that is being linked is given up after so many ends: the code on the screen is old by then. */
const mostWhileLinking = 5

/**
 * The rules of reconnecting. Codes as Baileys gives them (`DisconnectReason`): 515 restart after pairing, 408 and 428 line lost, 503 server
 * away, 440 another one took over, 401 logged out, 403 banned, 405 version too old, 411 not a multi-device account, 500 bad session.
 * `random` from 0 to 1.
 */
export function afterEnd(
  reason: EndReason,
  { course, isLinking, random }: { course: Course; isLinking: boolean; random: number },
): Next {
  if (reason === 'forget') return { type: 'again', inMs: 0, health: { state: 'connecting' }, course }
  if (reason === 515) {
    // Once it is normal; a server that wants nothing but restarts is a server in trouble.
    const inMs = course.failures === 0 ? 0 : waitMs(course.failures, random)
    return {
      type: 'again',
      inMs,
      health: { state: 'connecting' },
      course: { ...course, failures: course.failures + 1 },
    }
  }
  if (reason === 440) return stop({ state: 'replaced' })
  if (reason === 403) return stop({ state: 'banned' })
  if (reason === 405) return stop({ state: 'ill', detail: 'version' })
  if (reason === 'expired') return stop({ state: 'linkAgain', detail: 'linkingExpired' }, true)
  if (isLinking) {
    if (reason === 401) return stop({ state: 'linkAgain', detail: 'linkingRefused' }, true)
    if (course.failures + 1 >= mostWhileLinking) {
      return stop({ state: 'linkAgain', detail: 'linkingFailed' }, true)
    }
  }
  if (reason === 401) return stop({ state: 'linkAgain', detail: 'loggedOut' }, true)
  if (reason === 411) return stop({ state: 'linkAgain', detail: 'notMultiDevice' })
  const badSessions = reason === 500 ? course.badSessions + 1 : 0
  if (badSessions > 1) return stop({ state: 'linkAgain', detail: 'badSession' })
  const failures = course.failures + 1
  return {
    type: 'again',
    inMs: waitMs(failures, random),
    health:
      reason === 'cannotDecrypt'
        ? { state: 'ill', detail: reason }
        : { state: 'connecting', detail: `${reason}` },
    course: { failures, badSessions, isShaken: reason === 'cannotDecrypt' },
  }
}

function stop(health: ChannelHealth, forget = false): Next {
  return { type: 'stop', health, forget }
}

/** Twice as long each time, and never at the same moment as others who lost the same server. */
function waitMs(failures: number, random: number): number {
  const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1))
  return Math.round(longest / 2 + (longest / 2) * random)
}
