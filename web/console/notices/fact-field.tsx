import type { FactField as Field } from '../data/notices.ts'
import { CheckList } from '../form/check-list.tsx'
import { DateField } from '../form/date-field.tsx'
import { MomentField } from '../form/moment-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { TickField } from '../form/tick-field.tsx'
import { contentName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'
import { labelOf } from './names.ts'

interface FactFieldProps {
  field: Field
  value: unknown
  /** IANA name of the city's time zone. */
  zone: string
  error: string | null
  onChange: (value: unknown) => void
}

/** The control that fits the type of a fact. */
export function FactField({ field, value, zone, error, onChange }: FactFieldProps) {
  const { language, text } = useTexts()
  const { fact, needed } = field
  const name = labelOf(language, field.label)
  const label = needed || fact === 'flag' ? name : `${name} (${text('noticeText.optional')})`
  const words = typeof value === 'string' ? value : ''
  switch (fact) {
    case 'moment':
      return <MomentField label={label} value={words || null} zone={zone} onChange={onChange} />
    case 'day':
      return <DateField label={label} value={words} onChange={onChange} />
    case 'flag':
      return (
        <TickField checked={value === true} onChange={(open) => onChange(open || undefined)}>
          {label}
        </TickField>
      )
    case 'choices':
      return (
        <CheckList
          label={label}
          options={(field.choices ?? []).map((choice) => [choice.id, contentName(language, choice)])}
          chosen={Array.isArray(value) ? value.map(String) : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : undefined)}
        />
      )
    case 'euros':
    case 'count':
      return (
        <TextField
          label={label}
          type="number"
          min={field.minimum}
          max={field.maximum}
          value={typeof value === 'number' ? String(value) : ''}
          error={error}
          onChange={(given) => onChange(given === '' ? undefined : Math.trunc(Number(given)))}
        />
      )
    case 'place':
    case 'link':
      return (
        <TextField
          label={label}
          type={fact === 'link' ? 'url' : 'text'}
          hint={text(fact === 'link' ? 'noticeFact.linkHint' : 'noticeFact.placeHint')}
          maxLength={field.most}
          value={words}
          error={error}
          onChange={onChange}
        />
      )
  }
}
