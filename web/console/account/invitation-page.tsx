import { type FormEvent, useEffect, useState } from 'react'
import { acceptInvitation, type Invitation, readInvitation } from '../data/account.ts'
import type { Problem } from '../data/client.ts'
import { leaveForProvider, readLoginWays } from '../data/session.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'

/** Where an invitation link leads: a password is chosen, once, or the identity provider vouches for the person. */
export function InvitationPage({ token }: { token: string }) {
  const texts = useTexts()
  const { text } = texts
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [password, setPassword] = useState('')
  const [accepted, setAccepted] = useState<string | null>(null)
  const [oidc, setOidc] = useState(false)

  useEffect(() => {
    void readInvitation(token).then((result) =>
      'data' in result ? setInvitation(result.data) : setProblem(result.problem),
    )
    void readLoginWays().then((result) => 'data' in result && setOidc(result.data.oidc))
  }, [token])

  async function accept(event: FormEvent) {
    event.preventDefault()
    const result = await acceptInvitation(token, password)
    if ('problem' in result) setProblem(result.problem)
    else setAccepted(result.data.login)
  }

  const atField = problem?.field === 'password'
  return (
    <div className="login">
      <Page title={text(invitation?.reset ? 'invitation.resetTitle' : 'invitation.title')}>
        {problem && !atField && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        {accepted !== null && (
          <>
            <Notice tone="success">{text('invitation.accepted', { login: accepted })}</Notice>
            <a className="kern-link" href="#/cases">
              {text('invitation.toLogin')}
            </a>
          </>
        )}
        {invitation && accepted === null && (
          <>
            <p className="kern-body">
              {text('invitation.lead', { name: invitation.displayName, login: invitation.login })}
            </p>
            <form className="stack" onSubmit={accept} noValidate>
              <input type="hidden" autoComplete="username" value={invitation.login} readOnly />
              <TextField
                id="new-password"
                label={text('password.new')}
                hint={text('password.hint')}
                error={atField && problem ? problemText(texts, problem) : null}
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
              />
              <DeskButton type="submit" look="primary">
                {text('invitation.accept')}
              </DeskButton>
            </form>
            {oidc && (
              <p className="login-provider">
                <DeskButton onClick={() => void leaveForProvider(token)}>{text('login.oidc')}</DeskButton>
              </p>
            )}
          </>
        )}
      </Page>
    </div>
  )
}
