import { useState } from 'react'
import type { Result } from '../data/client.ts'
import { cancelEvent, type EventCorrection, type EventDetail } from '../data/events.ts'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { useTexts } from '../frame/text.ts'

interface CancelPartProps {
  detail: EventDetail
  onCorrected: (result: Result<EventCorrection>, words: string) => void
}

/** Cancels an event; asks first, for everybody registered is told at once. */
export function CancelPart({ detail: { event, registrations }, onCorrected }: CancelPartProps) {
  const { text } = useTexts()
  const [asking, setAsking] = useState(false)

  async function cancel() {
    setAsking(false)
    onCorrected(await cancelEvent(event.id), text('events.cancelled'))
  }
  return (
    <div className="block not-printed event-cancel">
      <DeskButton onClick={() => setAsking(true)}>{text('events.cancel')}</DeskButton>
      {asking && (
        <DeskDialog
          title={text('events.cancelTitle')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <DeskButton onClick={() => setAsking(false)}>{text('events.keep')}</DeskButton>
              <DeskButton look="primary" onClick={() => void cancel()}>
                {text('events.cancel')}
              </DeskButton>
            </>
          }
        >
          <p className="kern-body">{text('events.cancelLead', { count: registrations.length })}</p>
        </DeskDialog>
      )}
    </div>
  )
}
