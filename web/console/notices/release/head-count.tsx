import type { HeadCount } from '../../data/broadcasts.ts'
import type { CityNames } from '../../frame/city-names.ts'
import { DataTable, type Row } from '../../frame/data-table.tsx'
import { moment } from '../../frame/names.tsx'
import { Notice } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { channelName } from '../names.ts'

/** Whom a broadcast would reach: by language with whose words they read, by channel, who waits and who is left out. */
export function HeadCountPart({ count, names }: { count: HeadCount; names: CityNames }) {
  const texts = useTexts()
  const { language, text } = texts
  const { total, byLanguage, byChannel, byWay, later, leftOut, arrivesFrom } = count
  const number = new Intl.NumberFormat(language)
  const languagesOf = (basis: 'machine' | 'source') =>
    byLanguage.filter((one) => one.basis === basis).map((one) => names.language(one.language))
  const [byMachine, bySource] = [languagesOf('machine'), languagesOf('source')]
  const people = text('audience.unit')
  return (
    <>
      <p className="audience-total">{text('audience.total', { count: total })}</p>
      {total > 0 && (
        <p className="kern-body">{text('release.firstAt', { date: moment(language, arrivesFrom) })}</p>
      )}
      {byMachine.length + bySource.length > 0 && (
        <Notice tone="warning">
          {byMachine.length > 0 && text('release.machineIn', { languages: byMachine.join(', ') })}{' '}
          {bySource.length > 0 && text('release.sourceIn', { languages: bySource.join(', ') })}
        </Notice>
      )}
      {total > 0 && (
        <>
          <DataTable
            label={text('audience.byLanguage')}
            columns={[text('preview.language'), people, text('audience.byBasis')]}
            rows={byLanguage.map((one): Row => {
              const words = text(`audience.basis.${one.basis}`)
              return [one.language, [names.language(one.language), number.format(one.people), words]]
            })}
          />
          <DataTable
            label={text('audience.byChannel')}
            columns={[text('preview.channel'), people]}
            rows={byChannel.map(
              (one): Row => [one.channel, [channelName(texts, one.channel), number.format(one.people)]],
            )}
          />
          {byWay.length > 1 && (
            <DataTable
              label={text('audience.byWay')}
              columns={[text('audience.byWay'), people]}
              rows={byWay.map(
                (one): Row => [one.way, [text(`audience.way.${one.way}`), number.format(one.people)]],
              )}
            />
          )}
          {byWay.some(({ way }) => way !== 'words' && way !== 'digest') && (
            <p className="kern-hint">{text('audience.wayHint')}</p>
          )}
        </>
      )}
      <Reasons
        title={text('release.laterTitle')}
        lines={later.map((one) => text(`release.later.${one.reason}`, { people: one.people }))}
      />
      <Reasons
        title={text('release.leftOutTitle')}
        lines={leftOut.map(({ reason, people, channels = [] }) => {
          const on = channels.map((channel) => channelName(texts, channel)).join(', ')
          return text(`release.leftOut.${reason}`, { people, channels: on })
        })}
      />
      <p className="kern-hint">{text('release.notCounted')}</p>
    </>
  )
}

function Reasons({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className="kern-heading-small">{title}</h3>
      <ul className="plain-list">
        {lines.map((line) => (
          <li className="kern-body" key={line}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
