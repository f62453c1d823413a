import type { MenuWords } from '#bots/conversations/menu.ts'
import { conversations, findConversation } from '#bots/conversations/registry.ts'
import type { Choice, Reply } from '#content/message.ts'
import { keepBack } from './confidential.ts'
import {
  again,
  type Conversation,
  type Opening,
  type Outcome,
  opener,
  type Question,
} from './conversation.ts'
import { cleanText, type Input, isTelling } from './input.ts'
import { closedWords, isConfidentialHere, isOpenHere } from './permitted.ts'
import type { Draft } from './session.ts'
import { add, closeConversation, say, type Talk } from './talk.ts'

/** The engine's own step: a draft waits, and the person says whether to go on with it. */
export const draftStep = 'draft'

/** After so many misses in a row the bot offers help and a person. */
const missesUntilHelp = 2

/** The open conversation, or `null`. */
export function current(talk: Talk): Conversation | null {
  return talk.session.conversation === null ? null : findConversation(talk.session.conversation)
}

/** Opens a conversation. What was open is put aside; a draft of the same conversation is offered first. */
export function open(talk: Talk, id: string, opening: Partial<Opening> = {}): void {
  const conversation = findConversation(id)
  if (!conversation) {
    menu(talk, 'again')
    return
  }
  const complete: Opening = { value: opening.value ?? '', input: opening.input ?? null }
  const outcome = conversation.start(complete, talk)
  if (outcome.type !== 'aside') putAside(talk)
  const drafted = outcome.type !== 'aside' && talk.session.drafts[id] !== undefined
  if (drafted) askDraft(talk, conversation, complete)
  else settle(talk, conversation, outcome)
}

/** Gives an answer to the open step. */
export function answer(talk: Talk, conversation: Conversation, step: string, input: Input): void {
  const { answers } = talk.session
  if (step === draftStep) {
    answerDraft(talk, conversation, input)
    return
  }
  const early = input.type === 'choice' ? null : conversation.anytime(input, answers, talk)
  const outcome = early ?? (input.type === 'edited' ? null : conversation.answer(step, input, answers, talk))
  const elsewhere = outcome?.type === 'again' && conversation.isPassing(step) && isTelling(input)
  if (elsewhere || (!outcome && input.type === 'edited')) takeInput(talk, input)
  else if (!outcome) loseThread(talk)
  else {
    if (outcome.type === 'again') refuse(talk, input)
    settle(talk, conversation, outcome)
  }
}

/** Says why a file or a location is no answer here. */
function refuse(talk: Talk, input: Input): void {
  if (input.type === 'media') say(talk, { key: 'errors.unexpectedMedia' })
  if (input.type === 'location') say(talk, { key: 'errors.unexpectedPlace' })
}

/** Asks what is open once more, or shows the menu when nothing is. */
export function askAgain(talk: Talk): void {
  const conversation = current(talk)
  if (conversation && isOpenHere(talk.view, conversation.id)) ask(talk, conversation)
  else menu(talk)
}

/** Shows the menu, or where else to go from a closed channel, and closes what is open (a draft is kept). `words` says what the menu begins with. */
export function menu(talk: Talk, words: MenuWords = 'ask'): void {
  if (isOpenHere(talk.view, 'menu')) open(talk, 'menu', { value: words })
  else {
    // What is open on another channel stays so.
    const conversation = current(talk)
    if (conversation && isOpenHere(talk.view, conversation.id)) putAside(talk)
    talk.replies.push(closedWords(talk.view))
  }
}

/** Carries out what an answer leads to. */
function settle(talk: Talk, conversation: Conversation, outcome: Outcome<object>): void {
  switch (outcome.type) {
    case 'go':
      if (isConfidentialHere(conversation, outcome.answers, talk)) {
        keepBack(talk, conversation, outcome)
        break
      }
      add(talk, outcome.say, outcome.actions)
      talk.session.conversation = conversation.id
      talk.session.step = outcome.step
      talk.session.answers = { ...outcome.answers }
      talk.session.misses = 0
      talk.session.held = outcome.hold ?? talk.session.held
      ask(talk, conversation)
      break
    case 'again':
      talk.session.misses += 1
      ask(talk, conversation, outcome)
      break
    case 'finish': {
      const { held } = talk.session
      add(talk, outcome.say, outcome.actions)
      closeConversation(talk.session)
      talk.question = null
      if (outcome.takeUp) takeUp(talk, held, outcome.takeUp.also)
      break
    }
    case 'handOver':
      add(talk, outcome.say, outcome.actions)
      putAside(talk)
      open(talk, outcome.to, outcome.opening)
      break
    case 'aside':
      add(talk, outcome.say, outcome.actions)
      talk.session.misses = 0
      askAgain(talk)
      break
  }
}

/** Goes on with what the person had said before we asked something else, and with what they say now; with neither, the menu. */
export function takeUp(talk: Talk, held: Input | null, also: Input | null = null): void {
  if (held?.type === 'text' && also?.type === 'text') {
    takeInput(talk, { type: 'text', text: cleanText(`${held.text}\n${also.text}`).text })
    return
  }
  const first = also && held?.type === 'open' ? null : held
  if (first) takeInput(talk, first)
  const conversation = current(talk)
  if (also && conversation && talk.session.step !== null) answer(talk, conversation, talk.session.step, also)
  else if (also) takeInput(talk, also)
  else if (!first) menu(talk)
}

