import { type FormEvent, useState } from 'react'
import type { Result } from '../data/client.ts'
import { type EventDetail, type EventLine, type EventSettings, setEvent } from '../data/events.ts'
import { CheckList } from '../form/check-list.tsx'
import { MomentField } from '../form/moment-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { TickField } from '../form/tick-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'

const offers = ['interpreter', 'childcare', 'stepFree', 'signLanguage'] as const

interface SettingsPartProps {
  event: EventLine
  zone: string
  onResult: (result: Result<EventDetail>, words: string) => boolean
}

/** What the office decides besides the notice: who sees it, how many may come, what is offered. */
export function SettingsPart({ event, zone, onResult }: SettingsPartProps) {
  const { text } = useTexts()
  const [given, setGiven] = useState<EventSettings>(() => ({
    published: event.published,
    registration: event.registration,
    registrationUntil: event.registrationUntil,
    places: event.places,
    offers: event.offers,
  }))
  const change = (changed: Partial<EventSettings>) => setGiven({ ...given, ...changed })

  async function save(submitted: FormEvent) {
    submitted.preventDefault()
    onResult(await setEvent(event.id, given), text('events.saved'))
  }
  return (
    <section className="block" aria-labelledby="event-settings">
      <h2 className="kern-heading-small" id="event-settings">
        {text('events.settings')}
      </h2>
      <form className="event-settings" onSubmit={save}>
        <TickField checked={given.published} onChange={(published) => change({ published })}>
          {text('events.setPublished')}
        </TickField>
        <TickField checked={given.registration} onChange={(registration) => change({ registration })}>
          {text('events.setRegistration')}
        </TickField>
        <TextField
          label={text('events.setPlaces')}
          hint={text('events.setPlacesHint')}
          type="number"
          min={1}
          max={100_000}
          value={given.places === null ? '' : String(given.places)}
          onChange={(words) => change({ places: words === '' ? null : Math.trunc(Number(words)) })}
        />
        <MomentField
          label={`${text('events.setUntil')} (${text('events.setUntilHint')})`}
          value={given.registrationUntil}
          zone={zone}
          onChange={(registrationUntil) => change({ registrationUntil })}
        />
        <CheckList
          label={text('events.setOffers')}
          options={offers.map((offer) => [offer, text(`events.offer.${offer}`)])}
          chosen={given.offers}
          onChange={(chosen) => change({ offers: offers.filter((offer) => chosen.includes(offer)) })}
        />
        <DeskButton type="submit" look="primary">
          {text('events.save')}
        </DeskButton>
      </form>
    </section>
  )
}
