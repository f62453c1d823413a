import { type FormEvent, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

interface CodeDialogProps {
  problem: Problem | null
  onClose: () => void
  onLink: (phone: string) => void
}

/** Asks for the number of the telephone that is to be linked; it is used once and not kept. */
export function CodeDialog({ problem, onClose, onLink }: CodeDialogProps) {
  const texts = useTexts()
  const { text } = texts
  const [phone, setPhone] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onLink(phone)
  }
  return (
    <DeskDialog title={text('channels.linkByCode')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={text('channels.phone')}
          hint={text('channels.phoneHint')}
          error={problem && problemText(texts, problem)}
          type="tel"
          autoComplete="off"
          value={phone}
          onChange={setPhone}
        />
        <DeskButton look="primary" type="submit">
          {text('channels.getCode')}
        </DeskButton>
      </form>
    </DeskDialog>
  )
}
