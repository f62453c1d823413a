import { proto } from '@whiskeysockets/baileys'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dress } from '#bots/channels/whatsapp/dress.ts'
import { secretOf } from '#bots/channels/whatsapp/message-id.ts'
import type { Incoming } from '#bots/channels/whatsapp/parse.ts'
import { buildPoll, type PollPart, pollIn } from '#bots/channels/whatsapp/poll.ts'
import { type BallotBox, readVote, voteIn } from '#bots/channels/whatsapp/vote.ts'
import { outgoing } from '#tests/contract/fake-host.ts'
import { sealVote } from '#tests/support/whatsapp-web-double/vote.ts'

const choices = [
  { id: 'p:1', label: 'Schatten' },
  { id: 'p:2', label: 'Eine Rutsche, die lang ist, …' },
  { id: 'n:reply', label: 'Antworten' },
]
const answers = [
  { id: 'p:1', label: 'Schatten' },
  { id: 'p:2', label: 'Eine Rutsche, die lang ist, und ein Zaun' },
]
const question = 'Was fehlt dort am meisten?'
const asking = (poll: { question: string; answers: { id: string; label: string }[] }) =>
  pollIn({ poll, choices: poll.answers })
const numbered = (count: number, label = (number: number) => `Antwort ${number}`) =>
  Array.from({ length: count }, (_, index) => ({ id: `p:${index}`, label: label(index) }))

describe('a poll as WhatsApp shows it', () => {
  it('comes last, with its answers in full; all else keeps its number in the text', () => {
    const parts = dress(outgoing({ text: 'Titel\n\n1. Schatten', choices, poll: { question, answers } }))
    expect(parts).toEqual([
      { type: 'text', text: 'Titel\n\n1. Schatten\n\n3) Antworten' },
      { type: 'poll', question, answers },
    ])
  })

  it('comes after a picture with the words under it', () => {
    const media = [{ mediaId: 'm', kind: 'photo' as const }]
    const parts = dress(outgoing({ text: 'Titel', choices, media, poll: { question, answers } }))
    expect(parts.map(({ type }) => type)).toEqual(['media', 'poll'])
    expect(parts[0]).toMatchObject({ caption: 'Titel\n\n3) Antworten' })
  })

  it('has one answer to choose', () => {
    expect(buildPoll({ type: 'poll', question, answers })).toEqual({
      pollCreationMessageV3: {
        name: question,
        options: answers.map(({ label }) => ({ optionName: label })),
        selectableOptionsCount: 1,
      },
    })
  })

  it.each([
    ['two answers', { question, answers: numbered(2) }],
    ['twelve answers', { question, answers: numbered(12) }],
    ['the longest words', { question: 'q'.repeat(255), answers: numbered(2, (n) => `${n}`.repeat(100)) }],
  ])('is possible with %s', (_name, poll) => {
    expect(asking(poll)).toEqual({ type: 'poll', ...poll })
  })

  it.each([
    ['one answer', { question, answers: numbered(1) }],
    ['thirteen answers', { question, answers: numbered(13) }],
    ['no question', { question: ' ', answers }],
    ['a question that is too long', { question: 'q'.repeat(256), answers }],
    ['an answer that is too long', { question, answers: numbered(2, (n) => `${n}`.repeat(101)) }],
    ['an empty answer', { question, answers: numbered(2, (n) => (n === 0 ? '' : 'Ja')) }],
    ['answers that read the same', { question, answers: numbered(2, (n) => (n === 0 ? 'Ja' : 'Ja ')) }],
  ])('is numbered text with %s', (_name, poll) => {
    expect(asking(poll)).toBeUndefined()
    const [text, ...more] = dress(outgoing({ text: 'Titel', choices: poll.answers, poll }))
    expect(text).toMatchObject({ type: 'text', text: expect.stringContaining('1) ') })
    expect(more).toEqual([])
  })

  it('is numbered text where its answers are not to be chosen', () => {
    expect(pollIn({ poll: { question, answers }, choices: choices.slice(1) })).toBeUndefined()
    expect(pollIn({ choices })).toBeUndefined()
  })
})

