import { v7 as uuidv7 } from 'uuid'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { readCaseDelivery } from '#gateway/staff/case-delivery.ts'
import type { Gateway } from '#gateway/start.ts'
import { until } from './gateway.ts'
import { fileLampCase } from './lamp-case.ts'
import { newAddress } from './new-address.ts'

/** Somebody who is told of their case on one platform and has the web chat besides. */
export interface TwoChats {
  /** The office answers; resolves when that is at rest, with its row and what staff see of it. */
  told(text: string): Promise<{ row: object; seen: object | null; inWebchat: number }>
}

/** Gives the one resident of a gateway a case and a web chat. The dialogue for that is told elsewhere. */
export async function addSecondChat({ runtime }: Gateway): Promise<TwoChats> {
  const { prisma, clock } = runtime
  const { id: residentId } = await prisma.resident.findFirstOrThrow()
  const { id: addressId } = await prisma.address.create({
    data: { residentId, ...newAddress(runtime, 'webchat', uuidv7()) },
  })
  const caseId = await prisma.$transaction((transaction) =>
    fileLampCase(runtime, transaction, { residentId, channel: 'webchat', at: clock() }),
  )
  const rowsWith = async (text: string) => {
    const rows = await prisma.outboxMessage.findMany({ where: { caseId } })
    return rows.filter(({ reply }) => JSON.stringify(reply).includes(text))
  }
  return {
    async told(text) {
      await applyOfficeStep(runtime, { caseId, author: 'test', text })
      const row = await until(async () => {
        const [found] = await rowsWith(text)
        const isThere = found?.channel === 'webchat' && found.status === 'sent'
        return (isThere || found?.status === 'failed') && found
      }, `"${text}" is in the web chat, or given up`)
      const inWebchat = (await rowsWith(text)).filter((one) => one.addressId === addressId).length
      return { row, inWebchat, seen: (await readCaseDelivery(runtime, caseId)).lastMessage }
    },
  }
}
