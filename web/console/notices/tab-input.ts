import type { Broadcast } from '../data/broadcasts.ts'
import type { Notice, NoticeKind, NoticeOptions } from '../data/notices.ts'
import type { CityNames } from '../frame/city-names.ts'

/** What each tab of a notice is handed. */
export interface TabInput {
  notice: Notice
  /** Missing for a kind that this version does not know any more. */
  kind: NoticeKind | undefined
  options: NoticeOptions
  names: CityNames
  /** The one in the address, or the newest; null: none yet, or on its way. */
  broadcast: Broadcast | null
  query: URLSearchParams
  onNotice: (notice: Notice) => void
  /** A step of the broadcast was taken, or a new one began. */
  onBroadcast: (broadcast: Broadcast) => void
}