/** Nothing is open: the first conversation that claims the words gets them. */
export function takeInput(talk: Talk, input: Input): void {
  if (input.type === 'open') {
    open(talk, input.conversation, { value: input.value, input: input.input })
    return
  }
  for (const conversation of conversations) {
    const opening = conversation.claim(input, talk)
    if (!opening) continue
    open(talk, conversation.id, opening)
    return
  }
  menu(talk, 'again')
}

/** Leaves the open conversation; a draft with something in it is kept. */
export function putAside(talk: Talk): void {
  const { session } = talk
  const conversation = current(talk)
  const inProgress = conversation?.keepsDraft === true && session.step !== draftStep
  if (conversation && inProgress && conversation.describe(session.answers) !== null) {
    session.drafts[conversation.id] = { answers: session.answers, at: talk.view.now.toISOString() }
  }
  closeConversation(session)
}

/** The word "back": where the conversation says, or the menu. */
export function goBack(talk: Talk): void {
  const { step, answers } = talk.session
  const conversation = current(talk)
  const outcome = conversation?.back(step ?? '', answers)
  if (conversation && outcome) settle(talk, conversation, outcome)
  else menu(talk)
}

/** The word "cancel": the conversation's own way to end, or simply the end. */
export function cancel(talk: Talk): void {
  const { step, answers } = talk.session
  const conversation = current(talk)
  const outcome = step === draftStep ? null : conversation?.cancel(answers)
  if (conversation && outcome) settle(talk, conversation, outcome)
  else menu(talk, conversation ? 'cancelled' : 'ask')
}

function ask(talk: Talk, conversation: Conversation, miss?: { text: Reply['text'] }): void {
  const { session } = talk
  const step = session.step ?? ''
  const question =
    step === draftStep ? draftQuestion(talk, conversation) : conversation.ask(step, session.answers, talk)
  if (!question) {
    loseThread(talk)
    return
  }
  const helping = session.misses >= missesUntilHelp
  if (helping) say(talk, { key: 'errors.offerHelp' })
  const choices: Choice[] = [
    ...(question.options ?? []).map(({ value, label }) => ({
      id: `${conversation.id}:${step}:${value}`,
      label,
    })),
    ...(question.openers ?? []),
    ...(helping ? [opener('help', { key: 'button.help' }), opener('person', { key: 'button.person' })] : []),
  ]
  talk.counting = question.counts ?? false
  talk.question = {
    text: miss?.text ?? question.text,
    ...(choices.length > 0 ? { choices } : {}),
    ...(question.ask ? { ask: question.ask } : {}),
  }
}

function askDraft(talk: Talk, conversation: Conversation, opening: Opening): void {
  const { session } = talk
  const { id } = conversation
  session.held = opening.input || opening.value ? { type: 'open', conversation: id, ...opening } : null
  session.conversation = id
  session.step = draftStep
  ask(talk, conversation)
}

function draftQuestion(talk: Talk, conversation: Conversation): Question {
  const words = conversation.describe(talk.session.drafts[conversation.id]?.answers)
  return {
    text: words ? { key: 'draft.ask', params: { text: words } } : { key: 'draft.askEmpty' },
    options: [
      { value: 'yes', label: { key: 'draft.continue' } },
      { value: 'no', label: { key: 'draft.discard' } },
    ],
  }
}

function answerDraft(talk: Talk, conversation: Conversation, input: Input): void {
  const { session } = talk
  const draft = session.drafts[conversation.id]
  const value = input.type === 'choice' ? input.value : null
  if (!draft) loseThread(talk)
  else if (value === 'yes') resumeDraft(talk, conversation, draft)
  else if (value === 'no') discardDraft(talk, conversation, draft)
  else {
    session.held ??= input.type === 'choice' ? null : input
    settle(talk, conversation, again({ key: 'draft.again' }))
  }
}

function discardDraft(talk: Talk, conversation: Conversation, { answers }: Draft): void {
  const { held, drafts } = talk.session
  delete drafts[conversation.id]
  closeConversation(talk.session)
  talk.actions.push(...conversation.discard(answers))
  if (held) takeInput(talk, held)
  else open(talk, conversation.id)
}

function resumeDraft(talk: Talk, conversation: Conversation, { answers }: Draft): void {
  const { session } = talk
  const { held } = session
  delete session.drafts[conversation.id]
  closeConversation(session)
  const resumed = conversation.resume(answers, held?.type === 'open' ? held.input : held, talk)
  if (!resumed) {
    loseThread(talk)
    return
  }
  say(talk, { key: 'draft.resumed' })
  settle(talk, conversation, resumed)
}

/** What we kept does not fit any more (an older version of us asked it): say so and start over, never an error. */
function loseThread(talk: Talk): void {
  closeConversation(talk.session)
  say(talk, { key: 'errors.lostThread' })
  menu(talk)
}
