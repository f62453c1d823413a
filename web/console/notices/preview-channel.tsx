import type { Notice, PreviewChannel, PreviewForm } from '../data/notices.ts'
import { useTexts } from '../frame/text.ts'
import { channelName } from './names.ts'
import { Phone } from './phone.tsx'

/** What arrives on one channel: once, or for each state of the hours in which free text may go. */
export function PreviewChannelPart({ notice, view }: { notice: Notice; view: PreviewChannel }) {
  const texts = useTexts()
  const { text } = texts
  const id = `preview-${view.channel}`
  const whom = ({ when }: PreviewForm) => text(`preview.when.${when}`, { hours: view.windowHours ?? 0 })
  return (
    <section aria-labelledby={id} className="preview-channel">
      <h2 className="kern-heading-small" id={id}>
        {channelName(texts, view.channel)}
      </h2>
      <div className="preview-forms">
        {view.forms.map((form) => (
          <div key={form.when}>
            {form.pieces.length > 0 && <Phone notice={notice} form={form} title={whom(form)} />}
            {form.pieces.length === 0 && <p className="kern-body phone-head">{whom(form)}</p>}
            <p className="kern-body about">
              {text(`preview.way.${form.way}`)}{' '}
              {form.pieces.length > 1 && text('preview.pieces', { count: form.pieces.length })}
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}
