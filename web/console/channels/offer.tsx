import type { ChannelAccount } from '../data/channels.ts'
import { dateLocale } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

interface OfferProps {
  channel: string
  offer: NonNullable<ChannelAccount['offer']>
}

/** What a person needs at their telephone now: a picture to scan or a code to type, and where to do it. */
export function Offer({ channel, offer }: OfferProps) {
  const { language, text, has } = useTexts()
  const { type, qr, code, expiresAt } = offer
  const key = `channels.steps.${channel}.${type}`
  const steps = has(key) ? text(key).split('\n') : []
  const until = new Intl.DateTimeFormat(dateLocale(language), { timeStyle: 'medium' })
  return (
    <div className="channel-offer">
      {qr !== null && (
        <img
          className="qr"
          src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
          alt={text('channels.qr')}
          width="264"
          height="264"
        />
      )}
      {code !== null && (
        <p className="channel-code">
          <span aria-hidden="true">{inGroups(code)}</span>
          <span className="kern-sr-only">{[...code].join(' ')}</span>
        </p>
      )}
      <div>
        <ol className="plain-list">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="about">{text(`channels.until.${type}`, { time: until.format(new Date(expiresAt)) })}</p>
      </div>
    </div>
  )
}

/** As the telephone asks for it: four and four. */
function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
