import type { Config } from './config.ts'
import { element, icon } from './element.ts'
import type { Entry, Message } from './frames.ts'
import { type MessageActions, messageView, setNote } from './message.ts'
import { createTimeline } from './timeline.ts'

/** The conversation on the screen. */
export interface Log {
  view: HTMLElement
  /** Puts an entry in its place; false when it is there already. */
  add(entry: Entry): boolean
  /** Shows something just said, at the end, until its entry comes back from the gateway. */
  say(id: string, message: Message): void
  note(id: string, state: 'waiting' | 'accepted' | 'refused', text: string): void
  /** A sentence of the page itself. */
  remark(text: string): void
  newest(): string | undefined
  toEnd(): void
}

/** History is not read aloud; what comes after this time is. */
const SETTLE_MS = 1_500

/** An empty conversation. New entries never move the focus, and only scroll when the reader is at the end. */
export function createLog(config: Config, actions: MessageActions): Log {
  const { texts } = config
  const timeline = createTimeline()
  const shown = new Map<string, HTMLElement>()
  const said = new Map<string, { node: HTMLElement; message: Message }>()
  const list = element('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'off',
    'aria-label': texts.conversation,
    tabindex: 0,
  })
  const down = element(
    'button',
    {
      type: 'button',
      class: 'to-end',
      hidden: true,
      'aria-label': texts.newMessages,
      onclick: () => toEnd(),
    },
    icon('down'),
  )
  const view = element('main', { class: 'conversation' }, list, down)
  setTimeout(() => list.setAttribute('aria-live', 'polite'), SETTLE_MS)

  const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 80
  const toEnd = () => {
    list.scrollTop = list.scrollHeight
    list.lastElementChild?.scrollIntoView({ block: 'nearest' })
    down.hidden = true
  }
  list.addEventListener('scroll', () => {
    if (isAtEnd()) down.hidden = true
  })
  /** Photos grow after they were put in. */
  list.addEventListener('load', () => down.hidden && toEnd(), true)

  const put = (node: HTMLElement, before: Node | null, follow: boolean) => {
    const wasAtEnd = isAtEnd()
    list.insertBefore(node, before)
    if (wasAtEnd || follow) toEnd()
    else down.hidden = false
  }
  const firstSaid = () => said.values().next().value?.node ?? null
  const markDays = dayMarker(config, list)

  return {
    view,
    add(entry) {
      const place = timeline.add(entry)
      if (place === undefined) return false
      const own = entry.clientId === undefined ? undefined : said.get(entry.clientId)
      if (own === undefined && isWordless(entry.message)) return true
      own?.node.remove()
      said.delete(entry.clientId ?? '')
      const message = own && isWordless(entry.message) ? own.message : entry.message
      const node = messageView(config, { from: entry.from, at: new Date(entry.at), message }, actions)
      node.dataset.day = new Date(entry.at).toDateString()
      shown.set(entry.cursor, node)
      put(node, (place.before !== null && shown.get(place.before)) || firstSaid(), own !== undefined)
      markDays()
      return true
    },
    say(id, message) {
      const node = messageView(config, { from: 'resident', at: new Date(), message }, actions)
      said.set(id, { node, message })
      put(node, null, true)
    },
    note(id, state, text) {
      const node = said.get(id)?.node
      if (node) setNote(node, state, text)
    },
    remark(text) {
      put(element('p', { class: 'remark' }, text), firstSaid(), false)
    },
    newest: timeline.newest,
    toEnd,
  }
}

/** A pressed menu button has no words of its own in the history; it shows only on the page where it was pressed. */
function isWordless({ text, media = [], location }: Message): boolean {
  return text === '' && media.length === 0 && location === undefined
}

/** Writes the date above the first message of each day. */
function dayMarker(config: Config, list: HTMLElement): () => void {
  const format = new Intl.DateTimeFormat(config.locale, { weekday: 'long', day: 'numeric', month: 'long' })
  return () => {
    let last = ''
    for (const node of Array.from(list.querySelectorAll<HTMLElement>('[data-day]'))) {
      const day = node.dataset.day ?? ''
      if (day !== last) node.dataset.date = format.format(new Date(day))
      else delete node.dataset.date
      last = day
    }
  }
}
