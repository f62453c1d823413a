import type { Problem } from '../data/client.ts'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

interface UnlinkDialogProps {
  problem: Problem | null
  onClose: () => void
  onUnlink: () => void
}

/** Asks before an account is given up: afterwards nobody reaches anybody there until it is linked again. */
export function UnlinkDialog({ problem, onClose, onUnlink }: UnlinkDialogProps) {
  const texts = useTexts()
  const { text } = texts
  return (
    <DeskDialog
      title={text('channels.unlinkTitle')}
      onClose={onClose}
      footer={
        <>
          <DeskButton onClick={onClose}>{text('channels.keep')}</DeskButton>
          <DeskButton look="primary" onClick={onUnlink}>
            {text('channels.unlink')}
          </DeskButton>
        </>
      }
    >
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      <p className="kern-body">{text('channels.unlinkLead')}</p>
    </DeskDialog>
  )
}
