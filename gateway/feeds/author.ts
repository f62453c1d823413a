import type { Editor } from '../broadcasts/work.ts'

/** In whose name the house writes what a feed says. It may prepare everything; what is sent, a person releases. */
export function feedEditor(feedId: string): Editor {
  return { id: `feed:${feedId}`, grants: [{ role: 'coordinator', districts: [], teams: [] }] }
}
