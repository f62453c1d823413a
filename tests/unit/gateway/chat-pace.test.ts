import { expect, it } from 'vitest'
import type { ChannelRate } from '#bots/channels/contract.ts'
import { createChatPace } from '#gateway/delivery/chat-pace.ts'

const lending: ChannelRate = { perSecond: 80, perAddressPerSecond: 1 / 6, perAddressBurst: 45 }
const person = 'a person'

function setUp(rate: ChannelRate | null) {
  let time = 0
  const chats = createChatPace(rate, () => time)
  /** So many calls of the talk, each as soon as it may; gives when they started. */
  const talk = (count: number) =>
    Array.from({ length: count }, () => {
      time += chats.waitMs('talk', person)
      chats.started(person)
      return time
    })
  return {
    chats,
    talk,
    pass: (ms: number) => {
      time += ms
    },
  }
}

it('an answer of many messages goes at once as far as the platform lends, and then at its pace', () => {
  const { talk } = setUp(lending)
  const starts = talk(48)
  expect(new Set(starts.slice(0, 45))).toEqual(new Set([0]))
  expect(starts.slice(45)).toEqual([6_000, 12_000, 18_000])
})

it('what was lent comes back with silence', () => {
  const { talk, pass } = setUp(lending)
  talk(45)
  pass(60_000)
  const starts = talk(11)
  expect(new Set(starts.slice(0, 10))).toEqual(new Set([60_000]))
  expect(starts[10]).toBe(66_000)
})

it('a notice keeps its distance from the answer before it, and borrows no more than an answer may', () => {
  const { chats, talk, pass } = setUp(lending)
  talk(3)
  expect(chats.waitMs('notices', person)).toBe(6_000)
  expect(chats.waitMs('notices', 'somebody else')).toBe(0)
  pass(6_000)
  expect(chats.waitMs('notices', person)).toBe(0)
  expect(talk(46).at(-1)).toBeGreaterThan(12_000)
  chats.hold(person, 30_000)
  expect(chats.waitMs('notices', person)).toBe(30_000)
})

it('where the platform names no burst, an answer goes at once and a notice still keeps its distance', () => {
  const { chats, talk } = setUp({ perSecond: 30, perAddressPerSecond: 1 })
  expect(new Set(talk(100))).toEqual(new Set([0]))
  expect(chats.waitMs('notices', person)).toBe(1_000)
})

it('an address that the platform wants left alone is, by both streams, and nobody else is', () => {
  const { chats, pass } = setUp(null)
  chats.hold(person, 4_000)
  expect([chats.waitMs('talk', person), chats.waitMs('notices', person)]).toEqual([4_000, 4_000])
  expect(chats.waitMs('talk', 'somebody else')).toBe(0)
  pass(4_000)
  expect(chats.waitMs('talk', person)).toBe(0)
})

it('a chat was too fast when a call came before the last one was paid for', () => {
  const { chats, talk, pass } = setUp(lending)
  talk(1)
  expect(chats.wasFast(person)).toBe(false)
  pass(6_000)
  talk(1)
  expect(chats.wasFast(person)).toBe(false)
  pass(5_000)
  talk(1)
  expect(chats.wasFast(person)).toBe(true)
})
