import { Suspense, useState } from 'react'
import type { Drafts } from '../case/answer-form.tsx'
import { logOut, type Session } from '../data/session.ts'
import type { KeptFiling } from '../filing/draft.ts'
import mark from '../icon.svg'
import { Navigation } from './navigation.tsx'
import { Page } from './page.tsx'
import { pages } from './pages.tsx'
import { isAllowed, SessionContext } from './person.ts'
import { PersonMenu } from './person-menu.tsx'
import { addressOf, useRoute } from './route.ts'
import { type DeskLanguage, useTexts } from './text.ts'
import type { Theme } from './theme.ts'

interface DeskProps {
  session: Session
  theme: Theme
  onTheme: (theme: Theme) => void
  onLanguage: (language: DeskLanguage) => void
  onLogOut: () => void
}

/** The frame around every page: where one can go, who one is, the way out. */
export function Desk({ session, theme, onTheme, onLanguage, onLogOut }: DeskProps) {
  const { text } = useTexts()
  const route = useRoute()
  const [drafts] = useState<Drafts>(() => new Map())
  const [filing] = useState<KeptFiling>(() => ({ draft: null }))
  const open = pages.filter(({ permission }) => permission === null || isAllowed(session, permission))
  // Who must set up one-time codes first sees nothing else; who may not read cases begins at the first page they may see.
  const first = open.find(({ hidden }) => !hidden)
  const wanted = location.hash === '' && first ? first.id : route.page
  const page = open.find(({ id }) => id === (session.mustEnrol ? 'account' : wanted))

  async function leave() {
    await logOut()
    onLogOut()
  }

  return (
    <SessionContext value={session}>
      <button type="button" className="skip" onClick={skipToContent}>
        {text('skip')}
      </button>
      <header className="desk-head">
        <a className="desk-name" href={addressOf('cases')}>
          <img src={mark} alt="" width="32" height="32" />
          {text('desk')}
        </a>
        <Navigation pages={session.mustEnrol ? [] : open} current={page?.id ?? ''} />
        <PersonMenu theme={theme} onTheme={onTheme} onLanguage={onLanguage} onLogOut={leave} />
      </header>
      <main id="content">
        <Suspense fallback={<p role="status">{text('loading')}</p>}>
          {page ? page.draw({ route, drafts, filing }) : <Page title={text('notFound')}>{null}</Page>}
        </Suspense>
      </main>
    </SessionContext>
  )
}

/** The address after `#` is the route, so the jump is not a link. */
function skipToContent() {
  document.querySelector<HTMLElement>('#content h1')?.focus()
}
