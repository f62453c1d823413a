import type { Audience } from '../../data/broadcasts.ts'
import type { Notice, NoticeOptions } from '../../data/notices.ts'
import { CheckList } from '../../form/check-list.tsx'
import { SelectField } from '../../form/select-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { moment } from '../../frame/names.tsx'
import { useTexts } from '../../frame/text.ts'
import { channelName, topicOptions } from '../names.ts'
import { AreaChoice } from './area-choice.tsx'
import { AroundField } from './around-field.tsx'

interface AudienceFieldsProps {
  audience: Audience
  notice: Notice
  options: NoticeOptions
  names: CityNames
  disabled: boolean
  onChange: (audience: Audience) => void
}

const tookParts = ['registered', 'waiting', 'attended', 'any'] as const

/** The conditions of an audience; what is empty is no condition. */
export function AudienceFields({
  audience,
  notice,
  options,
  names,
  disabled,
  onChange,
}: AudienceFieldsProps) {
  const texts = useTexts()
  const { language, text } = texts
  /** Keeps a condition, or drops it when it is empty. */
  function set<Key extends keyof Audience>(key: Key, value: Audience[Key] | undefined) {
    const { [key]: _, ...others } = audience
    const empty = value === undefined || (Array.isArray(value) && value.length === 0)
    onChange(empty ? others : { ...others, [key]: value })
  }
  const { event, cases, notWithinDays } = audience
  return (
    <fieldset className="plain-fieldset stack" disabled={disabled}>
      <AreaChoice names={names} chosen={audience.areas ?? []} onChange={(areas) => set('areas', areas)} />
      <AroundField names={names} value={audience.around} onChange={(around) => set('around', around)} />
      <Folded title={text('audience.topics')} count={audience.topics?.length ?? 0}>
        <CheckList
          label={text('audience.topics')}
          hint={text('audience.topicsHint')}
          options={topicOptions(texts, options).filter(([id]) => id !== notice.topic)}
          chosen={audience.topics ?? []}
          onChange={(topics) => set('topics', topics)}
        />
      </Folded>
      <Folded title={text('audience.councils')} count={audience.councils?.length ?? 0}>
        <CheckList
          label={text('audience.councils')}
          options={options.councils.map(({ id, name }) => [id, name])}
          chosen={audience.councils ?? []}
          onChange={(councils) => set('councils', councils)}
        />
      </Folded>
      <Folded title={text('audience.languages')} count={audience.languages?.length ?? 0}>
        <CheckList
          label={text('audience.languages')}
          options={names.languages}
          chosen={audience.languages ?? []}
          onChange={(languages) => set('languages', languages)}
        />
      </Folded>
      <Folded title={text('audience.channels')} count={audience.channels?.length ?? 0}>
        <CheckList
          label={text('audience.channels')}
          options={names.city.channels.map((id) => [id, channelName(texts, id)])}
          chosen={audience.channels ?? []}
          onChange={(channels) => set('channels', channels)}
        />
      </Folded>
      <Folded title={text('audience.event')} count={event ? 1 : 0}>
        <div className="page-fields">
          <SelectField
            label={text('audience.event')}
            value={event?.id ?? ''}
            none={text('audience.eventNone')}
            options={options.events.map(({ id, title, startsAt }) => [
              id,
              `${title}, ${moment(language, startsAt)}`,
            ])}
            onChange={(id) => set('event', id === '' ? undefined : { id, took: event?.took ?? 'any' })}
          />
          {event && (
            <SelectField
              label={text('audience.took')}
              value={event.took}
              options={tookParts.map((took) => [took, text(`audience.took.${took}`)])}
              onChange={(took) => set('event', { ...event, took: took as typeof event.took })}
            />
          )}
        </div>
      </Folded>
      <Folded title={text('audience.cases')} count={cases?.categories.length ?? 0}>
        <CheckList
          label={text('audience.cases')}
          options={names.categories}
          chosen={cases?.categories ?? []}
          onChange={(categories) =>
            set('cases', categories.length === 0 ? undefined : { categories, days: cases?.days ?? 90 })
          }
        />
        {cases && (
          <TextField
            label={`${text('audience.casesDays')} (${text('audience.days')})`}
            type="number"
            min={1}
            max={730}
            value={String(cases.days)}
            onChange={(days) => set('cases', { ...cases, days: clamp(days, 1, 730) })}
          />
        )}
      </Folded>
      <Folded title={text('audience.exclusion')} count={notWithinDays === undefined ? 0 : 1}>
        <TextField
          label={`${text('audience.notWithinDays')} (${text('audience.days')})`}
          type="number"
          min={1}
          max={365}
          value={notWithinDays === undefined ? '' : String(notWithinDays)}
          onChange={(days) => set('notWithinDays', days === '' ? undefined : clamp(days, 1, 365))}
        />
      </Folded>
    </fieldset>
  )
}

interface FoldedProps {
  title: string
  /** How many choices stand inside. */
  count: number
  children: React.ReactNode
}

/** A condition that most audiences do without: closed until somebody opens it, open when something is chosen. */
function Folded({ title, count, children }: FoldedProps) {
  return (
    <details className="folded" open={count > 0 || undefined}>
      <summary>
        {title}
        {count > 0 && ` (${count})`}
      </summary>
      {children}
    </details>
  )
}

function clamp(text: string, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(Number(text)) || least))
}
