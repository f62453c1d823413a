import { information } from './information.ts'
import type { NoticeKind } from './kind.ts'

/** Every kind of notice. A new one is its file, a line here, and its texts in `locales/<tag>/notice.json`. */
export const noticeKinds: readonly NoticeKind[] = [information]

/** The kind with this id. */
export function noticeKindOf(id: string): NoticeKind | undefined {
  return noticeKinds.find((kind) => kind.id === id)
}
