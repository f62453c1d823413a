import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { openChats } from './chats.ts'

const chats = openChats()
const { press, write } = chats

test('somebody sees when their council meets, follows it, and a question to its chair is with the team that passes it on', async () => {
  const { prisma, city, clock } = chats.gateway.runtime
  const at = clock()
  const soon = new Date(at.getTime() + 5 * 86_400_000)
  const past = new Date(at.getTime() - 5 * 86_400_000)
  const item = {
    cityId: city.id,
    feedId: 'ris',
    councils: ['sbbMitte'],
    entry: {},
    fingerprint: '',
    seenAt: at,
    changedAt: at,
  }
  const meeting = { ...item, kind: 'meeting', title: 'Sitzung' }
  await prisma.feedItem.createMany({
    data: [
      { ...meeting, id: uuidv7(), uid: '1', startsAt: soon, place: 'Saal der Zukunft' },
      { ...meeting, id: uuidv7(), uid: '2', startsAt: past, place: 'Saal von gestern' },
      { ...meeting, id: uuidv7(), uid: '3', startsAt: soon, place: 'Abgesagter Saal', state: 'cancelled' },
      { ...item, id: uuidv7(), uid: '4', kind: 'paper', title: 'Bänke am Kanal' },
      { ...meeting, id: uuidv7(), uid: '5', startsAt: soon, place: 'Anderswo', councils: ['sbbOst'] },
    ],
  })
  await chats.meet('anna')
  await write('anna', 'Stadtbezirksbeirat')
  const card = await press('anna', 'council:area:0')
  expect(card.text).toContain('Stadtbezirksbeirat Mitte')
  expect(card.text).toContain('Saal der Zukunft')
  expect(card.text).toContain('Bänke am Kanal')
  expect(card.text).not.toMatch(/von gestern|Abgesagter|Anderswo/)
  await press('anna', 'council:card:follow')
  await press('anna', 'council:consent:yes')
  expect(await prisma.subscription.findFirstOrThrow({ include: { consent: true } })).toMatchObject({
    topic: 'council.sbbMitte',
    area: '',
    consent: { purpose: 'news:council.sbbMitte', wordingVersion: 'council-2026-11-parents' },
  })
  await press('anna', 'council:open:sbbMitte')
  await press('anna', 'council:card:question')
  await write('anna', 'Wann kommen die Bänke?')
  await press('anna', 'council:send:yes')
  const filed = await prisma.case.findFirstOrThrow({ include: { concern: true } })
  expect(filed).toMatchObject({
    kind: 'question',
    team: city.councils.find(({ id }) => id === 'sbbMitte')?.team,
    district: '0',
    concern: { text: 'An: Stadtbezirksbeirat Mitte\n\nWann kommen die Bänke?' },
  })
  const routed = await prisma.auditEntry.findFirstOrThrow({ where: { action: 'case.routed' } })
  expect(routed.detail).toMatchObject({ rule: 'council' })
})
