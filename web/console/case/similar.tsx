import { useEffect, useState } from 'react'
import type { CaseDetail } from '../data/case.ts'
import { listSimilar, type SimilarCase } from '../data/filing.ts'
import { DeskButton } from '../frame/button.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'
import { MergeDialog } from './actions/dialogs.tsx'
import { SimilarLine } from './similar-line.tsx'

interface SimilarProps {
  found: CaseDetail
  onDone: (found: CaseDetail) => void
}

/** Cases that may be the same matter, each with why, and the way to join with one of them. Nothing when there are none. */
export function Similar({ found, onDone }: SimilarProps) {
  const { text } = useTexts()
  const session = useSession()
  const [similar, setSimilar] = useState<SimilarCase[]>([])
  const [chosen, setChosen] = useState<SimilarCase | null>(null)
  const mayWork = isAllowed(session, 'case.work')
  const { id, state } = found

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a step of the case others may be like it
  useEffect(() => {
    if (!mayWork) return
    void listSimilar(id).then((result) => 'data' in result && setSimilar(result.data.cases))
  }, [id, state, mayWork])

  const known = new Set([found.duplicateOf, ...found.duplicates].map((one) => one?.id))
  const shown = similar.filter((one) => !known.has(one.id))
  if (shown.length === 0) return null
  const mayMerge = found.mayDo === 'everything' && found.nextStates.some((next) => next.state === 'duplicate')
  return (
    <section aria-labelledby="similar">
      <h2 className="kern-heading-small" id="similar">
        {text('similar.title')}
      </h2>
      <p className="kern-body kern-body--small">{text('similar.lead')}</p>
      <ul className="similar-list">
        {shown.map((one) => (
          <li key={one.id}>
            <SimilarLine found={one} />
            {mayMerge && (
              <DeskButton small onClick={() => setChosen(one)}>
                {text('similar.merge', { reference: one.reference })}
              </DeskButton>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <MergeDialog found={found} into={chosen.reference} onDone={onDone} onClose={() => setChosen(null)} />
      )}
    </section>
  )
}
