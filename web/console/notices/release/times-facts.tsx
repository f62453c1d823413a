import type { Broadcast } from '../../data/broadcasts.ts'
import { moment } from '../../frame/names.tsx'
import { useTexts } from '../../frame/text.ts'

/** When a broadcast goes out, how often and whether it may disturb, once that is settled. */
export function TimesFacts({ broadcast }: { broadcast: Broadcast }) {
  const { language, text } = useTexts()
  const { startsAt, expiresAt, repeats, repeatsUntil, urgentReason } = broadcast
  const facts: [string, string | null][] = [
    [text('release.startsAt'), startsAt === null ? text('release.now') : moment(language, startsAt)],
    [text('release.expires'), expiresAt && moment(language, expiresAt)],
    [
      text('release.repeats'),
      repeats && text(repeats === 'week' ? 'release.repeats.week' : 'release.repeats.month'),
    ],
    [text('release.repeatsUntil'), repeatsUntil && moment(language, repeatsUntil)],
    [text('release.urgentReason'), urgentReason],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
