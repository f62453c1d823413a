import type { Progress } from '../../data/broadcasts.ts'
import type { CityNames } from '../../frame/city-names.ts'
import { DataTable, type Row } from '../../frame/data-table.tsx'
import { useTexts } from '../../frame/text.ts'
import { channelName } from '../names.ts'

type Counts = Progress['counts']
export type Place = keyof Counts

/** The places where there is anybody, in the order of the way; what arrived stands even when it is nobody. */
export function places(counts: Counts): Place[] {
  return (Object.keys(counts) as Place[]).filter((place) => counts[place] > 0 || place === 'sent')
}

/** The same figures by language and by channel. */
export function CountTable({ progress, names }: { progress: Progress; names: CityNames }) {
  const texts = useTexts()
  const { language, text } = texts
  const shown = places(progress.counts)
  const number = new Intl.NumberFormat(language)
  const cells = (counts: Counts) => shown.map((place) => number.format(counts[place]))
  const heads = shown.map((place) => text(`progress.place.${place}`))
  return (
    <>
      <section className="block">
        <h2 className="kern-heading-small">{text('progress.byLanguage')}</h2>
        <DataTable
          label={text('progress.byLanguage')}
          columns={[text('notices.columnLanguages'), text('audience.byBasis'), ...heads]}
          rows={progress.byLanguage.map((one): Row => {
            const basis = one.basis === null ? null : text(`audience.basis.${one.basis}`)
            return [one.language, [names.language(one.language), basis, ...cells(one.counts)]]
          })}
        />
      </section>
      <section className="block">
        <h2 className="kern-heading-small">{text('progress.byChannel')}</h2>
        <DataTable
          label={text('progress.byChannel')}
          columns={[text('preview.channel'), ...heads]}
          rows={progress.byChannel.map(
            (one): Row => [one.channel, [channelName(texts, one.channel), ...cells(one.counts)]],
          )}
        />
      </section>
    </>
  )
}
