import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTexts } from './text.ts'

interface DeskDialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** The buttons below. */
  footer?: ReactNode
}

/** A question or a list above the page: it holds the focus, Escape and the cross close it. */
export function DeskDialog({ title, onClose, children, footer }: DeskDialogProps) {
  const { text } = useTexts()
  return (
    <ModalOverlay className="dialog-overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="dialog-modal">
        <Dialog className="kern-dialog dialog">
          <header className="kern-dialog__header">
            <Heading slot="title" className="kern-title">
              {title}
            </Heading>
            <button type="button" className="kern-btn kern-btn--tertiary" onClick={onClose}>
              <span className="kern-icon kern-icon--close" aria-hidden="true" />
              <span className="kern-label kern-sr-only">{text('close')}</span>
            </button>
          </header>
          <div className="kern-dialog__body">{children}</div>
          {footer && <footer className="kern-dialog__footer">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
