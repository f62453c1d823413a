import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { InvitationPage } from '../account/invitation-page.tsx'
import { Login } from '../account/login.tsx'
import { onLoggedOut } from '../data/client.ts'
import { readSession, type Session } from '../data/session.ts'
import { Desk } from './desk.tsx'
import { keepFocus } from './keep-focus.ts'
import { useRoute } from './route.ts'
import {
  createTexts,
  type DeskLanguage,
  initialLanguage,
  keepLanguage,
  loadTexts,
  TextsContext,
} from './text.ts'
import { useTheme } from './theme.ts'

type Access = { state: 'asking' } | { state: 'out' } | { state: 'in' | 'expired'; session: Session }

/** The whole desk: who is there, in which language, light or dark. */
export function App() {
  const [language, setLanguage] = useState<DeskLanguage>(initialLanguage)
  const [access, setAccess] = useState<Access>({ state: 'asking' })
  const { theme, chooseTheme } = useTheme()
  const texts = createTexts(language)
  const route = useRoute()
  const invitation = route.page === 'invitation' ? route.id : null

  useEffect(() => keepFocus(), [])

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

  useEffect(() => {
    // A page that was only hidden is not made anew, so its heading does not take the focus by itself.
    if (access.state === 'in') document.querySelector<HTMLElement>('#content h1')?.focus()
  }, [access.state])

  async function chooseLanguage(chosen: DeskLanguage) {
    await loadTexts(chosen)
    keepLanguage(chosen)
    setLanguage(chosen)
  }

  const other = language === 'de' ? 'en' : 'de'
  const session = access.state === 'in' || access.state === 'expired' ? access.session : null
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      <TextsContext value={texts}>
        {session && invitation === null && (
          // After the session ended the page stays, out of sight, so that a half-written answer is not lost.
          <div hidden={access.state === 'expired'} key={session.staff.id}>
            <Desk
              session={session}
              theme={theme}
              onTheme={chooseTheme}
              onLanguage={chooseLanguage}
              onLogOut={() => setAccess({ state: 'out' })}
            />
          </div>
        )}
        {(access.state === 'out' || access.state === 'expired' || invitation !== null) && (
          <main>
            {invitation === null ? (
              <Login
                expired={access.state === 'expired'}
                onLogin={(session) => setAccess({ state: 'in', session })}
              />
            ) : (
              <InvitationPage token={invitation} key={invitation} />
            )}
            <button
              type="button"
              className="kern-btn kern-btn--tertiary language"
              onClick={() => chooseLanguage(other)}
            >
              <span className="kern-label" lang={other}>
                {texts.text('switchLanguage')}
              </span>
            </button>
          </main>
        )}
      </TextsContext>
    </I18nProvider>
  )
}
