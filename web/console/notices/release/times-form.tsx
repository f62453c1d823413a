import { type FormEvent, useState } from 'react'
import { type Broadcast, changeBroadcast } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import type { Notice as NoticeData, NoticeOptions } from '../../data/notices.ts'
import { MomentField } from '../../form/moment-field.tsx'
import { RadioField } from '../../form/radio-field.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { TickField } from '../../form/tick-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { draftOfBroadcast } from './broadcast-draft.ts'

interface TimesFormProps {
  notice: NoticeData
  broadcast: Broadcast
  options: NoticeOptions
  names: CityNames
  onBroadcast: (broadcast: Broadcast) => void
}

/** When it goes out, until when it is of use, how often, and whether it may disturb. */
export function TimesForm({ notice, broadcast, options, names, onBroadcast }: TimesFormProps) {
  const texts = useTexts()
  const { text } = texts
  const [draft, setDraft] = useState(() => draftOfBroadcast(broadcast))
  const [later, setLater] = useState(draft.startsAt !== null)
  const [urgent, setUrgent] = useState(draft.urgentReason !== null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)
  const readOnly = !notice.mayWrite || notice.archivedAt !== null
  const { quietFrom, quietTo, perWeek } = options.rules
  const zone = names.city.timeZone

  function change(changed: Partial<typeof draft>) {
    setDraft({ ...draft, ...changed })
    setSaved(false)
  }
  async function save(event: FormEvent) {
    event.preventDefault()
    const result = await changeBroadcast(broadcast.id, {
      ...draft,
      audience: broadcast.audience,
      startsAt: later ? (draft.startsAt ?? null) : null,
      urgentReason: urgent ? (draft.urgentReason ?? null) : null,
    })
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setSaved(true)
    onBroadcast(result.data)
  }
  return (
    <form className="block times-form" onSubmit={(event) => void save(event)}>
      <fieldset className="plain-fieldset stack" disabled={readOnly}>
        <RadioField
          label={text('release.when')}
          value={later ? 'later' : 'now'}
          options={[
            { value: 'now', name: text('release.now') },
            {
              value: 'later',
              name: text('release.later'),
              below: later && (
                <MomentField
                  label={text('release.startsAt')}
                  value={draft.startsAt ?? null}
                  zone={zone}
                  onChange={(startsAt) => change({ startsAt })}
                />
              ),
            },
          ]}
          onChange={(value) => {
            setLater(value === 'later')
            setSaved(false)
          }}
        />
        <p className="kern-hint">{text('release.quiet', { from: quietFrom, to: quietTo, count: perWeek })}</p>
        <div>
          <MomentField
            label={`${text('release.expires')} (${text('noticeText.optional')})`}
            value={draft.expiresAt ?? null}
            zone={zone}
            onChange={(expiresAt) => change({ expiresAt })}
          />
          <p className="kern-hint">{text('release.expiresHint')}</p>
        </div>
        <SelectField
          label={text('release.repeats')}
          value={draft.repeats ?? ''}
          none={text('release.repeats.never')}
          options={(['week', 'month'] as const).map((one) => [one, text(`release.repeats.${one}`)])}
          onChange={(repeats) =>
            change({ repeats: repeats === 'week' || repeats === 'month' ? repeats : null })
          }
        />
        {draft.repeats && (
          <MomentField
            label={text('release.repeatsUntil')}
            value={draft.repeatsUntil ?? null}
            zone={zone}
            onChange={(repeatsUntil) => change({ repeatsUntil })}
          />
        )}
        <div>
          <TickField
            checked={urgent}
            onChange={(checked) => {
              setUrgent(checked)
              setSaved(false)
            }}
          >
            {text('release.urgent')}
          </TickField>
          <p className="kern-hint">{text('release.urgentHint')}</p>
          {urgent && (
            <TextField
              label={text('release.urgentReason')}
              required
              maxLength={500}
              value={draft.urgentReason ?? ''}
              onChange={(urgentReason) => change({ urgentReason })}
            />
          )}
        </div>
        {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        {!readOnly && (
          <div className="buttons">
            <DeskButton type="submit">{text('release.save')}</DeskButton>
            <span role="status">{saved && text('release.saved')}</span>
          </div>
        )}
      </fieldset>
    </form>
  )
}
