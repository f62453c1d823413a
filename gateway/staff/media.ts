import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { caseScopeOf, isWithinReach, reachColumns, readAsDesk } from './scope.ts'

/** Kinds of file a browser may show beside the desk; everything else, HTML and SVG first, is only offered as a download. */
const shownInline = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'audio/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/webm',
  'audio/wav',
  'video/mp4',
])

/** A file of a case, and how to hand it to a browser. */
export interface CaseMedia {
  bytes: Uint8Array
  contentType: string
  disposition: 'inline' | 'attachment'
}

/**
 * The bytes of a file that belongs to this case; `null`: no such file within this person's reach, `pending`: still being fetched
 * from its channel.
 */
export async function readMedia(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  staff: Pick<StaffMember, 'grants'>,
  caseId: string,
  mediaId: string,
): Promise<CaseMedia | 'pending' | null> {
  const { city } = runtime
  const media = await readAsDesk(runtime, caseScopeOf(city, staff.grants, 'case.read'), (transaction) =>
    transaction.mediaFile.findFirst({
      where: { id: mediaId, concern: { case: { id: caseId, cityId: city.id } } },
      select: { bytes: true, mimeType: true, concern: { select: { case: { select: reachColumns } } } },
    }),
  )
  if (media === null || !isWithinReach(staff.grants, 'case.read', media.concern?.case ?? null)) return null
  if (media.bytes === null) return 'pending'
  const type = (media.mimeType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const inline = shownInline.has(type)
  return {
    bytes: media.bytes,
    contentType: inline ? type : 'application/octet-stream',
    disposition: inline ? 'inline' : 'attachment',
  }
}
