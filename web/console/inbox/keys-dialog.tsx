import { useState } from 'react'
import { DeskDialog } from '../frame/dialog.tsx'
import { type TextKey, useTexts } from '../frame/text.ts'
import { areKeysOn, switchKeys } from './use-keys.ts'

const keys: [string, TextKey][] = [
  ['j  ↓', 'keys.next'],
  ['k  ↑', 'keys.previous'],
  ['Enter', 'keys.enter'],
  ['x', 'keys.select'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
]

/** Which keys there are, and the switch that turns them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { text } = useTexts()
  const [on, setOn] = useState(areKeysOn)
  return (
    <DeskDialog title={text('keys.title')} onClose={onClose}>
      <dl className="keys">
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text(name)}</dd>
          </div>
        ))}
      </dl>
      <div className="kern-form-check">
        <input
          id="use-keys"
          type="checkbox"
          className="kern-form-check__checkbox"
          checked={on}
          onChange={() => {
            switchKeys(!on)
            setOn(!on)
          }}
        />
        <label className="kern-label" htmlFor="use-keys">
          {text('keys.use')}
        </label>
      </div>
    </DeskDialog>
  )
}
