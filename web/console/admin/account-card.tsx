import { useState } from 'react'
import {
  type Account,
  endSessionsOf,
  giveRole,
  type NewGrant,
  openAccount,
  resetPassword,
  resetTotp,
  takeRole,
} from '../data/accounts.ts'
import type { Problem, Result } from '../data/client.ts'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { Ago, contentName } from '../frame/names.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { GrantFields, usePlaces } from './grant-fields.tsx'

interface AccountCardProps {
  account: Account
  onChange: () => void
  /** A link was made that is shown once. */
  onLink: (link: string) => void
}

/** One account: roles with where they hold, and what can be done to it. */
export function AccountCard({ account, onChange, onLink }: AccountCardProps) {
  const texts = useTexts()
  const { text } = texts
  const [giving, setGiving] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, displayName, login, grants, sessions, lastSeenAt, disabledAt, totp, access } = account

  async function take<T>(step: Promise<Result<T>>, then?: (data: T) => void) {
    const result = await step
    setProblem('problem' in result ? result.problem : null)
    if ('problem' in result) return
    then?.(result.data)
    onChange()
  }

  return (
    <article className="kern-card account" aria-labelledby={`account-${id}`}>
      <h2 className="kern-heading-small" id={`account-${id}`}>
        {displayName} <span className="account-login">{login}</span>
      </h2>
      <p className="about">
        {disabledAt === null ? text('accounts.sessions', { count: sessions }) : text('accounts.disabled')}
        {lastSeenAt && (
          <>
            {' · '}
            {text('sessions.seen')} <Ago at={lastSeenAt} />
          </>
        )}
        {` · ${text(totp === 'confirmed' ? 'accounts.totp' : 'accounts.noTotp')}`}
      </p>
      <ul className="lines">
        {grants.map((grant) => (
          <li key={grant.id}>
            <span>
              <strong>{text(`role.${grant.role}`)}</strong> <Where grant={grant} />
            </span>
            <DeskButton small look="tertiary" onClick={() => void take(takeRole(id, grant.id))}>
              {text('accounts.takeRole')}
            </DeskButton>
          </li>
        ))}
      </ul>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      <div className="buttons">
        <DeskButton small onClick={() => setGiving(true)}>
          {text('accounts.giveRole')}
        </DeskButton>
        {access === 'password' && (
          <DeskButton small onClick={() => void take(resetPassword(id), ({ link }) => onLink(link))}>
            {text('accounts.resetPassword')}
          </DeskButton>
        )}
        {totp === 'confirmed' && (
          <DeskButton small onClick={() => void take(resetTotp(id))}>
            {text('accounts.resetTotp')}
          </DeskButton>
        )}
        {sessions > 0 && (
          <DeskButton small onClick={() => void take(endSessionsOf(id))}>
            {text('accounts.endSessions')}
          </DeskButton>
        )}
        <DeskButton small onClick={() => void take(openAccount(id, disabledAt !== null))}>
          {text(disabledAt === null ? 'accounts.disable' : 'accounts.enable')}
        </DeskButton>
      </div>
      {giving && (
        <GiveDialog
          onClose={() => setGiving(false)}
          onGive={(grant) => void take(giveRole(id, grant)).then(() => setGiving(false))}
        />
      )}
    </article>
  )
}

/** Where a role holds, in words. */
function Where({ grant: { districts, teams } }: { grant: NewGrant }) {
  const { language, text } = useTexts()
  const { city, map } = usePlaces()
  if (districts.length === 0 && teams.length === 0) return text('accounts.city')
  const names = [
    ...districts.map((code) => map?.areas.find((area) => area.code === code)?.name ?? code),
    ...teams.map((id) =>
      contentName(language, city?.teams.find((team) => team.id === id) ?? { id, name: {} }),
    ),
  ]
  return names.join(', ')
}

function GiveDialog({ onGive, onClose }: { onGive: (grant: NewGrant) => void; onClose: () => void }) {
  const { text } = useTexts()
  const [grant, setGrant] = useState<NewGrant>({ role: 'agent', districts: [], teams: [] })
  return (
    <DeskDialog
      title={text('accounts.giveRole')}
      onClose={onClose}
      footer={
        <DeskButton look="primary" onClick={() => onGive(grant)}>
          {text('accounts.giveRole')}
        </DeskButton>
      }
    >
      <GrantFields grant={grant} onChange={setGrant} />
    </DeskDialog>
  )
}
