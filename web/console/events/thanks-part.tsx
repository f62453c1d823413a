import { type FormEvent, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { beginThanks, type EventLine } from '../data/events.ts'
import { AreaField } from '../form/area-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'

interface ThanksPartProps {
  event: EventLine
  onProblem: (problem: Problem) => void
}

/** What came of an event, for everybody who took part: begins the notice that brings it to them. */
export function ThanksPart({ event: { id, startsAt }, onProblem }: ThanksPartProps) {
  const { text } = useTexts()
  const [words, setWords] = useState('')
  const [link, setLink] = useState('')
  if (Date.parse(startsAt) > Date.now()) return null

  async function begin(submitted: FormEvent) {
    submitted.preventDefault()
    const result = await beginThanks(id, words, link === '' ? null : link)
    if ('problem' in result) return onProblem(result.problem)
    location.hash = `#/notices/${result.data.noticeId}`
  }
  return (
    <section className="block not-printed" aria-labelledby="event-thanks">
      <h2 className="kern-heading-small" id="event-thanks">
        {text('events.thanks')}
      </h2>
      <p className="kern-body lead">{text('events.thanksLead')}</p>
      <form className="event-settings" onSubmit={begin}>
        <AreaField
          label={text('events.thanksText')}
          maxLength={1500}
          required
          value={words}
          onChange={setWords}
        />
        <TextField
          label={text('events.thanksLink')}
          hint={text('events.thanksLinkHint')}
          type="url"
          pattern="https://.+"
          value={link}
          onChange={setLink}
        />
        <DeskButton type="submit" look="primary">
          {text('events.thanksBegin')}
        </DeskButton>
      </form>
    </section>
  )
}
