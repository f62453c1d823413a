import type { CaseState } from '#civic/case.ts'
import type { RenderedMessage } from '#content/message.ts'
import { render } from '#content/render.ts'
import { type TalkNotice, talkNotice } from './talk-notices.ts'
import { createTalkWorld, type TalkWorld } from './talk-world.ts'

/** One thing a resident (or the office, or time) does in a scripted conversation. */
export type ScriptLine =
  /** Writes these words, by language. */
  | { say: Record<string, string> }
  /** Presses the button whose id ends so. */
  | { press: string | Record<string, string> }
  | { share: [longitude: number, latitude: number] }
  | { send: 'photo' | 'voice'; caption?: Record<string, string> }
  | { edit: Record<string, string> }
  | { command: string; payload?: string }
  | { sticker: true }
  /** Somebody else reported a lamp in Gohlis-Mitte two days ago. */
  | { reportedBefore: true }
  | { blocks: boolean }
  | { hoursLater: number }
  /** Weeks after the end: the question how it turned out. */
  | { followUp: true }
  | { office: CaseState; answer?: string }
  /** A notice arrives (tests/support/talk-notices.ts). */
  | { notice: TalkNotice }

/** A conversation to be played in several languages. `stranger`: begins with the first contact. */
export interface Script {
  stranger?: true
  lines: ScriptLine[]
}

/**
 * Plays a script in one language and writes it down as people would read it: "> " the resident's words, "[label]" a pressed
 * button, "< " the bot, its buttons below, and "* " what the turn asks the gateway to do. Invisible direction marks are left out.
 */
export function playScript(script: Script, language: string): string {
  const known = { language, languageChosen: true, noticeVersion: '2026-11' }
  const world = script.stranger ? createTalkWorld({}, language) : createTalkWorld(known, language)
  const written = script.lines.map((line) => play(world, line, language))
  return `${written.join('\n')}\n`.replace(/[\u2066-\u2069]/g, '')
}

function play(world: TalkWorld, line: ScriptLine, language: string): string {
  const wordsIn = (words: Record<string, string>) => words[language] ?? words.de ?? ''
  if ('say' in line) return block(`> ${wordsIn(line.say)}`, world.write(wordsIn(line.say)))
  if ('press' in line) {
    const id = typeof line.press === 'string' ? line.press : wordsIn(line.press)
    const label = labelOf(world, id)
    return block(`[${label}]`, world.press(id))
  }
  if ('share' in line) {
    const [longitude, latitude] = line.share
    return block(
      `> (location ${latitude}, ${longitude})`,
      world.send({ type: 'location', longitude, latitude }),
    )
  }
  if ('send' in line) {
    const caption = line.caption ? wordsIn(line.caption) : undefined
    const event = {
      type: 'media',
      media: { kind: line.send, ref: 'file' },
      ...(caption ? { caption } : {}),
    } as const
    return block(`> (${line.send})${caption ? ` ${caption}` : ''}`, world.send(event))
  }
  if ('edit' in line) {
    const event = { type: 'edited', text: wordsIn(line.edit), originalExternalId: 'earlier' } as const
    return block(`> (edited) ${event.text}`, world.send(event))
  }
  if ('command' in line) {
    const { command: name, payload } = line
    return block(
      `> /${name}${payload ? ` ${payload}` : ''}`,
      world.send({ type: 'command', name, ...(payload ? { payload } : {}) }),
    )
  }
  if ('reportedBefore' in line) {
    world.view.similar.push({
      id: '00000000-0000-7000-8000-00000000cafe',
      category: 'streetLight',
      area: '91',
      createdAt: new Date(world.view.now.getTime() - 2 * 86_400_000),
      state: 'inProgress',
    })
    return '--- somebody else reported a lamp there ---\n'
  }
  if ('sticker' in line) return block('> (sticker)', world.send({ type: 'unsupported', what: 'sticker' }))
  if ('blocks' in line) {
    const type = line.blocks ? 'blocked' : 'unblocked'
    return block(`> (${type})`, world.send({ type }))
  }
  if ('hoursLater' in line) {
    world.pass(line.hoursLater)
    return `--- ${line.hoursLater} hours later ---\n`
  }
  if ('followUp' in line) {
    world.pass(24 * 28)
    world.askFollowUp()
    return '--- weeks later: the follow-up is asked ---\n'
  }
  if ('notice' in line) {
    const notice = talkNotice(line.notice, language)
    world.receive(notice)
    const read = render(world.view.catalog, world.view.city, language, notice.reply)
    return `--- a notice arrives ---\n${messageText(read)}\n`
  }
  world.office(line.office, line.answer ?? null)
  return `--- office: ${line.office}${line.answer ? `, ${line.answer}` : ''} ---\n`
}

function block(said: string, answered: ReturnType<TalkWorld['send']>): string {
  const actions = answered.actions.map((action) => `* ${JSON.stringify(action)}`)
  return `${[said, ...answered.messages.map(messageText), ...actions].join('\n')}\n`
}

function messageText({ text, choices, ask }: RenderedMessage): string {
  const words = `< ${text.replace(/\n/g, '\n  ')}`
  const hint = ask ? [`  (asks for ${ask})`] : []
  const buttons = choices.length > 0 ? [`  ${choices.map(({ label }) => `[${label}]`).join(' ')}`] : []
  return [words, ...hint, ...buttons].join('\n')
}

function labelOf(world: TalkWorld, id: string): string {
  const choices = world.heard.flatMap((message) => message.choices).reverse()
  return choices.find((choice) => choice.id === id || choice.id.endsWith(`:${id}`))?.label ?? id
}
