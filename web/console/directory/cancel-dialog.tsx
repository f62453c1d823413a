import type { Booking } from '../data/directory.ts'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { useTexts } from '../frame/text.ts'

interface CancelDialogProps {
  booking: Booking
  onClose: () => void
  onCancel: () => void
}

/** Asks before somebody is told that their appointment falls out. */
export function CancelDialog({ booking: { resident }, onClose, onCancel }: CancelDialogProps) {
  const { text } = useTexts()
  return (
    <DeskDialog
      title={text('bookings.cancelTitle')}
      onClose={onClose}
      footer={
        <>
          <DeskButton onClick={onClose}>{text('bookings.keep')}</DeskButton>
          <DeskButton look="primary" onClick={onCancel}>
            {text('bookings.cancel')}
          </DeskButton>
        </>
      }
    >
      <p className="kern-body">{text('bookings.cancelLead', { person: resident })}</p>
    </DeskDialog>
  )
}
