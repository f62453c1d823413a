import { useState } from 'react'
import { CheckList } from '../form/check-list.tsx'
import type { Option } from '../form/select-field.tsx'
import { useTexts } from '../frame/text.ts'

const most = 4
const formats = ['pdf', 'svg'] as const
const names = { pdf: 'events.posterPdf', svg: 'events.posterSvg' } as const

/** The poster in the chosen languages, to print and hang up. */
export function PosterPart({ id, languages }: { id: string; languages: readonly Option[] }) {
  const { text } = useTexts()
  const [chosen, setChosen] = useState<string[]>(['de'])
  return (
    <section className="block not-printed" aria-labelledby="event-poster">
      <h2 className="kern-heading-small" id="event-poster">
        {text('events.poster')}
      </h2>
      <p className="kern-body lead">{text('events.posterLead')}</p>
      <CheckList
        label={text('events.posterLanguages')}
        options={languages}
        chosen={chosen}
        onChange={(wished) => setChosen(wished.slice(0, most))}
      />
      <div className="buttons event-buttons">
        {chosen.length > 0 &&
          formats.map((format) => (
            <a
              className="kern-btn kern-btn--secondary"
              key={format}
              href={`/api/staff/calendar/${id}/poster.${format}?languages=${chosen.join(',')}`}
              download
            >
              <span className="kern-icon kern-icon--download" aria-hidden="true" />
              <span className="kern-label">{text(names[format])}</span>
            </a>
          ))}
      </div>
    </section>
  )
}
