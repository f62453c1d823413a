import { type FormEvent, useState } from 'react'
import { beginTotp, confirmTotp, type Enrolment, removeTotp } from '../data/account.ts'
import type { Problem, Result } from '../data/client.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'

/** One-time codes from an app as a second proof at the login: set up, confirm, do without. */
export function TotpPart() {
  const texts = useTexts()
  const { text } = texts
  const { totp } = useSession()
  const [on, setOn] = useState(totp === 'confirmed')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [recovery, setRecovery] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  function take<T>(result: Result<T>, then: (data: T) => void) {
    setProblem('problem' in result ? result.problem : null)
    if ('data' in result) then(result.data)
  }

  async function begin(event: FormEvent) {
    event.preventDefault()
    if (on) {
      take(await removeTotp(password), () => {
        setOn(false)
        setPassword('')
      })
    } else take(await beginTotp(password), setEnrolment)
  }

  async function confirm(event: FormEvent) {
    event.preventDefault()
    take(await confirmTotp(code.replaceAll(' ', '')), ({ recoveryCodes }) => {
      setRecovery(recoveryCodes)
      setEnrolment(null)
      setOn(true)
    })
  }

  const error = problem && problemText(texts, problem)
  return (
    <section aria-labelledby="totp-part">
      <h2 className="kern-heading-small" id="totp-part">
        {text('totp.title')}
      </h2>
      <p className="kern-body">{text(on ? 'totp.on' : 'totp.off')}</p>
      {recovery && (
        <>
          <Notice tone="warning">{text('totp.recovery')}</Notice>
          <ul className="recovery">
            {recovery.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
          <DeskButton look="primary" onClick={() => location.reload()}>
            {text('totp.goOn')}
          </DeskButton>
        </>
      )}
      {enrolment && (
        <form className="stack" onSubmit={confirm} noValidate>
          <p className="kern-body">{text('totp.scan')}</p>
          <img
            className="qr"
            src={`data:image/svg+xml,${encodeURIComponent(enrolment.qr)}`}
            alt={text('totp.qr')}
            width="220"
            height="220"
          />
          <p className="kern-body">
            {text('totp.secret')} <code>{enrolment.secret}</code>
          </p>
          <TextField
            label={text('login.code')}
            error={error}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={setCode}
          />
          <DeskButton type="submit" look="primary">
            {text('totp.confirm')}
          </DeskButton>
        </form>
      )}
      {!enrolment && !recovery && (
        <form className="stack" onSubmit={begin} noValidate>
          <TextField
            label={text('password.old')}
            error={error}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <DeskButton type="submit">{text(on ? 'totp.remove' : 'totp.begin')}</DeskButton>
        </form>
      )}
    </section>
  )
}
