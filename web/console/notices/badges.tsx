import type { BroadcastState, VersionState } from '../data/notices.ts'
import { useTexts } from '../frame/text.ts'

type Tone = 'info' | 'success' | 'warning' | 'danger'

const broadcastTones: Record<BroadcastState, Tone> = {
  draft: 'info',
  awaitingRelease: 'warning',
  scheduled: 'info',
  sending: 'info',
  stopped: 'danger',
  done: 'success',
  cancelled: 'info',
}

const versionTones: Record<VersionState, Tone> = {
  missing: 'warning',
  wanted: 'info',
  failed: 'danger',
  machine: 'info',
  inReview: 'warning',
  reviewed: 'success',
  outdated: 'danger',
}

/** Where a broadcast stands, in a colour and in words. */
export function BroadcastBadge({ state }: { state: BroadcastState }) {
  const { text } = useTexts()
  return <Badge tone={broadcastTones[state]}>{text(`broadcastState.${state}`)}</Badge>
}

/** How far a language is, in a colour and in words. */
export function VersionBadge({ status }: { status: VersionState }) {
  const { text } = useTexts()
  return <Badge tone={versionTones[status]}>{text(`versionState.${status}`)}</Badge>
}

function Badge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span className="kern-label">{children}</span>
    </span>
  )
}
