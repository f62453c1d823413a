import { createHmac } from 'node:crypto'
import type { Runtime } from '#gateway/runtime.ts'
import { lidOf } from '#tests/support/whatsapp-web-double/control.ts'

/** All that the linked device keeps, opened, by the names of the rows. */
export async function keptKeys({ prisma, vault }: Runtime): Promise<Map<string, string>> {
  const rows = await prisma.channelSecret.findMany()
  return new Map(
    rows.map(({ name, cipher }) => [name, Buffer.from(vault.open(cipher), 'base64').toString('latin1')]),
  )
}

/** Under which kinds the linked device keeps something of somebody with one device, by Baileys' names of what belongs to them. */
export async function keptOf(runtime: Runtime, number: string): Promise<string[]> {
  const lid = lidOf(number).replace('@lid', '')
  const ids = {
    session: [`${lid}_1.0`, `${number}.0`],
    'identity-key': [`${lid}_1.0`, `${number}.0`],
    'device-list': [lid, number],
    'lid-mapping': [number, `${lid}_reverse`],
    tctoken: [lidOf(number), `${number}@s.whatsapp.net`],
  }
  const rows = await keptKeys(runtime)
  const naming = Buffer.from(rows.get('naming') ?? '', 'latin1')
  const nameOf = (type: string, id: string) =>
    createHmac('sha256', naming).update(`${type}\0${id}`).digest('base64url')
  return Object.entries(ids).flatMap(([type, names]) =>
    names.some((id) => rows.has(nameOf(type, id))) ? [type] : [],
  )
}
