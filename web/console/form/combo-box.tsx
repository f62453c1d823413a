import { Button, ComboBox, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTexts } from '../frame/text.ts'
import type { Option } from './select-field.tsx'

export interface ComboFieldProps {
  label: string
  /** Value of the chosen option, or empty. */
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}

/** One of many, found by typing a part of the name. Only combo-field.tsx asks for it. */
export function ComboBoxField({ label, value, options, onChange }: ComboFieldProps) {
  const { text } = useTexts()
  return (
    <ComboBox
      className="kern-form-input combo-field"
      selectedKey={value || null}
      onSelectionChange={(key) => onChange(key === null ? '' : String(key))}
      menuTrigger="focus"
      // Else words typed before the choices have arrived would never open the list.
      allowsEmptyCollection
    >
      <Label className="kern-label">{label}</Label>
      <Group className="combo-group">
        <Input className="kern-form-input__input" />
        <Button className="kern-btn kern-btn--tertiary">
          <span className="kern-icon kern-icon--arrow-down" aria-hidden="true" />
          <span className="kern-label kern-sr-only">{text('choice.open')}</span>
        </Button>
      </Group>
      <Popover className="menu-popover combo-popover">
        <ListBox
          className="menu"
          renderEmptyState={() => (
            <p className="menu-empty" role="status">
              {text('choice.none')}
            </p>
          )}
        >
          {options.map(([value, name]) => (
            <ListBoxItem key={value} id={value} textValue={name} className="menu-item">
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
