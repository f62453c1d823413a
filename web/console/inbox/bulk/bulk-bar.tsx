import { useState } from 'react'
import type { CaseLine } from '../../data/cases.ts'
import { DeskButton } from '../../frame/button.tsx'
import { useTexts } from '../../frame/text.ts'
import { BulkDialog, type BulkName, bulkNames } from './bulk-dialog.tsx'

interface BulkBarProps {
  chosen: readonly CaseLine[]
  onDone: () => void
  onClear: () => void
  /** Keeps only these selected: the ones that were refused. */
  onKeep: (ids: readonly string[]) => void
}

/** How many lines are chosen and what can be done to all of them. */
export function BulkBar({ chosen, onDone, onClear, onKeep }: BulkBarProps) {
  const { text } = useTexts()
  const [asked, setAsked] = useState<BulkName | null>(null)
  return (
    <section className="bulk" aria-label={text('bulk.count', { count: chosen.length })}>
      <p role="status">{text('bulk.count', { count: chosen.length })}</p>
      {bulkNames.map((name) => (
        <DeskButton key={name} small onClick={() => setAsked(name)}>
          {text(`bulk.${name}`)}
        </DeskButton>
      ))}
      <DeskButton small look="tertiary" onClick={onClear}>
        {text('bulk.none')}
      </DeskButton>
      {asked && (
        <BulkDialog
          name={asked}
          chosen={chosen}
          onClose={(result) => {
            setAsked(null)
            if (result === null) return
            onKeep(result.refused.map(({ id }) => id))
            onDone()
          }}
        />
      )}
    </section>
  )
}
