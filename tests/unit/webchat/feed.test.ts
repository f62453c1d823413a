import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntryFrame } from '#bots/channels/webchat/protocol.ts'
import { createFeed, OVERLAP } from '#gateway/http/webchat/feed.ts'
import type { Entry } from '#gateway/http/webchat/options.ts'
import type { Entry as PageEntry } from '../../../web/chat/frames.ts'
import { createTimeline } from '../../../web/chat/timeline.ts'

const at = new Date('2026-11-21T09:00:00Z')
const entry = (cursor: number): Entry => ({
  cursor: String(cursor),
  at,
  from: 'office',
  message: { text: String(cursor), language: 'de', direction: 'ltr', choices: [], media: [] },
})

/** A mailbox whose rows become visible when the test says so. */
function createMailbox() {
  const rows: Entry[] = []
  const sorted = () => [...rows].sort((a, b) => Number(a.cursor) - Number(b.cursor))
  return {
    commit: (...cursors: number[]) => rows.push(...cursors.map(entry)),
    read: async (after: string | null, limit: number) =>
      after === null
        ? sorted().slice(-limit)
        : sorted()
            .filter(({ cursor }) => Number(cursor) > Number(after))
            .slice(0, limit),
  }
}

/** The page's side: what it shows after everything it was sent. */
function createScreen() {
  const timeline = createTimeline()
  const shown: string[] = []
  return {
    shown,
    newest: timeline.newest,
    take(frame: PageEntry) {
      const place = timeline.add(frame)
      if (place === undefined) return
      shown.splice(place.before === null ? shown.length : shown.indexOf(place.before), 0, frame.cursor)
    },
  }
}

const feedOf = (
  mailbox: ReturnType<typeof createMailbox>,
  after: string | undefined,
  send: (f: EntryFrame) => void,
) => createFeed({ handle: 'handle', after, read: mailbox.read, send })

describe('the feed of a page', () => {
  it('sends the history first and then only what is new', async () => {
    const mailbox = createMailbox()
    const sent: string[] = []
    const feed = feedOf(mailbox, undefined, ({ cursor }) => sent.push(cursor))
    mailbox.commit(5, 7)
    await feed.pump()
    mailbox.commit(9)
    await feed.pump()
    expect(sent).toEqual(['5', '7', '9'])
  })

  it('finds a row that became visible after a row with a higher number', async () => {
    const mailbox = createMailbox()
    const sent: string[] = []
    const feed = feedOf(mailbox, undefined, ({ cursor }) => sent.push(cursor))
    mailbox.commit(900_000)
    await feed.pump()
    mailbox.commit(1_990)
    await feed.pump()
    expect(sent).toEqual(['900000', '1990'])
  })

  it('sends everything after the resumed cursor once, however many pages it takes', async () => {
    const mailbox = createMailbox()
    const sent: string[] = []
    mailbox.commit(...Array.from({ length: 350 }, (_, index) => 5_000 + index * 10))
    await feedOf(mailbox, '5000', ({ cursor }) => sent.push(cursor)).pump()
    expect(sent).toHaveLength(350)
    expect(new Set(sent).size).toBe(350)
  })

  it('reports only messages of ours that this page was sent, each once', async () => {
    const mailbox = createMailbox()
    const feed = feedOf(mailbox, '10', () => undefined)
    mailbox.commit(9, 11, 12, 13)
    await feed.pump()
    expect(feed.takeSeen('12')).toEqual(['11', '12'])
    expect(feed.takeSeen('999')).toEqual(['13'])
    expect(feed.takeSeen('999')).toEqual([])
  })

  it('runs once more when news come while it is reading', async () => {
    const mailbox = createMailbox()
    const sent: string[] = []
    mailbox.commit(1)
    const feed = createFeed({
      handle: 'handle',
      after: undefined,
      read: async (after, limit) => {
        const rows = await mailbox.read(after, limit)
        if (rows.length === 1) {
          mailbox.commit(2)
          void feed.pump()
        }
        return rows
      },
      send: ({ cursor }) => sent.push(cursor),
    })
    await feed.pump()
    expect(sent).toEqual(['1', '2'])
  })

  it('reads again after a read that failed', async () => {
    const mailbox = createMailbox()
    const sent: string[] = []
    let broken = true
    const feed = createFeed({
      handle: 'handle',
      after: '0',
      read: (after, limit) =>
        broken ? Promise.reject(new Error('connection lost')) : mailbox.read(after, limit),
      send: ({ cursor }) => sent.push(cursor),
    })
    mailbox.commit(1)
    await expect(feed.pump()).rejects.toThrow('connection lost')
    broken = false
    await feed.pump()
    expect(sent).toEqual(['1'])
  })

  it('shows every row once and in order, whatever the order of commits and however often the line breaks', async () => {
    const steps = fc.array(
      fc.record({
        commit: fc.shuffledSubarray([...Array(OVERLAP).keys()].map((n) => n + 3_000)),
        breaks: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        const mailbox = createMailbox()
        const screen = createScreen()
        const committed = new Set<number>()
        const open = () => feedOf(mailbox, screen.newest(), screen.take)
        let feed = open()
        for (const { commit, breaks } of plan) {
          for (const cursor of commit) {
            if (committed.has(cursor)) continue
            committed.add(cursor)
            mailbox.commit(cursor)
          }
          if (breaks) feed = open()
          await feed.pump()
        }
        await open().pump()
        expect(screen.shown.map(Number)).toEqual([...committed].sort((a, b) => a - b))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the timeline of a page', () => {
  it('orders cursors as numbers although they are text', () => {
    const screen = createScreen()
    const numbers = ['9', '10', '9007199254740993', '9007199254740992', '100']
    for (const cursor of numbers) {
      screen.take({ type: 'entry', cursor, from: 'office', at: at.toISOString(), message: { text: '' } })
    }
    expect(screen.shown).toEqual(['9', '10', '100', '9007199254740992', '9007199254740993'])
    expect(screen.newest()).toBe('9007199254740993')
  })
})
