import { v7 as uuidv7 } from 'uuid'
import {
  type OutgoingMessage,
  type PlatformTemplate,
  SendError,
  type TemplateDesk,
} from '#bots/channels/contract.ts'
import { residentsToTell } from '#civic/co-affected.ts'
import type { Reply } from '#content/message.ts'
import { tellEach } from '#gateway/cases/tell-each.ts'
import { sweepHeld } from '#gateway/delivery/held.ts'
import { drain } from '#gateway/inbox/drain.ts'
import type { Gateway } from '#gateway/start.ts'
import { syncTemplates } from '#gateway/templates/sync.ts'
import { createFakeChannel, type FakeChannel } from '#tests/support/fake-channel.ts'
import { newAddress } from '#tests/support/new-address.ts'
import { createNoticeWorld, type Reader } from './notice-world.ts'

const windowMs = 24 * 3_600_000

interface Surprise {
  how: 'at once' | 'later'
  kind: 'windowClosed' | 'notHere'
}

/** A platform with a window of a day and approved wordings; it keeps its own book of who wrote when, and judges every call by it. */
export interface WindowChannel extends FakeChannel {
  /** Calls that no platform would have taken, and what was wrong with them. */
  readonly violations: string[]
  /** What arrived, by person, as words or as the name of a template. */
  readonly arrived: Map<string, string[]>
  /** The platform refuses the next free text to this person, at once or in a receipt afterwards: as outside the window, or in this chat. */
  refuse(handle: string, how: Surprise['how'], kind?: Surprise['kind']): void
  /** It refuses them nothing more. */
  relent(handle: string): void
  /** Sends the receipts of what it refuses later. */
  receipts(): Promise<void>
  readonly desk: TemplateDesk & { decide(state: PlatformTemplate['state'], names: readonly string[]): void }
}

/** Builds the channel; `id` may be one of a company's, so that the channel law counts. */
export function createWindowChannel(id: string, clock: () => Date): WindowChannel {
  const base = createFakeChannel(id, { serviceWindowHours: 24, receipts: true, buttons: 3 }, clock)
  const book = new Map<string, number>()
  const surprises = new Map<string, Surprise>()
  const templates: PlatformTemplate[] = []
  const late: { handle: string; platformMessageId: string; at: number; kind: Surprise['kind'] }[] = []
  const say = base.say.bind(base)
  const send = base.send.bind(base)

  function judge(message: OutgoingMessage, handle: string): Surprise | null {
    const { template } = message
    if (template) {
      const found = templates.find(
        ({ name, languageCode }) => name === template.name && languageCode === template.languageCode,
      )
      if (found?.state !== 'approved') channel.violations.push(`template ${template.name} is ${found?.state}`)
      return null
    }
    if (clock().getTime() - (book.get(handle) ?? Number.NEGATIVE_INFINITY) > windowMs) {
      channel.violations.push(`free text outside the window: ${message.text}`)
    }
    const surprise = surprises.get(handle)
    surprises.delete(handle)
    if (surprise?.how === 'at once') {
      if (surprise.kind === 'windowClosed') book.delete(handle)
      throw new SendError(surprise.kind, 'no', { platformCode: codes[surprise.kind] })
    }
    return surprise ?? null
  }

  const channel: WindowChannel = Object.assign(base, {
    violations: [],
    arrived: new Map<string, string[]>(),
    async say(...given: Parameters<FakeChannel['say']>) {
      const [handle, body] = given
      if (body.type !== 'receipt') book.set(handle, clock().getTime())
      await say(...given)
    },
    async send(...given: Parameters<FakeChannel['send']>) {
      const [message, { handle }] = given
      const verdict = judge(message, handle)
      const result = await send(...given)
      if (verdict) {
        late.push({
          handle,
          kind: verdict.kind,
          platformMessageId: result.platformMessageId,
          at: clock().getTime(),
        })
      } else {
        const all = channel.arrived.get(handle) ?? []
        channel.arrived.set(handle, [...all, message.template?.name ?? message.text])
      }
      return result
    },
    refuse: (handle: string, how: Surprise['how'], kind: Surprise['kind'] = 'windowClosed') =>
      void surprises.set(handle, { how, kind }),
    relent: (handle: string) => void surprises.delete(handle),
    async receipts() {
      for (const { handle, platformMessageId, at, kind } of late.splice(0)) {
        if (kind === 'windowClosed' && (book.get(handle) ?? 0) <= at) book.delete(handle)
        const reason = { kind, platformCode: codes[kind] }
        // The platform tells in any order, and more than once.
        for (const status of ['failed', 'sent', 'failed'] as const) {
          await channel.say(handle, {
            type: 'receipt',
            platformMessageId,
            status,
            ...(status === 'failed' && { reason }),
          })
        }
      }
    },
    desk: {
      list: async () => structuredClone(templates),
      async submit(wording: Parameters<TemplateDesk['submit']>[0]) {
        const { examples: _examples, ...kept } = wording
        templates.push({ ...kept, state: 'pending' })
      },
      decide(state: PlatformTemplate['state'], names: readonly string[]) {
        for (const one of templates)
          if (names.some((name) => one.name.startsWith(`kd_${name}_`))) one.state = state
      },
    },
  })
  channel.templates = channel.desk
  return channel
}

