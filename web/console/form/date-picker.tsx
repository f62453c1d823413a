import { type CalendarDate, parseDate } from '@internationalized/date'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { useTexts } from '../frame/text.ts'

export interface DateFieldProps {
  label: string
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (value: string) => void
}

/** A day: typed part by part, or picked from a calendar. Only date-field.tsx asks for it. */
export function DatePickerField({ label, value, onChange }: DateFieldProps) {
  const { text } = useTexts()
  return (
    <DatePicker
      className="kern-form-input date-field"
      value={parseDay(value)}
      onChange={(day) => onChange(day === null ? '' : day.toString())}
      shouldForceLeadingZeros
    >
      <Label className="kern-label">{label}</Label>
      <Group className="date-group">
        <DateInput className="kern-form-input__input date-input">
          {(segment) => <DateSegment segment={segment} className="date-segment" />}
        </DateInput>
        <Button className="kern-btn kern-btn--tertiary">
          <span className="kern-icon kern-icon--calendar-today" aria-hidden="true" />
          <span className="kern-label kern-sr-only">{text('date.open')}</span>
        </Button>
      </Group>
      <Popover className="menu-popover">
        <Dialog className="calendar">
          <Calendar>
            <header className="calendar-head">
              <Button
                slot="previous"
                className="kern-btn kern-btn--tertiary"
                aria-label={text('date.before')}
              >
                <span className="kern-icon kern-icon--chevron-left" aria-hidden="true" />
              </Button>
              <Heading className="kern-title" />
              <Button slot="next" className="kern-btn kern-btn--tertiary" aria-label={text('date.after')}>
                <span className="kern-icon kern-icon--chevron-right" aria-hidden="true" />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              {(day) => <CalendarCell date={day} className="calendar-day" />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function parseDay(text: string): CalendarDate | null {
  try {
    return parseDate(text)
  } catch {
    return null
  }
}
