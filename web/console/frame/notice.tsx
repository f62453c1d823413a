import type { ReactNode } from 'react'
import type { Problem } from '../data/client.ts'
import { type Texts, useTexts } from './text.ts'

/** A box that stands out. `danger` and `success` are read out at once by screen readers. */
export function Notice({
  tone,
  children,
}: {
  tone: 'info' | 'success' | 'warning' | 'danger'
  children: ReactNode
}) {
  const role = tone === 'danger' ? 'alert' : tone === 'success' ? 'status' : undefined
  return (
    <div className={`kern-alert kern-alert--${tone} notice`} role={role}>
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
        <span className="kern-body">{children}</span>
      </div>
    </div>
  )
}

/** Says that something is on its way. */
export function Loading() {
  const { text } = useTexts()
  return (
    <p className="kern-body loading" role="status">
      {text('loading')}
    </p>
  )
}

/** A problem in the words of the desk, with a way to try again. */
export function Failure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const texts = useTexts()
  return (
    <>
      <Notice tone="danger">{problemText(texts, problem)}</Notice>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={onRetry}>
        <span className="kern-label">{texts.text('retry')}</span>
      </button>
    </>
  )
}

/** What the desk says about a problem; a code it has no words for gets a general sentence. */
export function problemText({ text, has }: Texts, { code }: Problem): string {
  const key = `error.${code}`
  return text(has(key) ? key : 'error.other')
}