const codes = { windowClosed: '131047', notHere: '131026' } satisfies Record<Surprise['kind'], string>

/** One person with a case, over two channels: one with a window, one without. */
export function createWindowWorld(gateway: Gateway, cloud: WindowChannel, free: FakeChannel) {
  const { runtime } = gateway
  const worlds = [createNoticeWorld(runtime, cloud), createNoticeWorld(runtime, free)]
  const [notices] = worlds
  if (!notices) throw new Error('no world')

  return {
    notices,
    /** Sends and sweeps until nothing more moves. */
    async settle(): Promise<void> {
      for (let round = 0; round < 4; round += 1) {
        for (const world of worlds) {
          await world.deliver('talk')
          await world.deliver('notices')
        }
        await cloud.receipts()
        await sweepHeld(runtime)
      }
    },
    sync: () => syncTemplates(runtime, cloud.id, cloud.desk),
    async meet(handle: string): Promise<Reader & { caseId: string; reference: string }> {
      const [reader] = await notices.meet(1, { handle: () => handle })
      if (!reader) throw new Error('nobody came')
      const [caseId, reference] = [uuidv7(), `LE-2026-${handle}`]
      await runtime.prisma.concern.create({
        data: {
          id: uuidv7(),
          residentId: reader.residentId,
          kind: 'concern',
          text: 'Laterne',
          language: 'de',
          case: {
            create: { id: caseId, cityId: runtime.city.id, reference, kind: 'concern', language: 'de' },
          },
        },
      })
      return { ...reader, caseId, reference }
    },
    async write({ residentId, handle }: Reader, text: string): Promise<void> {
      await cloud.say(handle, { type: 'message', text })
      await drain(runtime, residentId)
    },
    async press({ residentId, handle }: Reader, choiceId: string): Promise<void> {
      await cloud.say(handle, { type: 'choice', choiceId })
      await drain(runtime, residentId)
    },
    /** The office tells of the case, at the address that it would use. */
    tell: (caseId: string, reply: Reply) =>
      runtime.prisma.$transaction(async (transaction) =>
        tellEach(transaction, await residentsToTell(transaction, caseId), {
          lane: 'update',
          class: 'mustArrive',
          reply: () => reply,
          dueAt: runtime.clock(),
          caseId,
        }),
      ),
    /** The person ties a chat without a window to themselves. */
    async tie({ residentId, handle }: Reader): Promise<void> {
      const { prisma } = runtime
      await prisma.address.create({
        data: { residentId, ...newAddress(runtime, free.id, handle) },
      })
    },
    rows: ({ residentId }: Reader) =>
      runtime.prisma.outboxMessage.findMany({ where: { residentId }, orderBy: { id: 'asc' } }),
    async stop(): Promise<void> {
      for (const world of worlds) await world.stop()
    },
  }
}

export type WindowWorld = ReturnType<typeof createWindowWorld>
