/**
 * How far one language of a notice is. `missing` stands in no row; `wanted` is a machine's work to do, `failed` what it gave up.
 * `outdated`: the source changed since. Only `reviewed` words go out without the note that a machine wrote them.
 */
export const versionStates = [
  'missing',
  'wanted',
  'failed',
  'machine',
  'inReview',
  'reviewed',
  'outdated',
] as const
export type VersionState = (typeof versionStates)[number]

/** The topic under which somebody follows a council. */
export function councilTopic(councilId: string): string {
  return `council.${councilId}`
}
