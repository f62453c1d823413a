import { afterEach, beforeEach, expect, it } from 'vitest'
import { residentsToTell } from '#civic/co-affected.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import { merge } from '#gateway/cases/actions/merge.ts'
import type { Gateway } from '#gateway/start.ts'
import { openBackend, type TestBackend } from '#tests/support/backends.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { startTestGateway, withoutPages } from '#tests/support/gateway.ts'
import { say, sendAsOwn, walkToSummary } from './talk.ts'

const anna = 'anna'
const bela = 'bela'
const words = { anna: 'Die Laterne vor Haus 7 ist aus', bela: 'Straßenlampe kaputt, es ist stockdunkel' }

let backend: TestBackend
let channel: FakeChannel
let gateway: Gateway

beforeEach(async () => {
  backend = await openBackend('PostgreSQL')
  channel = createFakeChannel()
  gateway = await startTestGateway(backend, {
    channels: [channel],
    env: { PUBLIC_URL: 'https://line.example.org' },
    config: withoutPages,
  })
})
afterEach(async () => {
  await gateway.stop()
  await backend.drop()
})

const press = (handle: string, choiceId: string) => say(channel, handle, { type: 'choice', choiceId })

/** Anna files a lamp; Béla reports the same and is asked about hers. */
async function reportTwice() {
  await tell(anna)
  await press(anna, 'concern:summary:yes')
  await tell(bela)
  return press(bela, 'concern:summary:yes')
}

function tell(handle: 'anna' | 'bela') {
  return walkToSummary(channel, handle, { description: words[handle], label: '', caption: '', media: [] })
}

it('asks who reports the same whether it is the same, without a word of the first, and tells both from then on', async () => {
  const { prisma } = gateway.runtime
  const asked = await reportTwice()
  expect(asked.choices.map(({ id }) => id)).toEqual(['concern:similar:yes', 'concern:similar:no'])
  expect(asked.text).toContain('Straßenlaterne')
  expect(asked.text).not.toContain('Haus 7')
  const joined = await press(bela, 'concern:similar:yes')
  const filed = await prisma.case.findFirstOrThrow({ include: { entries: { orderBy: { id: 'asc' } } } })
  expect(await prisma.case.count()).toBe(1)
  expect(joined.text).toContain(filed.reference)
  expect(joined.text, 'a link of one’s own').toContain(`https://line.example.org/status/${filed.reference}#`)
  const annas = channel.sentTo(anna).flatMap(({ text }) => /\/status\/\S+/.exec(text) ?? [])
  expect(annas).toHaveLength(1)
  expect(joined.text).not.toContain(annas[0])
  expect(filed.entries.at(-1)).toMatchObject({ type: 'coAffected', text: words.bela, public: false })
  expect(await prisma.$transaction((transaction) => residentsToTell(transaction, filed.id))).toMatchObject([
    { touch: 'filed' },
    { touch: 'coAffected' },
  ])
  await applyOfficeStep(gateway.runtime, { caseId: filed.id, author: 'Amt', text: 'Wir kommen am Montag.' })
  for (const handle of [anna, bela]) {
    await channel.until(handle, (sent) => sent.some(({ text }) => text.includes('Wir kommen am Montag.')))
  }
  const seen = await press(bela, 'cases:open:')
  expect(seen.text).toContain(words.bela)
  expect(seen.text).not.toContain('Haus 7')
})

it('opens a case of its own for who says that it is something else', async () => {
  await reportTwice()
  await press(bela, 'concern:similar:no')
  expect(await gateway.runtime.prisma.case.count()).toBe(2)
  expect(await gateway.runtime.prisma.coAffected.count()).toBe(0)
})

it('lets a co-affected resident leave with their words, and tells them nothing after STOP', async () => {
  const { prisma } = gateway.runtime
  await reportTwice()
  await press(bela, 'concern:similar:yes')
  const { id } = await prisma.case.findFirstOrThrow()
  await prisma.resident.updateMany({ where: { coAffected: { some: {} } }, data: { stoppedAt: new Date() } })
  const told = await prisma.$transaction((transaction) => residentsToTell(transaction, id))
  expect(told.map(({ touch }) => touch)).toEqual(['filed'])
  await prisma.resident.updateMany({ data: { stoppedAt: null } })
  await press(bela, `cases:open:${id}`)
  await press(bela, 'cases:detail:leave')
  expect(await prisma.coAffected.count()).toBe(0)
  expect(await prisma.caseEntry.count({ where: { type: 'coAffected', text: { not: null } } })).toBe(0)
})

