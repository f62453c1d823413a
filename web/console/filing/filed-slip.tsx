import type { Filed } from '../data/filing.ts'
import { CopyButton } from '../form/copy-button.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { caseAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { SpokenWords } from './consent-part.tsx'

/** What was filed, and whether it was joined with the case it is the same as. */
export interface FiledResult {
  filed: Filed
  joined: { reference: string; done: boolean } | null
}

interface FiledSlipProps {
  result: FiledResult
  onAnother: () => void
}

/** What is handed over: number and address of the status page, in the language of the person, on paper if they like. */
export function FiledSlip({ result: { filed, joined }, onAnother }: FiledSlipProps) {
  const { text } = useTexts()
  const { id, reference, statusLink, slip, slipLink, qr, withinReach } = filed
  return (
    <Page title={text('filing.filed', { reference })}>
      <div className="filed">
        {joined && (
          <Notice tone={joined.done ? 'success' : 'warning'}>
            {text(joined.done ? 'filing.joined' : 'filing.notJoined', { reference: joined.reference })}
          </Notice>
        )}
        <Notice tone="info">{text('filing.handOver')}</Notice>
        <div className="slip">
          <div>
            <SpokenWords spoken={slip} />
            <p className="slip-number">{reference}</p>
            <SpokenWords spoken={slipLink} />
            <p className="slip-link" dir="ltr">
              {statusLink}
            </p>
          </div>
          <img
            className="qr"
            src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
            alt={text('filing.qr')}
            width="180"
            height="180"
          />
        </div>
        <div className="buttons">
          <DeskButton look="primary" onClick={() => print()}>
            {text('filing.print')}
          </DeskButton>
          <CopyButton content={statusLink}>{text('filing.copy')}</CopyButton>
        </div>
        <p className="kern-body">
          {withinReach ? (
            <a className="kern-link" href={caseAddress(id)}>
              {text('filing.open')}
            </a>
          ) : (
            text('filing.elsewhere')
          )}
        </p>
        <DeskButton onClick={onAnother}>{text('filing.another')}</DeskButton>
      </div>
    </Page>
  )
}
