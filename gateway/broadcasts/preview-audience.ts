import { composeEdition } from '#content/notices/compose.ts'
import { readWholeNotice } from '../notices/whole.ts'
import type { Runtime } from '../runtime.ts'
import { checkAudience } from './check-audience.ts'
import { type AudienceCount, countAudience } from './count.ts'
import { type BroadcastDraft, findNotice } from './draft.ts'
import { BroadcastRefusal } from './refusal.ts'
import { type Editor, reaches } from './work.ts'

/**
 * How many a draft would reach, while somebody is still building it; nothing is written. Throws `BroadcastRefusal`: unknownNotice,
 * isTemplate, outsideReach, unknown… of the audience.
 */
export async function previewAudience(
  runtime: Pick<Runtime, 'prisma' | 'pool' | 'city' | 'clock' | 'channels' | 'catalog'>,
  editor: Editor,
  noticeId: string,
  { audience, expiresAt, urgentReason }: Pick<BroadcastDraft, 'audience' | 'expiresAt' | 'urgentReason'>,
): Promise<AudienceCount> {
  const notice = await findNotice(runtime, runtime.prisma, editor, noticeId)
  await checkAudience(runtime, runtime.prisma, editor, audience)
  if (!reaches(runtime.city, editor, 'notice.write', notice, audience)) {
    throw new BroadcastRefusal(
      'outsideReach',
      'audience',
      'You may write for some districts only. Choose areas inside them.',
    )
  }
  const whole = await readWholeNotice(runtime.prisma, noticeId)
  return countAudience(runtime, {
    topic: notice.topic,
    audience,
    expiresAt: expiresAt ? new Date(expiresAt) : null,
    urgent: typeof urgentReason === 'string',
    basisOf: (language) => composeEdition(whole, language, noticeId).basis,
  })
}
