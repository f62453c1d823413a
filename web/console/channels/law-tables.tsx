import type { Channels, LawLine } from '../data/channels.ts'
import { DataTable } from '../frame/data-table.tsx'
import { dateLocale } from '../frame/names.tsx'
import { type DeskLanguage, useTexts } from '../frame/text.ts'
import { channelName } from './channel-name.ts'

const states = ['full', 'pointer', 'off'] as const

/** What the city lets each channel be used for, and who answers for it. It is read here and changed in the city's content. */
export function LawTables({ found: { channels, law } }: { found: Channels }) {
  const texts = useTexts()
  const { language, text } = texts
  const named = [...new Set(law.map(({ channel }) => channel))]
  const isOn = (channel: string) => channels.some(({ id }) => id === channel)
  return (
    <>
      <p className="kern-body lead">{text('law.lead')}</p>
      <dl className="law-states">
        {states.map((state) => (
          <div key={state}>
            <dt>
              <PermissionBadge state={state} />
            </dt>
            <dd>{text(`law.state.${state}.lead`)}</dd>
          </div>
        ))}
      </dl>
      {named.map((channel) => (
        <div className="block" key={channel}>
          <h2 className="kern-heading-small">{channelName(texts, channel)}</h2>
          {!isOn(channel) && <p className="kern-body">{text('law.notOn')}</p>}
          <DataTable
            label={channelName(texts, channel)}
            columns={[
              text('law.purpose'),
              text('law.state'),
              text('law.since'),
              text('law.responsible'),
              text('law.assessment'),
              text('law.note'),
            ]}
            rows={law
              .filter((line) => line.channel === channel)
              .map((line) => [
                line.purpose,
                [
                  text(`law.purpose.${line.purpose}`),
                  <PermissionBadge key="state" state={line.state} />,
                  line.since === null ? text('law.undecided') : day(language, line.since),
                  line.responsible,
                  line.assessment,
                  line.note,
                ],
              ])}
          />
        </div>
      ))}
      <p className="kern-body block">{text('law.own')}</p>
    </>
  )
}

function PermissionBadge({ state }: { state: LawLine['state'] }) {
  const { text } = useTexts()
  const tone = state === 'full' ? 'success' : state === 'pointer' ? 'info' : 'warning'
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span className="kern-label">{text(`law.state.${state}`)}</span>
    </span>
  )
}

/** A day that was written without a time or a zone. */
function day(language: DeskLanguage, date: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