describe('a vote', () => {
  const id = '3EB0AAAAAAAAAAAAAAAA00'
  const secret = secretOf({ nameOf: (text) => Buffer.alloc(32, text) }, id)
  const own = ['94930123456:2@lid', '4930123456:2@s.whatsapp.net']
  const [makerLid, makerPhone] = ['94930123456@lid', '4930123456@s.whatsapp.net']
  const [voterLid, voterPhone] = ['9491700000001@lid', '491700000001@s.whatsapp.net']
  const part: PollPart = { type: 'poll', question, answers }
  const box: BallotBox = {
    own,
    pollOf: async (messageId) => (messageId === id ? part : undefined),
    secretOf: () => secret,
    otherAddressOf: async () => null,
  }
  const [shade, slide] = answers.map(({ label }) => label) as [string, string]
  const update = (
    options: string[],
    seal: { maker?: string; voter?: string; secret?: Uint8Array; id?: string; fromMe?: boolean } = {},
  ): proto.Message.IPollUpdateMessage => ({
    pollCreationMessageKey: { id: seal.id ?? id, fromMe: seal.fromMe ?? false, remoteJid: makerLid },
    vote: sealVote(
      { id: seal.id ?? id, secret: seal.secret ?? secret, maker: seal.maker ?? makerLid },
      seal.voter ?? voterLid,
      options,
    ),
  })
  const from = (remoteJid: string, remoteJidAlt?: string): Incoming => ({
    key: { remoteJid, id: 'V1', fromMe: false, ...(remoteJidAlt ? { remoteJidAlt } : {}) },
  })
  const means = (vote: proto.Message.IPollUpdateMessage, incoming = from(voterLid, voterPhone), more = {}) =>
    readVote(incoming, vote, { ...box, ...more })
  const isSlide = { type: 'choice', choiceId: 'p:2', label: slide }
  const notUnderstood = { type: 'unsupported', what: 'vote' }

  it.each([
    [makerLid, voterLid],
    [makerLid, voterPhone],
    [makerPhone, voterLid],
    [makerPhone, voterPhone],
  ])('is the choice of its answer, sealed for %s by %s', async (maker, voter) => {
    expect(await means(update([slide], { maker, voter }))).toEqual(isSlide)
    expect(await means(update([slide], { maker, voter }), from(voterPhone, `${voterLid}`))).toEqual(isSlide)
  })

  it('of somebody whose number does not come along is read by the number that is known', async () => {
    const vote = update([slide], { voter: voterPhone })
    expect(await means(vote, from(voterLid))).toEqual(notUnderstood)
    const otherAddressOf = async (person: string) =>
      person === voterLid ? '491700000001:0@s.whatsapp.net' : null
    expect(await means(vote, from(voterLid), { otherAddressOf })).toEqual(isSlide)
  })

  it('that was taken back means nothing', async () => {
    expect(await means(update([]))).toBeUndefined()
  })

  it.each([
    ['two answers', update([shade, slide])],
    ['an answer that there is not', update(['Ein Zaun'])],
    ['a secret that is not the poll’s', update([shade], { secret: Buffer.alloc(32) })],
    ['somebody else’s name', update([shade], { voter: '9491700000002@lid' })],
    ['a poll that is not ours', update([shade], { id: '3EB0BBBBBBBBBBBBBBBB00' })],
    ['no poll', {}],
    ['no vote', { pollCreationMessageKey: { id } }],
    ['a torn vote', { pollCreationMessageKey: { id }, vote: { encIv: Buffer.alloc(3) } }],
  ])('with %s is not understood, and that is said', async (_name, vote) => {
    expect(await means(vote)).toEqual(notUnderstood)
  })

  it('in a poll of their own is nobody’s business here', async () => {
    expect(await means(update([shade], { id: 'A1', fromMe: true }))).toBeUndefined()
  })

  it('that cannot be looked up now is not lost', async () => {
    const pollOf = () => Promise.reject(new Error('the database is away'))
    await expect(means(update([shade]), undefined, { pollOf })).rejects.toThrow('away')
  })

  it('is found inside a disappearing message, and only where a person sent it to us', () => {
    const pollUpdateMessage = update([shade])
    const message = { ephemeralMessage: { message: { pollUpdateMessage } } }
    expect(voteIn({ ...from(voterLid), message })).toBe(pollUpdateMessage)
    expect(voteIn({ key: { remoteJid: voterLid, fromMe: true, id: 'V1' }, message })).toBeUndefined()
    expect(voteIn({ ...from('123-456@g.us'), message })).toBeUndefined()
    expect(voteIn({ ...from(voterLid), message: { conversation: 'Hallo' } })).toBeUndefined()
  })

  it('never throws, whatever bytes somebody sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        let vote: proto.Message.IPollUpdateMessage
        try {
          vote = proto.Message.PollUpdateMessage.decode(bytes)
        } catch {
          return
        }
        const meaning = await means(vote, undefined, { pollOf: async () => part })
        expect([undefined, 'unsupported']).toContain(meaning?.type)
      }),
      { numRuns: 2000 },
    )
  })
})
