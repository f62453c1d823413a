import { type Static, Type } from 'typebox'
import { validate as isUuid } from 'uuid'
import { type CaseState, needsReason, nextStates } from '#civic/case.ts'
import type { Grant, Target } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { City } from '#content/city/city.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { CaseDeliveryShape, readCaseDelivery } from './case-delivery.ts'
import { CaseHeadShape, NamedShape, StateShape, viewHead, viewNamed } from './case-head.ts'
import { CaseWorkShape, readCaseWork } from './case-work.ts'
import { EntryAboutShape, staffIn, viewAbout } from './entry-about.ts'
import { FilingShape, viewFiling } from './filing.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { caseScopeOf, isWithinReach, readAsDesk } from './scope.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'
import { TranslationShape, viewTranslation } from './translations.ts'

const mediaKinds = ['photo', 'voice', 'file'] as const
type MediaKind = (typeof mediaKinds)[number]
type TranscriptState = 'wanted' | 'done' | 'failed'

/** Everything the desk may know of a case. The resident is a pseudonym: no handle, no number, no name. */
export const CaseDetailShape = Type.Object({
  ...CaseHeadShape.properties,
  ...CaseWorkShape.properties,
  stateReason: nullable(Type.String()),
  responsibleBody: nullable(NamedShape),
  text: Type.String({ description: 'The concern in the words and the language it was written in.' }),
  place: Type.Object({
    text: nullable(Type.String()),
    longitude: nullable(Type.Number({ description: 'Degrees, WGS 84' })),
    latitude: nullable(Type.Number({ description: 'Degrees, WGS 84' })),
  }),
  filing: FilingShape,
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
      transcript: nullable(Type.String({ description: 'What a machine heard in a voice note.' })),
      transcriptState: nullable(Type.Enum(['wanted', 'done', 'failed'])),
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
      about: EntryAboutShape,
    }),
    { description: 'What happened, oldest first.' },
  ),
  translations: Type.Array(TranslationShape),
  ...CaseDeliveryShape.properties,
  mayDo: Type.Enum(['everything', 'help', 'nothing'], {
    description:
      'What the person who reads it may do to it; `help`: leave notes and say what came of a task.',
  }),
  nextStates: Type.Array(Type.Object({ state: StateShape, reasonRequired: Type.Boolean() })),
  answerLanguages: Type.Array(LanguageShape, { description: 'An answer may be written in one of these.' }),
})
type CaseDetail = Static<typeof CaseDetailShape>

/** The case of this id with its concern and history; `null` when there is none or it is not within this person's reach. */
export async function readCase(
  runtime: Pick<Runtime, 'prisma' | 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>,
  staff: Pick<StaffMember, 'grants'>,
  id: string,
): Promise<CaseDetail | null> {
  const scope = caseScopeOf(runtime.city, staff.grants, 'case.read')
  const seen = await readAsDesk(runtime, scope, async (transaction) => {
    const row = await readRow(transaction, runtime.city.id, id)
    if (row === null || !isWithinReach(staff.grants, 'case.read', row)) return null
    return viewDetail(runtime.city, row, {
      nameOf: await readStaffNames(transaction, row.entries),
      work: await readCaseWork(transaction, runtime.city, row),
      mayDo: mayDoOf(staff.grants, row),
    })
  })
  return seen && { ...seen, ...(await readCaseDelivery(runtime, id)) }
}

/** Columns are named where the second wall opens only some of them (resident, address). */
function readRow(transaction: Transaction, cityId: string, id: string) {
  return transaction.case.findFirst({
    where: { id, cityId },
    include: {
      entries: { orderBy: { id: 'asc' } },
      translations: { orderBy: { id: 'asc' } },
      concern: {
        include: {
          media: { orderBy: { id: 'asc' }, omit: { bytes: true, sourceRef: true } },
          resident: {
            select: {
              pseudonym: true,
              language: true,
              stoppedAt: true,
              addresses: { select: { id: true, state: true } },
            },
          },
        },
      },
    },
  })
}
type DetailRow = NonNullable<Awaited<ReturnType<typeof readRow>>>

interface DetailParts {
  nameOf: (author: string) => string
  work: Static<typeof CaseWorkShape>
  mayDo: CaseDetail['mayDo']
}

/** Whose case it is does everything; who shares a task of it, or only sees that it is overdue, helps. */
function mayDoOf(grants: readonly Grant[], row: Target): CaseDetail['mayDo'] {
  if (isWithinReach(grants, 'case.work', { ...row, sharedWith: [] })) return 'everything'
  return isWithinReach(grants, 'case.work', row) ? 'help' : 'nothing'
}

function viewDetail(
  city: City,
  row: DetailRow,
  { nameOf, work, mayDo }: DetailParts,
): Omit<CaseDetail, keyof Static<typeof CaseDeliveryShape>> {
  const { concern } = row
  return {
    ...viewHead(city, row),
    ...work,
    stateReason: row.stateReason,
    responsibleBody: viewNamed(city.bodies, row.responsibleBody),
    text: concern.text,
    place: { text: concern.placeText, longitude: concern.longitude, latitude: concern.latitude },
    filing: viewFiling(row, nameOf),
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
      transcript: media.transcript,
      transcriptState: media.transcriptState as TranscriptState | null,
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
      about: viewAbout(city, entry.detail, nameOf),
    })),
    translations: row.translations.map(viewTranslation),
    mayDo,
    nextStates: nextStates(row.state as CaseState).map((state) => ({
      state,
      reasonRequired: needsReason(state),
    })),
    answerLanguages: city.languages.map(viewLanguage),
  }
}

/** History lines name staff by id; the desk shows how they are called. Other authors are shown as they are. */
async function readStaffNames(transaction: Transaction, entries: { author: string; detail: unknown }[]) {
  const named = entries.flatMap(({ author, detail }) => [author, ...staffIn(detail)])
  const ids = [...new Set(named)].filter((id) => isUuid(id))
  const staff = await transaction.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  })
  return (author: string) => staff.find(({ id }) => id === author)?.displayName ?? author
}
