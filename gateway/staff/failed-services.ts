import { type Static, Type } from 'typebox'
import type { Runtime } from '../runtime.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { IdShape, nullable, TimeShape } from './shape.ts'

/** A case that somebody may see, by its number; null: out of their reach, or none. */
export const CaseLinkShape = nullable(Type.Object({ id: IdShape, reference: Type.String() }))
type CaseLink = Static<typeof CaseLinkShape>

/** What a translation or transcription service gave up on: the words stay as they were written or said. */
export const FailedServiceShape = Type.Object({
  id: IdShape,
  service: Type.Enum(['translation', 'transcript']),
  attempts: Type.Integer(),
  language: LanguageShape,
  case: CaseLinkShape,
  createdAt: TimeShape,
})
type FailedService = Static<typeof FailedServiceShape>

/** One that was given up, before it is known who may see its case. */
interface GivenUp extends Omit<FailedService, 'case'> {
  caseId: string | null
}

/**
 * The newest translations and transcripts that were given up, at most `most` of each. `language` is the one it was to become for a
 * translation, the one that is spoken for a transcript.
 */
export async function readGivenUp(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  most: number,
): Promise<GivenUp[]> {
  const [translations, recordings] = await Promise.all([
    prisma.caseTranslation.findMany({
      where: { state: 'failed', case: { cityId: city.id } },
      orderBy: { createdAt: 'desc' },
      take: most,
      select: { id: true, attempts: true, language: true, caseId: true, createdAt: true },
    }),
    prisma.mediaFile.findMany({
      where: { transcriptState: 'failed', concern: { case: { cityId: city.id } } },
      orderBy: { createdAt: 'desc' },
      take: most,
      select: {
        id: true,
        transcriptAttempts: true,
        createdAt: true,
        concern: { select: { language: true, case: { select: { id: true } } } },
      },
    }),
  ])
  return [
    ...translations.map(({ language, createdAt, ...rest }) => ({
      ...rest,
      service: 'translation' as const,
      language: viewLanguage(language),
      createdAt: createdAt.toISOString(),
    })),
    ...recordings.map(({ id, transcriptAttempts, concern, createdAt }) => ({
      id,
      service: 'transcript' as const,
      attempts: transcriptAttempts,
      language: viewLanguage(concern?.language ?? 'und'),
      caseId: concern?.case?.id ?? null,
      createdAt: createdAt.toISOString(),
    })),
  ]
}

/** The same as somebody at the desk may see it. */
export function viewGivenUp(
  givenUp: readonly GivenUp[],
  caseOf: (id: string | null) => CaseLink,
): FailedService[] {
  return givenUp.map(({ caseId, ...rest }) => ({ ...rest, case: caseOf(caseId) }))
}
