import { afterAll, beforeAll, expect, it } from 'vitest'
import { askFollowUp } from '#civic/follow-up.ts'
import { fileLampCase } from '#tests/support/lamp-case.ts'
import { join, type LinkingWorld, meet, newChat, openLinkingWorld, press } from './world.ts'

let world: LinkingWorld
beforeAll(async () => {
  world = await openLinkingWorld()
})
afterAll(() => world.close())

it('two people who were asked how a case turned out are one: each button goes on working, and there is one answer', async () => {
  const { runtime } = world.gateway
  const [first, second] = [newChat(world.telegram), newChat(world.webchat)]
  await meet(first)
  await meet(second)
  const at = runtime.clock()
  const ids = [(await world.residentOf(first)) ?? '', (await world.residentOf(second)) ?? '']
  const asked = await runtime.prisma.$transaction(async (transaction) => {
    const [filed = '', coAffected = ''] = ids
    const caseId = await fileLampCase(runtime, transaction, { residentId: filed, channel: 'telegram', at })
    await transaction.coAffected.create({ data: { caseId, residentId: coAffected } })
    return [
      await askFollowUp(transaction, { caseId, residentId: filed, at }),
      await askFollowUp(transaction, { caseId, residentId: coAffected, at }),
    ]
  })
  await join(first, second)
  await press(second, `followUp:open:no.${asked[1]}`)
  await press(first, `followUp:open:yes.${asked[0]}`)
  await press(first, 'followUp:rating:4')
  const answers = await runtime.prisma.followUp.findMany()
  expect(answers.map(({ id, solved, rating }) => [id, solved, rating])).toEqual([[asked[0], 'yes', 4]])
})
