import { type FormEvent, useState } from 'react'
import { changePassword } from '../data/account.ts'
import type { Problem } from '../data/client.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

/** Another password; the other sessions end with the old one. */
export function PasswordForm() {
  const texts = useTexts()
  const { text } = texts
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState(false)

  async function change(event: FormEvent) {
    event.preventDefault()
    setDone(false)
    const result = await changePassword(old, fresh)
    setProblem('problem' in result ? result.problem : null)
    if ('problem' in result) return
    setOld('')
    setFresh('')
    setDone(true)
  }

  const errorOf = (field: string) => (problem?.field === field ? problemText(texts, problem) : null)
  const elsewhere = problem && problem.field !== 'password' && problem.field !== 'newPassword'
  return (
    <section aria-labelledby="password-part">
      <h2 className="kern-heading-small" id="password-part">
        {text('password.title')}
      </h2>
      <form className="stack" onSubmit={change} noValidate>
        <TextField
          label={text('password.old')}
          error={errorOf('password')}
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
        />
        <TextField
          label={text('password.new')}
          hint={text('password.hint')}
          error={errorOf('newPassword')}
          type="password"
          autoComplete="new-password"
          value={fresh}
          onChange={setFresh}
        />
        {elsewhere && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        <DeskButton type="submit">{text('password.change')}</DeskButton>
        <div role="status">{done && <Notice tone="success">{text('password.changed')}</Notice>}</div>
      </form>
    </section>
  )
}
