import { useEffect, useState } from 'react'
import { type Broadcast, type HeadCount, readHeadCount } from '../../data/broadcasts.ts'
import type { Result } from '../../data/client.ts'
import { TextField } from '../../form/text-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { DeskDialog } from '../../frame/dialog.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { HeadCountPart } from './head-count.tsx'

interface StepDialogProps {
  step: 'release' | 'cancel' | 'return'
  broadcast: Broadcast
  names: CityNames
  onClose: () => void
  onRelease: () => void
  onCancel: () => void
  onReturn: (reason: string) => void
}

/** Asks before a step that cannot be taken back, or that owes a reason. */
export function StepDialog(props: StepDialogProps) {
  const { step, broadcast, names, onClose, onRelease, onCancel, onReturn } = props
  const texts = useTexts()
  const { text } = texts
  const [reason, setReason] = useState('')
  const heads = useHeadCount(step === 'release', broadcast.id)
  const ways = {
    release: { keep: 'release.notYet', go: 'release.release', act: onRelease },
    cancel: { keep: 'release.keep', go: 'release.cancel', act: onCancel },
    return: { keep: 'cancel', go: 'release.return', act: () => onReturn(reason.trim()) },
  } as const
  const { keep, go, act } = ways[step]
  const waits = step === 'return' ? reason.trim() === '' : step === 'release' && heads === null
  return (
    <DeskDialog
      title={text(`release.${step}Title`)}
      onClose={onClose}
      footer={
        <>
          <DeskButton onClick={onClose}>{text(keep)}</DeskButton>
          <DeskButton look="primary" disabled={waits} onClick={act}>
            {text(go)}
          </DeskButton>
        </>
      }
    >
      {step === 'release' && (
        <>
          <p className="kern-body">{text('release.releaseAsk')}</p>
          <div role="status">
            {heads === null && <p className="kern-body">{text('audience.counting')}</p>}
            {heads !== null && 'data' in heads && <HeadCountPart count={heads.data} names={names} />}
            {heads !== null && 'problem' in heads && (
              <Notice tone="danger">{problemText(texts, heads.problem)}</Notice>
            )}
          </div>
        </>
      )}
      {step === 'cancel' && <p className="kern-body">{text('release.cancelLead')}</p>}
      {step === 'return' && (
        <TextField label={text('release.returnReason')} maxLength={500} value={reason} onChange={setReason} />
      )}
    </DeskDialog>
  )
}

/** Whom it would reach; null until that is known. */
function useHeadCount(wanted: boolean, id: string): Result<HeadCount> | null {
  const [result, setResult] = useState<Result<HeadCount> | null>(null)
  useEffect(() => {
    if (wanted) void readHeadCount(id).then(setResult)
  }, [wanted, id])
  return result
}
