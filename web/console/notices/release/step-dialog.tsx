import { useEffect, useState } from 'react'
import { type Broadcast, countAudience } from '../../data/broadcasts.ts'
import type { Notice as NoticeData } from '../../data/notices.ts'
import { TextField } from '../../form/text-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import { DeskDialog } from '../../frame/dialog.tsx'
import { useTexts } from '../../frame/text.ts'

interface StepDialogProps {
  step: 'release' | 'cancel' | 'return'
  notice: NoticeData
  broadcast: Broadcast
  onClose: () => void
  onRelease: () => void
  onCancel: () => void
  onReturn: (reason: string) => void
}

/** Asks before a step that cannot be taken back, or that owes a reason. */
export function StepDialog(props: StepDialogProps) {
  const { step, notice, broadcast, onClose, onRelease, onCancel, onReturn } = props
  const { text } = useTexts()
  const [reason, setReason] = useState('')
  const count = useCount(step === 'release' && notice.mayWrite, notice, broadcast)
  const ways = {
    release: { keep: 'release.notYet', go: 'release.release', act: onRelease },
    cancel: { keep: 'release.keep', go: 'release.cancel', act: onCancel },
    return: { keep: 'cancel', go: 'release.return', act: () => onReturn(reason.trim()) },
  } as const
  const { keep, go, act } = ways[step]
  return (
    <DeskDialog
      title={text(`release.${step}Title`)}
      onClose={onClose}
      footer={
        <>
          <DeskButton onClick={onClose}>{text(keep)}</DeskButton>
          <DeskButton look="primary" disabled={step === 'return' && reason.trim() === ''} onClick={act}>
            {text(go)}
          </DeskButton>
        </>
      }
    >
      {step === 'release' && (
        <p className="kern-body">
          {count === null ? text('release.releaseAsk') : text('release.releaseLead', { count })}
        </p>
      )}
      {step === 'cancel' && <p className="kern-body">{text('release.cancelLead')}</p>}
      {step === 'return' && (
        <TextField label={text('release.returnReason')} maxLength={500} value={reason} onChange={setReason} />
      )}
    </DeskDialog>
  )
}

/** How many people it is; null for who may not count, and until it is known. */
function useCount(wanted: boolean, notice: NoticeData, broadcast: Broadcast): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    if (!wanted) return
    const { audience, expiresAt, urgentReason } = broadcast
    void countAudience(notice.id, { audience, expiresAt, urgentReason }).then(
      (result) => 'data' in result && setCount(result.data.total),
    )
  }, [wanted, notice.id, broadcast])
  return count
}
