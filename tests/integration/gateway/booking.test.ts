import { expect, test } from 'vitest'
import { openChats } from './chats.ts'

const phone = '030 23125000'
const chats = openChats()
const { press, write } = chats

/** A stranger chooses German and finds the contact person of Leipzig-Nord. */
async function findPerson(handle: string): Promise<void> {
  await chats.meet(handle)
  await press(handle, 'contact:open:')
  await write(handle, 'Eutritzsch')
}

test('two people who want the same slot: one has it, the other is offered the next', async () => {
  const people = ['anna', 'bela']
  for (const handle of people) await findPerson(handle)
  const [offered] = await Promise.all(people.map((handle) => press(handle, 'contact:card:slot')))
  const slot = offered?.choices[0]?.id ?? ''
  expect(slot).toMatch(/^contact:slot:\d{4}-/)
  await Promise.all(people.map((handle) => press(handle, slot)))
  const answers = await Promise.all(people.map((handle) => press(handle, 'contact:confirm:yes')))
  const { prisma } = chats.gateway.runtime
  expect(await prisma.booking.count()).toBe(1)
  const stillOffered = answers.filter(({ choices }) => choices[0]?.id.startsWith('contact:slot:'))
  expect(stillOffered).toHaveLength(1)
  expect(stillOffered[0]?.choices.map(({ id }) => id)).not.toContain(slot)
  expect(await prisma.inboxMessage.count({ where: { state: 'dead' } })).toBe(0)
})

test('a number to be called is kept sealed and nowhere else, and a cancelled wish forgets it', async () => {
  const { prisma, vault } = chats.gateway.runtime
  await findPerson('anna')
  await press('anna', 'contact:card:callback')
  await write('anna', phone)
  const booking = await prisma.booking.findFirstOrThrow()
  expect(vault.open(booking.phoneCipher ?? new Uint8Array())).toBe('+493023125000')
  const said = await prisma.inboxMessage.findMany({ select: { event: true } })
  const told = await prisma.outboxMessage.findMany({ select: { reply: true } })
  const residents = await prisma.resident.findMany({ select: { session: true } })
  expect(JSON.stringify([said, told, residents])).not.toMatch(/23125/)

  await press('anna', 'contact:open:mine')
  await press('anna', `contact:mine:${booking.id}`)
  await press('anna', 'contact:cancel:yes')
  expect(await prisma.booking.findFirstOrThrow()).toMatchObject({ state: 'cancelled', phoneCipher: null })
})
