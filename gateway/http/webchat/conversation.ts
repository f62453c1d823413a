import type { ChannelEvent } from '#bots/channels/contract.ts'
import { eventOf, parseFrame, seenEvent } from '#bots/channels/webchat/parse.ts'
import {
  CLOSE,
  type ClientFrame,
  type RefusalCode,
  type ServerFrame,
  type SpokenFrame,
} from '#bots/channels/webchat/protocol.ts'
import { handleOf } from '#bots/channels/webchat/secret.ts'
import { languageOf } from '#content/languages.ts'
import type { Connections } from './connections.ts'
import { createFeed, type Feed } from './feed.ts'
import type { WebchatOptions } from './options.ts'
import type { Buckets } from './rate.ts'
import { knownLanguage, refusalText } from './texts.ts'

/** The wire to one page, whatever carries it. */
export interface Line {
  send(frame: ServerFrame): void
  close(code: number, reason: string): void
}

/** What all pages of a process share. */
export interface Shared {
  options: WebchatOptions
  connections: Connections<Conversation>
  messagesPerAddress: Buckets
  messagesPerNetwork: Buckets
}

/** One open page: hears frames one after the other and answers each. */
export interface Conversation {
  /** Resolves when the frame is dealt with; never rejects. */
  hear(data: string): Promise<void>
  /** Looks for news although nobody announced any. */
  refresh(): void
  forgotten(): void
  refuse(code: RefusalCode, id?: string): void
  end(): void
  readonly greeted: boolean
}

interface Visitor {
  handle: string
  language: string
  feed: Feed | null
  addressId: string | null
  after: string | undefined
  unsubscribe: () => void
}

/** The conversation over one line. `network` is the page's network address, for the flood limit only. */
export function createConversation(shared: Shared, line: Line, network: string): Conversation {
  const { options, connections } = shared
  const { clock, log } = options.runtime
  let visitor: Visitor | null = null
  let ended = false

  const refuse = (code: RefusalCode, id?: string) => {
    const text = refusalText(options, visitor?.language ?? 'de', code)
    line.send({ type: 'refused', ...(id === undefined ? {} : { id }), code, text })
  }
  const pump = (feed: Feed) => {
    feed.pump().catch((error: unknown) => {
      log.error(
        { channel: 'webchat', error },
        'Reading the history for an open page failed; it is read again',
      )
    })
  }
  const follow = (current: Visitor) => {
    options.mailbox.find(current.handle).then(
      (found) => {
        if (found !== null && found.addressId !== current.addressId) {
          current.addressId = found.addressId
          moveOn(current)
        }
        const language = knownLanguage(options, found?.language ?? current.language)
        if (language === current.language) return
        current.language = language
        line.send({ type: 'language', language, direction: languageOf(language).direction })
      },
      (error: unknown) =>
        log.error({ channel: 'webchat', error }, 'Reading the language of an open page failed'),
    )
  }
  /** The person gave this chat up: it is somebody new's, with a history of its own. */
  const moveOn = (current: Visitor) => {
    current.unsubscribe()
    openMailbox(current).then(
      () => current.feed && pump(current.feed),
      (error: unknown) =>
        log.error(
          { channel: 'webchat', error },
          'Following a chat that was given up failed; its page is stale',
        ),
    )
  }
  const openMailbox = async (current: Visitor) => {
    const found = await options.mailbox.find(current.handle)
    if (found === null || ended) return found
    const feed = createFeed({
      handle: current.handle,
      after: current.after,
      read: (cursor, limit) => options.mailbox.read(found.addressId, cursor, limit),
      send: (frame) => line.send(frame),
    })
    current.feed = feed
    current.addressId = found.addressId
    current.unsubscribe = options.announcements.on(found.addressId, () => {
      pump(feed)
      follow(current)
    })
    return found
  }
  const greet = async (frame: Extract<ClientFrame, { type: 'hello' }>) => {
    if (visitor !== null) return refuse('malformed')
    const handle = handleOf(frame.secret)
    const language = knownLanguage(options, frame.language)
    if (!connections.add(handle, conversation)) {
      refuse('tooManyWindows')
      return line.close(CLOSE.tooMany, 'tooManyWindows')
    }
    visitor = {
      handle,
      language,
      feed: null,
      addressId: null,
      after: frame.after,
      unsubscribe: () => undefined,
    }
    const found = await openMailbox(visitor)
    if (found !== null) visitor.language = knownLanguage(options, found.language)
    line.send({
      type: 'ready',
      language: visitor.language,
      direction: languageOf(visitor.language).direction,
      returning: found !== null,
    })
    await visitor.feed?.pump()
  }
  const store = (events: ChannelEvent[]) => options.receive('webchat', events)

  const speak = async (current: Visitor, frame: SpokenFrame) => {
    const { handle, language } = current
    if (!shared.messagesPerAddress.take(handle) || !shared.messagesPerNetwork.take(network)) {
      return refuse('tooFast', frame.id)
    }
    const mediaKind = frame.type === 'media' ? await options.media.kindOf(handle, frame.mediaId) : undefined
    if (mediaKind === null) return refuse('unknownMedia', frame.id)
    await store([eventOf(frame, { handle, language, at: clock(), ...(mediaKind ? { mediaKind } : {}) })])
    line.send({ type: 'accepted', id: frame.id })
    if (current.feed !== null || ended) return
    await openMailbox(current)
    if (current.feed !== null) pump(current.feed)
  }
  const answer = async (frame: ClientFrame): Promise<void> => {
    if (frame.type === 'ping') return line.send({ type: 'pong' })
    if (frame.type === 'hello') return greet(frame)
    if (visitor === null) return refuse('helloFirst', 'id' in frame ? frame.id : undefined)
    const { handle, language } = visitor
    if (frame.type === 'forget') {
      await options.mailbox.forget(handle)
      for (const page of connections.of(handle)) page.forgotten()
      return
    }
    if (frame.type === 'seen') {
      const seen = visitor.feed?.takeSeen(frame.cursor) ?? []
      if (seen.length > 0) {
        await store(seen.map((cursor) => seenEvent(cursor, { handle, language, at: clock() })))
      }
      return
    }
    return speak(visitor, frame)
  }

  const conversation: Conversation = {
    async hear(data) {
      const parsed = parseFrame(data)
      if (!parsed.ok) {
        refuse(parsed.code, parsed.id)
        if (parsed.code === 'outdated') line.close(CLOSE.outdated, 'outdated')
        return
      }
      try {
        await answer(parsed.frame)
      } catch (error) {
        log.error(
          { channel: 'webchat', frame: parsed.frame.type, error },
          'A frame could not be dealt with now',
        )
        refuse('unavailable', 'id' in parsed.frame ? parsed.frame.id : undefined)
        if (parsed.frame.type === 'hello') line.close(1013, 'unavailable')
      }
    },
    refresh() {
      if (visitor?.feed) pump(visitor.feed)
    },
    forgotten() {
      line.send({ type: 'forgotten' })
      line.close(CLOSE.forgotten, 'forgotten')
    },
    refuse,
    end() {
      ended = true
      visitor?.unsubscribe()
      if (visitor !== null) connections.remove(visitor.handle, conversation)
    },
    get greeted() {
      return visitor !== null
    },
  }
  return conversation
}
