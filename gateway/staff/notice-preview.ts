import { type Static, Type } from 'typebox'
import { type Call, dress } from '#bots/channels/telegram/dress.ts'
import { editionBases } from '#civic/broadcast.ts'
import type { MediaRef, RenderedMessage } from '#content/message.ts'
import { checkNotice } from '#content/notices/check.ts'
import { findingCodes } from '#content/notices/finding.ts'
import { render } from '#content/render.ts'
import { previewEdition } from '../notices/editions.ts'
import { readWholeNotice } from '../notices/whole.ts'
import type { Runtime } from '../runtime.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { IdShape, nullable } from './shape.ts'

const PieceShape = Type.Object({
  text: Type.String({ description: 'Empty: a picture or file without words.' }),
  files: Type.Array(IdShape),
  buttons: Type.Array(Type.Array(Type.String()), { description: 'Rows of labels.' }),
})
type Piece = Static<typeof PieceShape>

/** A notice as somebody would get it: on one channel, in one language, now. */
export const PreviewShape = Type.Object({
  language: LanguageShape,
  channel: Type.String(),
  basis: Type.Enum([...editionBases], { description: 'Whose words: source is the source text with a note.' }),
  pieces: Type.Array(PieceShape, { description: 'One message each, in the order they arrive.' }),
  length: Type.Integer({ description: 'Of all words, in UTF-16 units.' }),
  most: nullable(Type.Integer(), { description: 'What fits one message of this channel.' }),
})

/** How a channel cuts and lays out a message; a channel that is not here shows it in one piece, each button on a line. */
const layouts: Readonly<Record<string, (message: RenderedMessage) => Piece[]>> = { telegram: telegramPieces }

/** What the readers of one language would get on one channel; `null`: that channel is not set up. */
export async function previewNotice(
  runtime: Pick<Runtime, 'prisma' | 'city' | 'catalog' | 'channels'>,
  noticeId: string,
  language: string,
  channelId: string,
): Promise<Static<typeof PreviewShape> | null> {
  const channel = runtime.channels.get(channelId)
  if (!channel) return null
  const { basis, reply } = await previewEdition(runtime, noticeId, language)
  const message = render(runtime.catalog, runtime.city, language, reply)
  return {
    language: viewLanguage(language),
    channel: channelId,
    basis,
    pieces: (layouts[channelId] ?? onePiece)(message),
    length: message.text.length,
    most: channel.capabilities.textLimit,
  }
}

function onePiece({ text, media, choices }: RenderedMessage): Piece[] {
  return [{ text, files: idsOf(media), buttons: choices.map(({ label }) => [label]) }]
}

function telegramPieces(message: RenderedMessage): Piece[] {
  return dress(message, true).map(pieceOf)
}

function pieceOf(call: Call): Piece {
  switch (call.type) {
    case 'text':
      return { text: call.text, files: [], buttons: rowsOf(call.keyboard) }
    case 'media':
      return { text: call.caption ?? '', files: idsOf([call.media]), buttons: rowsOf(call.keyboard) }
    case 'album':
      return { text: '', files: idsOf(call.photos), buttons: [] }
  }
}

function rowsOf(keyboard: object | undefined): string[][] {
  if (keyboard === undefined || !('inline_keyboard' in keyboard)) return []
  const rows = keyboard.inline_keyboard as { text: string }[][]
  return rows.map((row) => row.map(({ text }) => text))
}

function idsOf(media: readonly MediaRef[]): string[] {
  return media.map(({ mediaId }) => mediaId)
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
