import { Suspense } from 'react'
import { load } from '../frame/load.tsx'
import type { ComboFieldProps } from './combo-box.tsx'
import { WaitingField } from './waiting-field.tsx'

const ComboBoxField = load(async () => (await import('./combo-box.tsx')).ComboBoxField)

/** One of many: colleagues above all. Fetched when the first such choice is asked for. */
export function ComboField(props: ComboFieldProps) {
  return (
    <Suspense fallback={<WaitingField label={props.label} />}>
      <ComboBoxField {...props} />
    </Suspense>
  )
}
