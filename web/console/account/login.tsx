import { type FormEvent, useRef, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { logIn, type Session } from '../data/session.ts'
import { Field } from '../form/field.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'

/** The way in. `expired`: the person was at the desk and their session ended. */
export function Login({ expired, onLogin }: { expired: boolean; onLogin: (session: Session) => void }) {
  const texts = useTexts()
  const { text } = texts
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const loginInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)

  function complain(found: Problem) {
    setProblem(found)
    const input = found.field === 'login' ? loginInput : passwordInput
    input.current?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (login.trim() === '') return complain({ code: 'loginMissing', field: 'login' })
    if (password === '') return complain({ code: 'passwordMissing', field: 'password' })
    setBusy(true)
    const result = await logIn(login.trim(), password)
    setBusy(false)
    if ('problem' in result) complain(result.problem)
    else onLogin(result.data)
  }

  const errorOf = (field: string) => (problem?.field === field ? problemText(texts, problem) : null)
  return (
    <div className="login">
      <Page title={text('login.title')}>
        <p className="kern-body">{text('login.lead')}</p>
        {expired && <Notice tone="info">{text('login.expired')}</Notice>}
        {problem && problem.field === undefined && (
          <Notice tone="danger">{problemText(texts, problem)}</Notice>
        )}
        <form onSubmit={submit} noValidate className="stack">
          <Field id="login" label={text('login.login')} error={errorOf('login')}>
            {(attributes) => (
              <input
                {...attributes}
                ref={loginInput}
                className="kern-form-input__input"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            )}
          </Field>
          <Field id="password" label={text('login.password')} error={errorOf('password')}>
            {(attributes) => (
              <input
                {...attributes}
                ref={passwordInput}
                className="kern-form-input__input"
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className="kern-btn kern-btn--primary" disabled={busy}>
            <span className="kern-label">{text('login.submit')}</span>
          </button>
        </form>
      </Page>
    </div>
  )
}
