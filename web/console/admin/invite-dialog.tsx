import { type FormEvent, useState } from 'react'
import { invite, type NewGrant } from '../data/accounts.ts'
import type { Problem } from '../data/client.ts'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { DeskDialog } from '../frame/dialog.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { GrantFields } from './grant-fields.tsx'

/** Invites somebody: name, first role, and then the link to hand over. */
export function InviteDialog({ onLink, onClose }: { onLink: (link: string) => void; onClose: () => void }) {
  const texts = useTexts()
  const { text } = texts
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [grant, setGrant] = useState<NewGrant>({ role: 'agent', districts: [], teams: [] })
  const [problem, setProblem] = useState<Problem | null>(null)

  async function send(event: FormEvent) {
    event.preventDefault()
    const result = await invite(login.trim(), name.trim(), [grant])
    if ('problem' in result) setProblem(result.problem)
    else onLink(result.data.link)
  }

  return (
    <DeskDialog title={text('accounts.invite')} onClose={onClose}>
      <form className="stack" onSubmit={send} noValidate>
        <TextField label={text('accounts.name')} maxLength={100} value={name} onChange={setName} />
        <TextField
          label={text('login.login')}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={login}
          onChange={setLogin}
        />
        <GrantFields grant={grant} onChange={setGrant} />
        {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        <DeskButton type="submit" look="primary">
          {text('accounts.makeLink')}
        </DeskButton>
      </form>
    </DeskDialog>
  )
}

/** The link that is shown once. */
export function LinkDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const { text } = useTexts()
  const [copied, setCopied] = useState(false)
  return (
    <DeskDialog title={text('accounts.link')} onClose={onClose}>
      <Notice tone="warning">{text('accounts.linkOnce')}</Notice>
      <p className="words">{link}</p>
      <DeskButton
        icon="content-copy"
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {text('accounts.copy')}
      </DeskButton>
      <div role="status">{copied && text('accounts.copied')}</div>
    </DeskDialog>
  )
}
