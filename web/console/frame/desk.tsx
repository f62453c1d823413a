import { useState } from 'react'
import { AttentionPage } from '../attention/attention-page.tsx'
import type { Drafts } from '../case/answer-form.tsx'
import { CasePage } from '../case/case-page.tsx'
import { logOut, type Session } from '../data/session.ts'
import { CaseListPage } from '../inbox/inbox-page.tsx'
import { Page } from './page.tsx'
import { type Route, useRoute } from './route.ts'
import { useTexts } from './text.ts'

interface DeskProps {
  session: Session
  onSwitchLanguage: () => void
  onLogOut: () => void
}

/** The frame around every page: where one can go, who one is, the way out. */
export function Desk({ session, onSwitchLanguage, onLogOut }: DeskProps) {
  const { language, text } = useTexts()
  const route = useRoute()
  const [drafts] = useState<Drafts>(() => new Map())

  async function leave() {
    await logOut()
    onLogOut()
  }

  return (
    <>
      <button type="button" className="skip" onClick={skipToContent}>
        {text('skip')}
      </button>
      <header className="desk-head">
        <span className="desk-name">{session.staff.displayName}</span>
        <nav aria-label={text('navigation')}>
          <a href="#/cases" aria-current={route.page === 'cases' ? 'page' : undefined}>
            {text('cases')}
          </a>
          <a href="#/attention" aria-current={route.page === 'attention' ? 'page' : undefined}>
            {text('attention')}
          </a>
        </nav>
        <div className="desk-person">
          <button type="button" lang={language === 'de' ? 'en' : 'de'} onClick={onSwitchLanguage}>
            {text('switchLanguage')}
          </button>
          <button type="button" onClick={leave}>
            {text('logout')}
          </button>
        </div>
      </header>
      <main id="content">{pageOf(route, drafts, text('notFound'))}</main>
    </>
  )
}

function pageOf(route: Route, drafts: Drafts, notFound: string) {
  if (route.page === 'cases') return <CaseListPage filter={route.filter} />
  if (route.page === 'case') return <CasePage id={route.id} drafts={drafts} key={route.id} />
  if (route.page === 'attention') return <AttentionPage />
  return <Page title={notFound}>{null}</Page>
}

/** The address after `#` is the route, so the jump is not a link. */
function skipToContent() {
  document.querySelector<HTMLElement>('#content h1')?.focus()
}
