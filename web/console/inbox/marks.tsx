import type { CaseLine } from '../data/cases.ts'
import { useTexts } from '../frame/text.ts'

/** What makes a line stand out, in words and not in colour alone. */
export function Marks({ line }: { line: CaseLine }) {
  const { text } = useTexts()
  const { overdue, priority, unansweredSince, sensitive, openTasks } = line
  const marks: [icon: string, words: string][] = []
  if (overdue) marks.push(['danger', text('list.overdue')])
  if (priority === 'high' || priority === 'urgent') marks.push(['warning', text(`priority.${priority}`)])
  if (sensitive) marks.push(['visibility-off', text('list.sensitive')])
  if (unansweredSince) marks.push(['mail', text('list.unanswered')])
  if (openTasks > 0) marks.push(['checklist', text('list.tasks', { count: openTasks })])
  return marks.map(([icon, words]) => (
    <span className={`mark mark-${icon}`} key={icon}>
      <span className={`kern-icon kern-icon--small kern-icon--${icon}`} aria-hidden="true" />
      {words}
    </span>
  ))
}
