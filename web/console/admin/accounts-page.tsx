import { useEffect, useState } from 'react'
import {
  type Account,
  listAccounts,
  listInvitations,
  type OpenInvitation,
  revokeInvitation,
} from '../data/accounts.ts'
import type { Problem } from '../data/client.ts'
import { DeskButton } from '../frame/button.tsx'
import { moment } from '../frame/names.tsx'
import { Failure } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'
import { AccountCard } from './account-card.tsx'
import { InviteDialog, LinkDialog } from './invite-dialog.tsx'

/** Who works here and may do what; inviting, giving and taking roles, shutting accounts. */
export function AccountsPage() {
  const { text } = useTexts()
  const [accounts, setAccounts] = useState<Account[] | null>(null)
  const [invitations, setInvitations] = useState<OpenInvitation[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [inviting, setInviting] = useState(false)
  const [link, setLink] = useState<string | null>(null)

  async function load() {
    const [found, invited] = await Promise.all([listAccounts(), listInvitations()])
    if ('problem' in found) return setProblem(found.problem)
    setProblem(null)
    setAccounts(found.data.accounts)
    if ('data' in invited) setInvitations(invited.data.invitations.filter(({ state }) => state === 'open'))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; every change reads anew by itself
  useEffect(() => void load(), [])

  return (
    <Page
      title={text('accounts.title')}
      aside={
        <DeskButton look="primary" icon="add" className="page-aside" onClick={() => setInviting(true)}>
          {text('accounts.invite')}
        </DeskButton>
      }
    >
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {invitations.length > 0 && (
        <Invitations invitations={invitations} onRevoke={(id) => void revokeInvitation(id).then(load)} />
      )}
      <ul className="accounts">
        {(accounts ?? []).map((account) => (
          <li key={account.id}>
            <AccountCard account={account} onChange={() => void load()} onLink={setLink} />
          </li>
        ))}
      </ul>
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onLink={(made) => {
            setInviting(false)
            setLink(made)
            void load()
          }}
        />
      )}
      {link !== null && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </Page>
  )
}

interface InvitationsProps {
  invitations: OpenInvitation[]
  onRevoke: (id: string) => void
}

function Invitations({ invitations, onRevoke }: InvitationsProps) {
  const { language, text } = useTexts()
  return (
    <section aria-labelledby="invitations">
      <h2 className="kern-heading-small" id="invitations">
        {text('accounts.invitations')}
      </h2>
      <ul className="lines">
        {invitations.map(({ id, displayName, login, expiresAt }) => (
          <li key={id}>
            <span>
              {displayName} ({login}), {text('accounts.validUntil', { date: moment(language, expiresAt) })}
            </span>
            <DeskButton small onClick={() => onRevoke(id)}>
              {text('accounts.revoke')}
            </DeskButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
