import { farewell } from '#civic/resident.ts'
import { openingOf } from './command.ts'
import type { Heard } from './heard.ts'
import { askAgain, open, putAside } from './run.ts'
import { add, closeConversation, say, type Talk } from './talk.ts'

/** A block gets no word and counts as an opt-out, unless the person has other chats with us; an unblock brings them back. */
export function noteBlocking(talk: Talk, { event }: Heard): boolean {
  switch (event.type) {
    case 'blocked': {
      const hasOthers = talk.view.chats.some(({ isThis, state }) => !isThis && state === 'active')
      if (!hasOthers) putAside(talk)
      add(talk, [], [{ type: hasOthers ? 'preferOtherChats' : 'stop' }])
      return true
    }
    case 'unblocked':
      add(talk, [], [{ type: 'resume' }])
      if (talk.view.resident.noticeVersion === null) return false
      say(talk, { key: 'first.welcomeBack' })
      askAgain(talk)
      return true
    default:
      return false
  }
}

/**
 * The stop word ends everything with one farewell and then silence. Whoever writes again on their own is asked once whether to
 * start again; going on writing counts as yes.
 */
export function handleStop(talk: Talk, heard: Heard): boolean {
  const { session, view } = talk
  if (heard.command === 'stop') {
    putAside(talk)
    // Said again it ends what was put since, such as the question whether to start again.
    add(talk, [], [{ type: 'stop' }])
    if (view.resident.stopped) return true
    say(talk, { key: farewell, params: { startWord: { key: 'help.startWord' } } })
    return true
  }
  if (!view.resident.stopped || heard.event.type === 'unblocked') return false
  if (heard.command === 'start' || heard.event.type === 'command') return resume(talk, heard)
  if (session.conversation !== 'restart') {
    open(talk, 'restart', { input: openingOf(talk, heard) ?? heard.input })
    return true
  }
  return heard.command && heard.command !== 'yes' && heard.command !== 'no' ? resume(talk, heard) : false
}

function resume(talk: Talk, heard: Heard): boolean {
  add(talk, [], [{ type: 'resume' }])
  closeConversation(talk.session)
  if (heard.command === 'start' && talk.view.resident.noticeVersion !== null)
    say(talk, { key: 'stop.resumed' })
  return false
}