it('erases what a co-affected resident said when they ask for it, and leaves the case to the one who filed it', async () => {
  const { prisma } = gateway.runtime
  await reportTwice()
  await press(bela, 'concern:similar:yes')
  await say(channel, bela, { type: 'command', name: 'data' })
  await press(bela, 'data:choose:erase')
  await press(bela, 'data:erase:yes')
  const before = channel.sentTo(bela).length
  await channel.say(bela, { type: 'choice', choiceId: 'data:eraseSure:yes' })
  await channel.until(bela, (sent) => sent.length > before)
  expect(await prisma.coAffected.count()).toBe(0)
  const rows = await prisma.$queryRaw<{ found: bigint }[]>`
    SELECT count(*) AS found FROM "case" k JOIN concern n ON n.id = k.concern_id JOIN case_entry e ON e.case_id = k.id
    WHERE e.text = ${words.bela} OR k.words @@ to_tsquery('simple', 'stockdunkel')`
  expect(rows).toEqual([{ found: 0n }])
  expect(await prisma.concern.count({ where: { text: words.anna, residentId: { not: null } } })).toBe(1)
})

it('shows a co-affected resident where the case stands, and lets them have it taken up again when it is closed', async () => {
  const { prisma } = gateway.runtime
  await reportTwice()
  await press(bela, 'concern:similar:yes')
  const { id } = await prisma.case.findFirstOrThrow()
  await applyOfficeStep(gateway.runtime, {
    caseId: id,
    author: 'Amt',
    text: 'Sie leuchtet wieder.',
    toState: 'resolved',
  })
  await channel.until(bela, (sent) => sent.some(({ text }) => text.includes('Sie leuchtet wieder.')))
  const shown = await press(bela, `cases:open:${id}`)
  expect(shown.text).toContain('Sie leuchtet wieder.')
  expect(shown.choices.map((choice) => choice.id.split(':').at(-1))).toEqual(
    expect.arrayContaining(['reopen', 'leave', 'link']),
  )
  await press(bela, 'cases:detail:reopen')
  await say(channel, bela, { type: 'message', text: 'Sie ist seit gestern wieder aus' })
  expect(await prisma.case.findFirstOrThrow({ include: { entries: true } })).toMatchObject({
    state: 'inReview',
    reopened: 1,
    entries: expect.arrayContaining([
      expect.objectContaining({ type: 'reopened', text: 'Sie ist seit gestern wieder aus' }),
    ]),
  })
})

it('keeps those who joined when their case is joined with another, and takes their words from both when they leave', async () => {
  const { prisma } = gateway.runtime
  await reportTwice()
  await press(bela, 'concern:similar:yes')
  const first = await prisma.case.findFirstOrThrow()
  await walkToSummary(channel, 'cleo', {
    description: 'Vor der Schule ist es nachts dunkel',
    label: '',
    caption: '',
    media: [],
  })
  await sendAsOwn(channel, 'cleo', '')
  const second = await prisma.case.findFirstOrThrow({ where: { id: { not: first.id } } })
  await actOnCase(gateway.runtime, { author: 'Amt' }, first.id, 'merge', merge, { into: second.id })
  await channel.until(bela, (sent) => sent.some(({ text }) => text.includes(second.reference)))
  const told = await prisma.$transaction((transaction) => residentsToTell(transaction, second.id))
  expect(told.map(({ touch }) => touch)).toEqual(['filed', 'coAffected', 'coAffected'])
  await press(bela, `cases:open:${second.id}`)
  await press(bela, 'cases:detail:leave')
  const left = await prisma.$transaction((transaction) => residentsToTell(transaction, second.id))
  expect(left.map(({ touch }) => touch)).toEqual(['filed', 'coAffected'])
  const said = await prisma.caseEntry.findMany({ where: { type: 'coAffected', text: { not: null } } })
  expect(said).toEqual([])
  expect(await prisma.concern.count({ where: { text: words.anna } })).toBe(1)
})
