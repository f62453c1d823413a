import { budgetCall } from './budget-call.ts'
import { caseUpdate } from './case-update.ts'
import { correction } from './correction.ts'
import { councilMeeting } from './council-meeting.ts'
import { districtConference } from './district-conference.ts'
import { information } from './information.ts'
import type { NoticeKind } from './kind.ts'
import { participationEvent } from './participation-event.ts'
import { reminder } from './reminder.ts'

/** Every kind of notice. A new one is its file, a line here, and its texts in `locales/<tag>/notice.json`. */
export const noticeKinds: readonly NoticeKind[] = [
  information,
  participationEvent,
  districtConference,
  councilMeeting,
  budgetCall,
  reminder,
  correction,
  caseUpdate,
]

/** The kind with this id. */
export function noticeKindOf(id: string): NoticeKind | undefined {
  return noticeKinds.find((kind) => kind.id === id)
}
