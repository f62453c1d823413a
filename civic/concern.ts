import { v7 as uuidv7 } from 'uuid'
import type { Transaction } from './transaction.ts'

/** What a concern can be; one intake for all, and staff may change it later. */
export const caseKinds = ['defect', 'complaint', 'question', 'idea', 'praise'] as const
export type CaseKind = (typeof caseKinds)[number]

/** How a concern reached us. */
export const concernSources = ['chat', 'phone', 'visit', 'letter', 'advocate'] as const
export type ConcernSource = (typeof concernSources)[number]

/** Where a concern is: a shared point, an area named by the person, or words only. Longitude and latitude in degrees, WGS 84. */
export interface ConcernPlace {
  text: string | null
  longitude: number | null
  latitude: number | null
  subdistrict: string | null
  district: string | null
}

/** A concern as the resident confirmed it. */
export interface ConcernInput {
  residentId: string
  kind: CaseKind
  text: string
  language: string
  category: string | null
  place: ConcernPlace | null
  mediaKeys: readonly string[]
  /** "chat", or how staff came to file it on behalf of somebody. */
  source?: ConcernSource
  channel: string | null
  filedBy?: string
  at: Date
}

/** Writes what a resident filed and ties the draft's photos and voice notes to it. */
export async function createConcern(transaction: Transaction, input: ConcernInput): Promise<{ id: string }> {
  const id = uuidv7()
  await transaction.concern.create({
    data: {
      id,
      residentId: input.residentId,
      kind: input.kind,
      text: input.text,
      language: input.language,
      category: input.category,
      placeText: input.place?.text ?? null,
      longitude: input.place?.longitude ?? null,
      latitude: input.place?.latitude ?? null,
      subdistrict: input.place?.subdistrict ?? null,
      district: input.place?.district ?? null,
      source: input.source ?? 'chat',
      channel: input.channel,
      filedBy: input.filedBy ?? null,
      createdAt: input.at,
    },
  })
  await attachMedia(transaction, id, input.residentId, input.mediaKeys)
  return { id }
}

/** Ties kept media to a concern. */
export async function attachMedia(
  transaction: Transaction,
  concernId: string,
  residentId: string,
  draftKeys: readonly string[],
): Promise<void> {
  if (draftKeys.length === 0) return
  await transaction.mediaFile.updateMany({
    where: { residentId, draftKey: { in: [...draftKeys] } },
    data: { concernId, draftKey: null },
  })
}
