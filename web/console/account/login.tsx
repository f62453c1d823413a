import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { leaveForProvider, logIn, readLoginWays, type Session } from '../data/session.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { parseRoute } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'

const fields = ['login', 'password', 'code'] as const

/** The way in. `expired`: the person was at the desk and their session ended. */
export function Login({ expired, onLogin }: { expired: boolean; onLogin: (session: Session) => void }) {
  const texts = useTexts()
  const { text } = texts
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeAsked, setCodeAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(problemInAddress)
  const [oidc, setOidc] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    void readLoginWays().then((result) => 'data' in result && setOidc(result.data.oidc))
  }, [])
  useEffect(() => {
    if (codeAsked) form.current?.querySelector<HTMLElement>('#code')?.focus()
  }, [codeAsked])

  function complain(found: Problem) {
    setProblem(found)
    form.current?.querySelector<HTMLElement>(`#${found.field ?? 'password'}`)?.focus()
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (login.trim() === '') return complain({ code: 'loginMissing', field: 'login' })
    if (password === '') return complain({ code: 'passwordMissing', field: 'password' })
    if (codeAsked && code.trim() === '') return complain({ code: 'codeMissing', field: 'code' })
    setBusy(true)
    const result = await logIn(login.trim(), password, code.replaceAll(' ', ''))
    setBusy(false)
    if ('data' in result) return onLogin(result.data)
    if (result.problem.code === 'codeRequired') {
      setProblem(null)
      setCodeAsked(true)
    } else complain(result.problem)
  }

  const errorOf = (field: string) => (problem?.field === field ? problemText(texts, problem) : null)
  return (
    <div className="login">
      <Page title={text('login.title')}>
        <p className="kern-body">{text('login.lead')}</p>
        {expired && <Notice tone="info">{text('login.expired')}</Notice>}
        {problem && !fields.some((field) => field === problem.field) && (
          <Notice tone="danger">{problemText(texts, problem)}</Notice>
        )}
        <form onSubmit={submit} noValidate className="stack" ref={form}>
          <TextField
            id="login"
            label={text('login.login')}
            error={errorOf('login')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={setLogin}
          />
          <TextField
            id="password"
            label={text('login.password')}
            error={errorOf('password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          {codeAsked && (
            <TextField
              id="code"
              label={text('login.code')}
              hint={text('login.codeHint')}
              error={errorOf('code')}
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              value={code}
              onChange={setCode}
            />
          )}
          <DeskButton type="submit" look="primary" disabled={busy}>
            {text('login.submit')}
          </DeskButton>
        </form>
        {oidc && (
          <p className="login-provider">
            <DeskButton
              onClick={() =>
                void leaveForProvider().then((result) => 'problem' in result && setProblem(result.problem))
              }
            >
              {text('login.oidc')}
            </DeskButton>
          </p>
        )}
      </Page>
    </div>
  )
}

/** What the identity provider's way back brought with it. */
function problemInAddress(): Problem | null {
  const { page, query } = parseRoute(location.hash)
  const code = page === 'login' ? query.get('problem') : null
  return code === null ? null : { code }
}
