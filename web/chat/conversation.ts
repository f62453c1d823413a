import { openSocket } from './browser-socket.ts'
import { createComposer } from './composer.ts'
import type { Config } from './config.ts'
import { createConnection, type LineState } from './connection.ts'
import { type Kept, keep, kept, newId, unkeep } from './device.ts'
import { download, shrinkPhoto, upload } from './files.ts'
import { type Message, PROTOCOL_VERSION, type ServerFrame, type SpokenFrame } from './frames.ts'
import { createHead } from './head.ts'
import { createLog } from './log.ts'
import { createOptions } from './options.ts'
import { createOutgoing, NotAccepted, type Outgoing } from './outgoing.ts'
import { findPlace } from './place.ts'
import { tellWidget } from './widget-talk.ts'

/** A conversation that is open on the page. */
export interface OpenConversation {
  /** Gives back what was said but has not arrived. */
  close(): Outgoing[]
}

/** What the conversation asks of the page around it. */
export interface Page {
  show(...parts: HTMLElement[]): void
  /** The language picker, with a way back. */
  changeLanguage(): void
  /** The gateway knows this person by another language than the page shows. */
  speak(language: string): void
  forgotten(): void
}

/** How often an upload is tried while the line itself is fine. */
const MOST_UPLOADS = 3

type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never

/** How a conversation begins: a command said first, what a link asked for, and what another page left unsent. */
export interface Beginning {
  first: Unnamed<Extract<SpokenFrame, { type: 'command' }>> | null
  unsent: Outgoing[]
  link: string | null
}

/** Opens the line and keeps page, memory and gateway in step until it is closed. */
export function openConversation(
  config: Config,
  device: Kept,
  page: Page,
  { first, unsent, link }: Beginning,
): OpenConversation {
  const { texts } = config
  const text = (key: string) => texts[key] ?? ''
  let unread = 0

  const put = (item: Outgoing) => {
    if (item.shown) log.say(item.id, item.shown)
    log.note(item.id, 'waiting', text('statusWaiting'))
    outgoing.put(item)
  }
  const say = (shown: Message | null, prepare: (id: string) => Promise<SpokenFrame>) => {
    const id = newId()
    put({ id, shown, prepare: () => prepare(id) })
  }
  const sayAtOnce = (shown: Message | null, frame: Unnamed<SpokenFrame>) =>
    say(shown, async (id) => ({ ...frame, id }) as SpokenFrame)
  const sayFile = (shown: string, file: () => Promise<Blob>) => {
    let uploaded: Promise<{ mediaId: string }> | null = null
    let failures = 0
    say({ text: shown }, async (id) => {
      uploaded ??= file().then((blob) => upload(device, blob))
      const { mediaId } = await uploaded.catch((error: unknown) => {
        uploaded = null
        failures += 1
        throw failures < MOST_UPLOADS ? error : new NotAccepted(text('uploadFailed'))
      })
      return { type: 'media', id, mediaId }
    })
  }
  const sharePlace = () => {
    head.status(text('placeSearching'))
    findPlace()
      .then((place) => sayAtOnce({ text: '', location: place }, { type: 'location', ...place }))
      .catch((error: Error) => log.remark(text(error.message === 'denied' ? 'placeDenied' : 'placeFailed')))
      .then(() => head.status(''))
  }
  const seen = () => {
    const cursor = log.newest()
    if (document.hidden || cursor === undefined) return
    connection.send({ type: 'seen', cursor })
    unread = 0
    tellWidget({ unread })
  }

  const log = createLog(config, {
    choose: (choiceId, label) => sayAtOnce({ text: label }, { type: 'choice', choiceId, label }),
    sharePlace,
    attachPhoto: () => composer.attachPhoto(),
    load: (mediaId) => download(device, mediaId),
  })
  const composer = createComposer(config, {
    write: (words) => sayAtOnce({ text: words }, { type: 'message', text: words }),
    photo: (file) => sayFile(text('sentPhoto'), () => shrinkPhoto(file)),
    voice: (sound) => sayFile(text('sentVoice'), async () => sound),
    place: sharePlace,
    menu: () => sayAtOnce({ text: text('menu') }, { type: 'command', name: 'menu' }),
    remark: log.remark,
  })
  const options = createOptions(config, {
    isRemembered: () => kept()?.secret === device.secret,
    remember(wanted) {
      if (wanted) return keep(device)
      unkeep()
      return true
    },
    forget: () => connection.send({ type: 'forget' }),
  })
  const head = createHead(config, options, page.changeLanguage)

  const outgoing = createOutgoing({
    send: (frame) => connection.send(frame),
    later: (milliseconds, work) => setTimeout(work, milliseconds),
    onAccepted: (id) => log.note(id, 'accepted', text('statusAccepted')),
    onRefused: (id, why) => log.note(id, 'refused', `${text('statusRefused')}: ${why}`),
  })
  const onFrame = (frame: ServerFrame) => {
    switch (frame.type) {
      case 'ready':
        if (frame.returning && frame.language !== config.language && first === null)
          page.speak(frame.language)
        return
      case 'language':
        if (frame.language !== config.language) page.speak(frame.language)
        return
      case 'entry':
        if (!log.add(frame) || frame.from !== 'office') return
        unread += 1
        if (document.hidden) tellWidget({ unread })
        return seen()
      case 'accepted':
        return outgoing.accepted(frame.id)
      case 'refused':
        return frame.id === undefined
          ? head.status(frame.text)
          : outgoing.refused(frame.id, frame.code, frame.text)
      case 'forgotten':
        return page.forgotten()
    }
  }
  const onState = (state: LineState, code: number) => {
    if (state === 'ready') outgoing.online()
    else outgoing.offline()
    if (state === 'ended' && code === 4006) head.status(text('reloadNeeded'))
    else if (state === 'ended' && code === 4029) head.status(text('tooManyWindows'))
    else head.status(state === 'ready' ? '' : text(state === 'connecting' ? 'connecting' : 'reconnecting'))
  }
  const hello = () => {
    const after = log.newest()
    return {
      type: 'hello' as const,
      protocol: PROTOCOL_VERSION,
      ...device,
      ...(after === undefined ? {} : { after }),
    }
  }
  const connection = createConnection({
    open: openSocket,
    hello,
    timers: {
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
      random: Math.random,
    },
    onFrame,
    onState,
  })

  const wake = () => {
    if (document.hidden) return
    connection.nudge()
    seen()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  page.show(head.view, log.view, composer.view)
  if (first) sayAtOnce(null, first)
  if (link !== null) sayAtOnce(null, { type: 'command', name: 'start', payload: link })
  for (const item of unsent) put(item)
  if (!config.languages.some(({ tag, reviewed }) => tag === config.language && reviewed)) {
    log.remark(text('unreviewedLanguage'))
  }
  connection.start()
  return {
    close() {
      document.removeEventListener('visibilitychange', wake)
      window.removeEventListener('online', wake)
      connection.stop()
      return outgoing.leave()
    },
  }
}
