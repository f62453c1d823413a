import type { Static, TObject } from 'typebox'
import { Value } from 'typebox/value'
import type { Choice, Reply, Text } from '#content/message.ts'
import type { DomainAction } from './action.ts'
import { type Input, openStep } from './input.ts'
import type { Session, View } from './session.ts'

/**
 * What a conversation is: steps as data and plain functions. A step asks one question and says what an answer leads to. It has no
 * clock, no I/O and no words: texts are message keys. How to write one: docs/how-to/add-a-conversation.md.
 */

/** What a conversation may know while it answers. */
export interface Context {
  view: View
  /** Where the person is; read-only for conversations. */
  session: Readonly<Session>
  /** The language we speak right now: a language chosen in this very turn counts already. */
  language: string
}

/** With what a conversation is opened: a button's or deep link's value, or something the person said first. */
export interface Opening {
  value: string
  input: Input | null
}

/** A choice under a question. Values `yes`, `no`, `skip`, `done`, `back` are also chosen by those words in every language. */
export interface Option {
  value: string
  label: Text
}

/** What a step asks. Its options' ids become `<conversation>:<step>:<value>`; `openers` open other conversations. */
export interface Question {
  text: Text
  options?: Option[]
  openers?: Choice[]
  ask?: 'location' | 'photo'
  /** It asks how many: a number typed goes to the step as words and is not the place of an option. */
  counts?: true
}

/** What an answer leads to: the whole vocabulary. */
export type Outcome<Answers> =
  /** Ask this step next. */
  | { type: 'go'; step: string; answers: Answers; say: Reply[]; actions: DomainAction[]; hold: Input | null }
  /** Not understood: ask the same again, with kinder words. */
  | { type: 'again'; text: Text }
  /** The conversation is over. `takeUp`: go on with what is held from before it, and with what was said now. */
  | { type: 'finish'; say: Reply[]; actions: DomainAction[]; takeUp: { also: Input | null } | null }
  /** Another conversation goes on from here. */
  | { type: 'handOver'; to: string; opening: Opening; say: Reply[]; actions: DomainAction[] }
  /** Said in passing: what was open stays open and is asked again. */
  | { type: 'aside'; say: Reply[]; actions: DomainAction[] }

interface Extras {
  say?: Reply[]
  actions?: DomainAction[]
}

/** Outcome: ask this step next, with these answers. `hold` keeps what was said until this conversation takes it up. */
export function go<Answers>(
  step: string,
  answers: Answers,
  { say = [], actions = [], hold = null }: Extras & { hold?: Input | null } = {},
): Outcome<Answers> {
  return { type: 'go', step, answers, say, actions, hold }
}

/** Outcome: ask the same again in other words. */
export function again(text: Text): Outcome<never> {
  return { type: 'again', text }
}

/** Outcome: the conversation is over. */
export function finish(say: Reply[], actions: DomainAction[] = []): Outcome<never> {
  return { type: 'finish', say, actions, takeUp: null }
}

/** Outcome: over, and on with what the person had said before we asked, and `also` with what they say now. */
export function takeUp(also: Input | null, { say = [], actions = [] }: Extras = {}): Outcome<never> {
  return { type: 'finish', say, actions, takeUp: { also } }
}

/** Outcome: another conversation goes on from here. */
export function handOver(to: string, opening: Partial<Opening> = {}, extras: Extras = {}): Outcome<never> {
  const { value = '', input = null } = opening
  const { say = [], actions = [] } = extras
  return { type: 'handOver', to, opening: { value, input }, say, actions }
}

/** Outcome: said in passing, whatever is open stays open. */
export function aside(say: Reply[], actions: DomainAction[] = []): Outcome<never> {
  return { type: 'aside', say, actions }
}

/** A choice that opens a conversation from anywhere and at any later time. */
export function opener(conversation: string, label: Text, value = ''): Choice {
  return { id: `${conversation}:${openStep}:${value}`, label }
}

/** One question and what its answers lead to. */
export interface Step<Answers> {
  ask(answers: Answers, context: Context): Question
  answer(input: Input, answers: Answers, context: Context): Outcome<Answers>
  /** A button of this question still counts when a later question of the conversation is open. */
  lasting?: boolean
  /** The name of a language is an answer here, not the wish to speak it. */
  hearsLanguages?: boolean
  /** Nothing is under way here: what does not answer the question is understood as if nothing were open. */
  passing?: boolean
}

