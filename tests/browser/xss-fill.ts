import type { Gateway } from '#gateway/start.ts'
import type { Desk } from '#tests/integration/gateway/desk.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'
import { until } from '#tests/support/gateway.ts'
import type { Dealer } from '#tests/support/xss-payloads.ts'
import { type FilledNotices, fillNotices } from './xss-notices.ts'
import {
  addWords,
  allDealtWith,
  answerFollowUp,
  walkThroughIntake,
  writeOverTelegram,
  writeOverWebChat,
} from './xss-residents.ts'
import {
  answerOverQueue,
  fileForSomebody,
  nameThings,
  publish,
  workOnCases,
  writePastTheDoors,
} from './xss-staff.ts'

/** What there is to look at afterwards. */
export interface Filled {
  /** Cases with much inside. */
  caseIds: string[]
  /** Of them, one whose resident reads German and one whose resident reads Ukrainian: the office answered both often. */
  answered: [string, string]
  notices: FilledNotices
  /** Link of an open invitation. */
  invitation: string
}

/** Puts payloads through every door into every field. */
export async function fillEverything(
  gateway: Gateway,
  channel: FakeChannel,
  desk: Desk,
  dealer: Dealer,
): Promise<Filled> {
  const { runtime } = gateway
  const { prisma } = runtime
  await silenceTelegram(gateway, dealer)
  await Promise.all([writeOverTelegram(gateway, dealer, 2), writeOverWebChat(gateway, dealer, 1)])
  await allDealtWith(gateway)
  const walk = (handle: string) => walkThroughIntake(gateway, channel, handle, dealer)
  const german = await walk('anna')
  const foreign = await walk('bela')
  const closed = await walk('cem')
  await prisma.resident.updateMany({
    where: { concerns: { some: { case: { id: foreign } } } },
    data: { language: 'uk' },
  })
  await Promise.all([
    addWords(channel, 'anna', dealer, { caseId: german, messages: 10 }),
    addWords(channel, 'bela', dealer, { caseId: foreign, messages: 10 }),
    addWords(channel, 'cem', dealer, { caseId: closed, messages: 10 }),
  ])
  await workOnCases(desk, dealer, { german, foreign })
  await answerOverQueue(runtime, dealer, german)
  for (const _ of Array.from({ length: 4 })) {
    await desk.post(`/api/staff/cases/${closed}/state`, { toState: 'resolved' })
    await answerFollowUp(gateway, channel, 'cem', dealer, closed)
  }
  const onBehalf = await fileForSomebody(desk, dealer, 12)
  const questions = await prisma.case.findMany({
    where: { kind: 'question' },
    take: 24,
    select: { id: true },
  })
  await publish(
    desk,
    dealer,
    questions.map(({ id }) => id),
  )
  const { concern } = await prisma.case.findUniqueOrThrow({
    where: { id: german },
    include: { concern: true },
  })
  const notices = await fillNotices(gateway, desk, dealer, concern.residentId ?? '')
  const caseIds = [german, foreign, closed, ...onBehalf]
  const invitation = await nameThings(desk, dealer, caseIds)
  await writePastTheDoors(runtime, dealer, german)
  await until(
    async () =>
      (await prisma.caseTranslation.count({ where: { state: 'wanted' } })) +
        (await prisma.mediaFile.count({ where: { transcriptState: 'wanted' } })) ===
      0,
    'everything is translated and written down',
    120_000,
  )
  return { caseIds, answered: [german, foreign], notices, invitation }
}

/** What would be told to the strangers is not looked at here: the channel is as good as leased to somebody else, and paused. */
async function silenceTelegram({ runtime }: Gateway, dealer: Dealer): Promise<void> {
  const later = new Date(runtime.clock().getTime() + 3_600_000)
  const silence = {
    owner: 'nobody',
    leasedUntil: later,
    pausedUntil: later,
    pauseReason: dealer.deal('reason of a pause'),
  }
  await runtime.prisma.deliveryLease.upsert({
    where: { channel: 'telegram' },
    create: { channel: 'telegram', ...silence },
    update: silence,
  })
}
