import { type Static, Type } from 'typebox'
import { validate as isUuid } from 'uuid'
import { type CaseState, needsReason, nextStates } from '#civic/case.ts'
import type { Runtime } from '../runtime.ts'
import { CaseHeadShape, NamedShape, StateShape, viewHead, viewNamed } from './case-head.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

const mediaKinds = ['photo', 'voice', 'file'] as const
type MediaKind = (typeof mediaKinds)[number]

/** Everything the desk may know of a case. The resident is a pseudonym: no handle, no number, no name. */
export const CaseDetailShape = Type.Object({
  ...CaseHeadShape.properties,
  stateReason: nullable(Type.String()),
  responsibleBody: nullable(NamedShape),
  text: Type.String({ description: 'The concern in the words and the language it was written in.' }),
  place: Type.Object({
    text: nullable(Type.String()),
    longitude: nullable(Type.Number({ description: 'Degrees, WGS 84' })),
    latitude: nullable(Type.Number({ description: 'Degrees, WGS 84' })),
  }),
  resident: nullable(
    Type.Object({
      pseudonym: Type.String(),
      language: LanguageShape,
      reachable: Type.Boolean({ description: 'False when the person said STOP or blocked every channel.' }),
    }),
  ),
  media: Type.Array(
    Type.Object({
      id: IdShape,
      kind: Type.Enum([...mediaKinds]),
      mimeType: nullable(Type.String()),
      stored: Type.Boolean({ description: 'False while the file is still being fetched from its channel.' }),
      durationSeconds: nullable(Type.Integer()),
    }),
  ),
  entries: Type.Array(
    Type.Object({
      id: Type.String(),
      type: Type.String(),
      text: nullable(Type.String()),
      language: nullable(LanguageShape),
      fromState: nullable(StateShape),
      toState: nullable(StateShape),
      author: Type.String(),
      at: TimeShape,
    }),
    { description: 'What happened, oldest first.' },
  ),
  lastMessage: nullable(Type.Object({ status: Type.String(), at: TimeShape }), {
    description: 'How far the newest message to the resident about this case has come.',
  }),
  nextStates: Type.Array(Type.Object({ state: StateShape, reasonRequired: Type.Boolean() })),
  answerLanguages: Type.Array(LanguageShape, { description: 'An answer may be written in one of these.' }),
})
type CaseDetail = Static<typeof CaseDetailShape>

/** A case of this city with its concern and history; `null` when there is none with this id. */
export async function readCase(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  id: string,
): Promise<CaseDetail | null> {
  const row = await runtime.prisma.case.findFirst({
    where: { id, cityId: runtime.city.id },
    include: {
      entries: { orderBy: { id: 'asc' } },
      concern: {
        include: {
          media: { orderBy: { id: 'asc' }, omit: { bytes: true, sourceRef: true } },
          resident: { include: { addresses: { select: { id: true, state: true } } } },
        },
      },
    },
  })
  if (row === null) return null
  const { concern } = row
  const nameOf = await readStaffNames(runtime, row.entries)
  return {
    ...viewHead(runtime.city, row),
    stateReason: row.stateReason,
    responsibleBody: viewNamed(runtime.city.bodies, row.responsibleBody),
    text: concern.text,
    place: { text: concern.placeText, longitude: concern.longitude, latitude: concern.latitude },
    resident: concern.resident && {
      pseudonym: concern.resident.pseudonym,
      language: viewLanguage(concern.resident.language),
      reachable:
        concern.resident.addresses.some(({ state }) => state === 'active') &&
        concern.resident.stoppedAt === null,
    },
    media: concern.media.map((media) => ({
      id: media.id,
      kind: media.kind as MediaKind,
      mimeType: media.mimeType,
      stored: media.state === 'stored',
      durationSeconds: media.durationSeconds,
    })),
    entries: row.entries.map((entry) => ({
      id: String(entry.id),
      type: entry.type,
      text: entry.text,
      language: entry.language === null ? null : viewLanguage(entry.language),
      fromState: entry.fromState as CaseState | null,
      toState: entry.toState as CaseState | null,
      author: nameOf(entry.author),
      at: entry.at.toISOString(),
    })),
    lastMessage: await readLastMessage(
      runtime,
      id,
      concern.resident?.addresses.map((address) => address.id) ?? [],
    ),
    nextStates: nextStates(row.state as CaseState).map((state) => ({
      state,
      reasonRequired: needsReason(state),
    })),
    answerLanguages: runtime.city.languages.map(viewLanguage),
  }
}

/** The addresses lead to the rows by an index; the case alone does not. */
async function readLastMessage(
  { prisma }: Pick<Runtime, 'prisma'>,
  caseId: string,
  addressIds: string[],
): Promise<CaseDetail['lastMessage']> {
  const message = await prisma.outboxMessage.findFirst({
    where: { addressId: { in: addressIds }, caseId },
    orderBy: { id: 'desc' },
    select: { status: true, createdAt: true },
  })
  return message && { status: message.status, at: message.createdAt.toISOString() }
}

/** History lines name staff by id; the desk shows how they are called. Other authors are shown as they are. */
async function readStaffNames({ prisma }: Pick<Runtime, 'prisma'>, entries: { author: string }[]) {
  const ids = [...new Set(entries.map(({ author }) => author))].filter((author) => isUuid(author))
  const staff = await prisma.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  })
  return (author: string) => staff.find(({ id }) => id === author)?.displayName ?? author
}