/** How a conversation is written down. */
export interface ConversationDefinition<Schema extends TObject> {
  id: string
  /** Command words that open it, in every language (content/words.ts). */
  words?: readonly string[]
  /** Shape of the answers; what does not fit (an old draft) is dropped kindly. */
  answers: Schema
  start(opening: Opening, context: Context): Outcome<Static<Schema>>
  steps: Record<string, Step<Static<Schema>>>
  /** Takes what nobody asked for, whatever step is open: a photo sent early. `null` leaves it to the step. */
  anytime?(input: Input, answers: Static<Schema>, context: Context): Outcome<Static<Schema>> | null
  /** Nothing is open: is this for us? The first conversation in the registry that says so gets it. */
  claim?(input: Input, context: Context): Opening | null
  /** Where the word "back" leads; without it, to the menu. */
  back?(step: string, answers: Static<Schema>): Outcome<Static<Schema>> | null
  /** What the word "cancel" leads to; without it the conversation just ends. */
  cancel?(answers: Static<Schema>): Outcome<Static<Schema>> | null
  /** Whether these answers are about a sensitive matter: then it goes on only where the channel may carry it. */
  isSensitive?(answers: Static<Schema>, context: Context): boolean
  /** Kept when the person goes away. */
  draft?: Drafting<Static<Schema>>
}

interface Drafting<Answers> {
  /** The draft in a few of the person's own words, "" when it has none yet; `null`: not worth keeping. */
  describe(answers: Answers): string | null
  /** Where a draft goes on, with what the person said before they chose to go on. */
  resume(answers: Answers, input: Input | null, context: Context): Outcome<Answers>
  discard(answers: Answers): DomainAction[]
  /** Two drafts of one matter as one. */
  join(before: Answers, after: Answers): Answers
}

/** A conversation as the engine runs it: the answers' type is checked at its door. Where they do not fit, functions give `null`. */
export interface Conversation {
  id: string
  words: readonly string[]
  keepsDraft: boolean
  isLasting(step: string): boolean
  isPassing(step: string): boolean
  hearsLanguages(step: string): boolean
  start(opening: Opening, context: Context): Outcome<object>
  ask(step: string, answers: unknown, context: Context): Question | null
  answer(step: string, input: Input, answers: unknown, context: Context): Outcome<object> | null
  anytime(input: Input, answers: unknown, context: Context): Outcome<object> | null
  claim(input: Input, context: Context): Opening | null
  back(step: string, answers: unknown): Outcome<object> | null
  cancel(answers: unknown): Outcome<object> | null
  describe(answers: unknown): string | null
  resume(answers: unknown, input: Input | null, context: Context): Outcome<object> | null
  discard(answers: unknown): DomainAction[]
  join(before: unknown, after: unknown): object | null
  isSensitive(answers: unknown, context: Context): boolean
}

/** Declares a conversation. */
export function defineConversation<Schema extends TObject>(
  definition: ConversationDefinition<Schema>,
): Conversation {
  const { answers: schema, steps, draft } = definition
  const fits = (answers: unknown): answers is Static<Schema> => Value.Check(schema, answers)
  return {
    id: definition.id,
    words: definition.words ?? [],
    keepsDraft: draft !== undefined,
    isLasting: (step) => steps[step]?.lasting ?? false,
    isPassing: (step) => steps[step]?.passing ?? false,
    hearsLanguages: (step) => steps[step]?.hearsLanguages ?? false,
    start: (opening, context) => definition.start(opening, context) as Outcome<object>,
    ask: (step, answers, context) => (fits(answers) ? (steps[step]?.ask(answers, context) ?? null) : null),
    answer: (step, input, answers, context) =>
      fits(answers) ? ((steps[step]?.answer(input, answers, context) as Outcome<object>) ?? null) : null,
    anytime: (input, answers, context) =>
      fits(answers) ? ((definition.anytime?.(input, answers, context) as Outcome<object>) ?? null) : null,
    claim: (input, context) => definition.claim?.(input, context) ?? null,
    back: (step, answers) =>
      fits(answers) ? ((definition.back?.(step, answers) as Outcome<object>) ?? null) : null,
    cancel: (answers) => (fits(answers) ? ((definition.cancel?.(answers) as Outcome<object>) ?? null) : null),
    describe: (answers) => (fits(answers) ? (draft?.describe(answers) ?? null) : null),
    resume: (answers, input, context) =>
      fits(answers) ? ((draft?.resume(answers, input, context) as Outcome<object>) ?? null) : null,
    discard: (answers) => (fits(answers) ? (draft?.discard(answers) ?? []) : []),
    join: (before, after) =>
      fits(before) && fits(after) ? ((draft?.join(before, after) as object) ?? null) : null,
    isSensitive: (answers, context) => fits(answers) && (definition.isSensitive?.(answers, context) ?? false),
  }
}
