import { Suspense } from 'react'
import { load } from '../frame/load.tsx'
import type { DateFieldProps } from './date-picker.tsx'
import { WaitingField } from './waiting-field.tsx'

const DatePickerField = load(async () => (await import('./date-picker.tsx')).DatePickerField)

/** A day. The calendar behind it is large and seldom needed: it is fetched when the first day is asked for. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<WaitingField label={props.label} />}>
      <DatePickerField {...props} />
    </Suspense>
  )
}
