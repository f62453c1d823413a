import { type Static, Type } from 'typebox'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import type { LaidOut, Offer } from '#bots/channels/laid-out.ts'
import { editionBases } from '#civic/broadcast.ts'
import { checkNotice } from '#content/notices/check.ts'
import type { Edition } from '#content/notices/compose.ts'
import { findingCodes } from '#content/notices/finding.ts'
import { wordingLanguage } from '#content/templates/wording.ts'
import { noticeChannels } from '../broadcasts/notice-channels.ts'
import { outgoing, type Unsent } from '../delivery/outgoing.ts'
import { isSent, wayOf } from '../delivery/way.ts'
import { permissionFor, windowHours } from '../delivery/window.ts'
import { previewEdition } from '../notices/editions.ts'
import { readWholeNotice } from '../notices/whole.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { readUsable, type Usable } from '../templates/usable.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { IdShape, nullable } from './shape.ts'

const OfferShape = Type.Union([
  Type.Object({ type: Type.Literal('buttons'), rows: Type.Array(Type.Array(Type.String())) }),
  Type.Object({
    type: Type.Literal('list'),
    open: Type.String({ description: 'The button that opens the list.' }),
    rows: Type.Array(Type.Object({ title: Type.String(), more: Type.Optional(Type.String()) })),
  }),
  Type.Object({ type: Type.Literal('poll'), answers: Type.Array(Type.String()) }),
])

const PieceShape = Type.Object({
  text: Type.String({ description: 'Empty: a picture or file without words.' }),
  files: Type.Array(IdShape),
  offer: nullable(OfferShape, { description: 'What can be pressed; null: nothing, or numbers in the text.' }),
})

const FormShape = Type.Object({
  when: Type.Enum(['always', 'windowOpen', 'windowClosed'], {
    description: 'windowOpen: to whoever wrote within the hours of the service window.',
  }),
  way: Type.Enum(['words', 'template', 'pointer', 'waits'], {
    description: 'waits: nothing goes here now; whoever tied another chat that may carry it gets it there.',
  }),
  language: LanguageShape,
  pieces: Type.Array(PieceShape, { description: 'One message each, in the order they arrive.' }),
})
type Form = Static<typeof FormShape>

/** A notice as its readers of one language would get it now, on each channel that may carry notices. */
export const PreviewShape = Type.Object({
  basis: Type.Enum([...editionBases], { description: 'Whose words: source is the source text with a note.' }),
  channels: Type.Array(
    Type.Object({
      channel: Type.String(),
      windowHours: nullable(Type.Integer(), {
        description: 'Free text goes for so long after somebody wrote.',
      }),
      reached: Type.Boolean({
        description: 'Whether somebody of the audience would get it here as things stand.',
      }),
      forms: Type.Array(FormShape),
    }),
  ),
  closed: Type.Array(Type.String(), { description: 'Channels over which the city sends no notices.' }),
})

type Needs = Pick<Runtime, 'prisma' | 'pool' | 'city' | 'catalog' | 'channels' | 'config'>

/**
 * What the readers of one language would get: made by the sender's own code up to the call to the platform. `reached`: the channels over which
 * an audience is reached; `null`: there is none yet, so it may be any.
 */
export async function previewNotice(
  runtime: Needs,
  noticeId: string,
  language: string,
  reached: ReadonlySet<string> | null,
): Promise<Static<typeof PreviewShape>> {
  const edition = await previewEdition(runtime, noticeId, language)
  const { open, closed } = noticeChannels(runtime)
  const channels = [...runtime.channels.values()].filter(({ id }) => open.includes(id))
  const views = channels.map(async (channel) => {
    const usable: Usable = channel.templates ? await readUsable(runtime, channel.id) : () => false
    return {
      channel: channel.id,
      windowHours: windowHours(channel),
      reached: reached?.has(channel.id) ?? true,
      forms: formsOn(runtime, channel, edition, usable),
    }
  })
  return { basis: edition.basis, channels: await Promise.all(views), closed }
}

/** How an edition goes over a channel, at any time or with the window open and closed. */
function formsOn(runtime: Needs, channel: ChannelAdapter, edition: Edition, usable: Usable): Form[] {
  const { language, reply } = edition
  const permission = permissionFor(runtime.city, channel.id, 'notice')
  const moments =
    windowHours(channel) === null ? (['always'] as const) : (['windowOpen', 'windowClosed'] as const)
  return moments.map((when): Form => {
    const way = wayOf({
      isNotice: true,
      permission,
      isOpen: when !== 'windowClosed',
      template: reply.template !== undefined && usable(reply.template.name, language),
      knock: false,
      elsewhere: [],
    })
    if (!isSent(way)) return { when, way: 'waits', language: viewLanguage(language), pieces: [] }
    const spoken = way.type === 'template' ? wordingLanguage(language) : language
    const message = outgoing(runtime, channel, unsent(edition), way.type)
    return {
      when,
      way: way.type,
      language: viewLanguage(spoken),
      pieces: channel.layOut(message).map(viewPiece),
    }
  })
}

/** An edition as the row it will be, at its first try. */
function unsent({ reply, language }: Edition): Unsent {
  return { id: 0n, reply, language, way: null, possibleRepeat: false, lane: lanes.bulk, sensitive: false }
}

function viewPiece({ text, files, offer }: LaidOut): Static<typeof PieceShape> {
  const shown: Offer | null = offer ?? null
  return { text, files: files.map(({ mediaId }) => mediaId), offer: shown }
}

export const FindingsShape = Type.Object({
  findings: Type.Array(
    Type.Object({
      field: Type.String({ description: 'facts.<name>, words.<field>, or versions for a whole language.' }),
      language: Type.Optional(Type.String()),
      code: Type.Enum([...findingCodes]),
      params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
      weight: Type.Enum(['error', 'hint'], { description: 'An error keeps it from being handed in.' }),
    }),
  ),
})

/** What stands out in a notice as it is saved. */
export async function findingsOf(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  noticeId: string,
): Promise<Static<typeof FindingsShape>> {
  const notice = await readWholeNotice(prisma, noticeId)
  return { findings: checkNotice(city, notice, clock()) }
}
