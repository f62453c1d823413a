import { useEffect, useState } from 'react'
import { SimilarLine } from '../case/similar-line.tsx'
import { type FilingPreview, previewFiling } from '../data/filing.ts'
import { RadioField } from '../form/radio-field.tsx'
import { contentName, moment } from '../frame/names.tsx'
import { Notice } from '../frame/notice.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'
import { type Draft, previewOf } from './draft.ts'

/** One asks once the typing has rested so long. */
const restMs = 400

/** What would come of a draft; asked anew whenever it has changed. Null until there are words. */
export function usePreview(draft: Draft): FilingPreview | null {
  const [preview, setPreview] = useState<FilingPreview | null>(null)
  const wanted = JSON.stringify(previewOf(draft))
  const wordless = draft.text.trim() === ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is all of the draft that counts
  useEffect(() => {
    let here = true
    if (wordless) return setPreview(null)
    const timer = setTimeout(async () => {
      const result = await previewFiling(previewOf(draft))
      if (here) setPreview('data' in result ? result.data : null)
    }, restMs)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [wanted])
  return preview
}

interface PreviewPartProps {
  preview: FilingPreview | null
  sameAs: string
  onSameAs: (id: string) => void
}

/** Where it would go, and whether it is there already. */
export function PreviewPart({ preview, sameAs, onSameAs }: PreviewPartProps) {
  const { text } = useTexts()
  return (
    <section className="filing-preview" aria-labelledby="preview">
      <h2 className="kern-heading-small" id="preview">
        {text('filing.preview')}
      </h2>
      <div role="status">
        {preview === null ? (
          <p className="kern-body kern-body--muted">{text('filing.previewWaits')}</p>
        ) : (
          <Destination preview={preview} />
        )}
      </div>
      {preview && !preview.sensitive && <Similar preview={preview} sameAs={sameAs} onSameAs={onSameAs} />}
    </section>
  )
}

function Destination({ preview }: { preview: FilingPreview }) {
  const { language, text } = useTexts()
  const { body, team, district, subdistrict, dueAt, sensitive } = preview
  const facts: [string, string][] = [
    [
      text('filing.goesTo'),
      [body, team].flatMap((one) => (one ? [contentName(language, one)] : [])).join(' · '),
    ],
    [text('filing.previewArea'), subdistrict?.name ?? district?.name ?? text('filing.previewAreaNone')],
    [text('filing.previewDue'), moment(language, dueAt)],
  ]
  return (
    <>
      {sensitive && <Notice tone="warning">{text('filing.sensitive')}</Notice>}
      <dl className="kern-description-list">
        {facts.map(([name, value]) => (
          <div className="kern-description-list-item" key={name}>
            <dt className="kern-description-list-item__key">{name}</dt>
            <dd className="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Similar({ preview: { similar }, sameAs, onSameAs }: PreviewPartProps & { preview: FilingPreview }) {
  const { text } = useTexts()
  const session = useSession()
  if (similar.length === 0) return <p className="kern-body">{text('filing.similarNone')}</p>
  if (!isAllowed(session, 'case.work')) {
    return similar.map((one) => <SimilarLine found={one} key={one.id} />)
  }
  return (
    <>
      <RadioField
        label={text('filing.similarTitle')}
        value={similar.some(({ id }) => id === sameAs) ? sameAs : ''}
        options={[
          { value: '', name: text('filing.similarNew') },
          ...similar.map((one) => ({
            value: one.id,
            name: text('filing.similarSame', { reference: one.reference }),
            below: <SimilarLine found={one} />,
          })),
        ]}
        onChange={onSameAs}
      />
      {sameAs !== '' && <p className="kern-body kern-body--small">{text('filing.similarHint')}</p>}
    </>
  )
}
