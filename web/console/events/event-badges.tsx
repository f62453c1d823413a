import type { EventLine } from '../data/events.ts'
import { useTexts } from '../frame/text.ts'

const tones = { planned: 'info', changed: 'warning', cancelled: 'danger', doubtful: 'warning' } as const

/** Where an event stands, and whether the public sees it. */
export function EventBadges({ event: { state, published } }: { event: EventLine }) {
  const { text } = useTexts()
  const badges = [
    [tones[state], text(`events.state.${state}`)],
    [published ? 'success' : 'warning', text(published ? 'events.published' : 'events.unpublished')],
  ] as const
  return (
    <span className="event-badges">
      {badges.map(([tone, name]) => (
        <span className={`kern-badge kern-badge--small kern-badge--${tone}`} key={name}>
          <span className="kern-label">{name}</span>
        </span>
      ))}
    </span>
  )
}
