import { useEffect, useState } from 'react'
import { Login } from '../account/login.tsx'
import { onLoggedOut } from '../data/client.ts'
import { readSession, type Session } from '../data/session.ts'
import { Desk } from './desk.tsx'
import { createTexts, type DeskLanguage, initialLanguage, keepLanguage, TextsContext } from './text.ts'

type Access = { state: 'asking' } | { state: 'out' } | { state: 'in' | 'expired'; session: Session }

/** The whole desk: who is there, in which language. */
export function App() {
  const [language, setLanguage] = useState<DeskLanguage>(initialLanguage)
  const [access, setAccess] = useState<Access>({ state: 'asking' })
  const texts = createTexts(language)

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  useEffect(() => {
    onLoggedOut(() => {
      setAccess((before) =>
        before.state === 'in' || before.state === 'expired'
          ? { state: 'expired', session: before.session }
          : { state: 'out' },
      )
    })
    void readSession().then((result) => {
      setAccess('data' in result ? { state: 'in', session: result.data } : { state: 'out' })
    })
  }, [])

  function switchLanguage() {
    const other = language === 'de' ? 'en' : 'de'
    keepLanguage(other)
    setLanguage(other)
  }

  const session = access.state === 'in' || access.state === 'expired' ? access.session : null
  return (
    <TextsContext value={texts}>
      {session && (
        // After the session ended the page stays, out of sight, so that a half-written answer is not lost.
        <div hidden={access.state === 'expired'} key={session.staff.id}>
          <Desk
            session={session}
            onSwitchLanguage={switchLanguage}
            onLogOut={() => setAccess({ state: 'out' })}
          />
        </div>
      )}
      {(access.state === 'out' || access.state === 'expired') && (
        <main>
          <Login
            expired={access.state === 'expired'}
            onLogin={(session) => setAccess({ state: 'in', session })}
          />
          <button type="button" className="kern-btn kern-btn--tertiary language" onClick={switchLanguage}>
            <span className="kern-label" lang={language === 'de' ? 'en' : 'de'}>
              {texts.text('switchLanguage')}
            </span>
          </button>
        </main>
      )}
    </TextsContext>
  )
}
