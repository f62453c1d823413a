import { useEffect, useState } from 'react'
import {
  type Channel,
  type ChannelAccount,
  linkByCode,
  linkByQr,
  readChannelAccount,
  unlinkAccount,
} from '../data/channels.ts'
import type { Problem, Result } from '../data/client.ts'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'
import { useEvery } from '../notices/use-every.ts'
import { CodeDialog } from './code-dialog.tsx'
import { Offer } from './offer.tsx'
import { UnlinkDialog } from './unlink-dialog.tsx'

interface AccountPartProps {
  channel: Channel
  onChange: () => void
}

/** What was asked for, and since when the account was as it was then: what came of it shows in a new state. */
interface Asked {
  for: 'link' | 'unlink'
  since: string | null
}

/** Codes live for some seconds only. */
const lookEvery = 2000

type State = Channel['state']
const underWay = new Set<State>(['connecting', 'linking'])
/** Linked, however well: to link anew one gives the link up first. */
const linked = new Set<State>(['connected', 'ill', 'paused', 'late'])
const unlinkable = new Set<State>([...linked, 'banned', 'replaced'])

/** Linking an account with a telephone, and giving it up. What was begun anywhere is shown to everybody who may do it. */
export function AccountPart({ channel, onChange }: AccountPartProps) {
  const texts = useTexts()
  const { text } = texts
  const [account, setAccount] = useState<ChannelAccount | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [done, setDone] = useState<'linked' | 'unlinked' | 'notLinked' | null>(null)
  const [dialog, setDialog] = useState<'code' | 'unlink' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, state } = channel
  const isWatched = asked !== null || underWay.has(state)

  async function look() {
    const result = await readChannelAccount(id)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    take(result.data)
  }

  function take(now: ChannelAccount) {
    setAccount(now)
    const isNew = asked !== null && now.since !== asked.since
    if (isNew && now.state === 'connected') finish('linked')
    if (isNew && now.state === 'linkAgain') finish(asked.for === 'link' ? 'notLinked' : 'unlinked')
    if (now.state !== state) onChange()
  }

  function finish(how: NonNullable<typeof done>) {
    setAsked(null)
    setDone(how)
  }

  async function ask(wanted: Asked['for'], step: Promise<Result<ChannelAccount>>) {
    setDone(null)
    const result = await step
    setProblem('problem' in result ? result.problem : null)
    if ('problem' in result) return
    setDialog(null)
    setAsked({ for: wanted, since: result.data.since })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: at once when there is something to see, and then by the clock
  useEffect(() => {
    if (isWatched) void look()
  }, [isWatched])
  useEvery(isWatched ? lookEvery : null, () => void look())

  const offer = isWatched ? (account?.offer ?? null) : null
  return (
    <section className="channel-account" aria-label={text('channels.account')}>
      {problem && dialog === null && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      {done && (
        <Notice tone={done === 'notLinked' ? 'warning' : 'success'}>{text(`channels.${done}`)}</Notice>
      )}
      <div role="status">
        {asked && !offer && <p className="kern-body">{text(`channels.asked.${asked.for}`)}</p>}
        {offer && <p className="kern-sr-only">{text(`channels.offer.${offer.type}`)}</p>}
      </div>
      {offer && <Offer channel={id} offer={offer} />}
      <div className="buttons">
        {!linked.has(state) && state !== 'unowned' && (
          <>
            <DeskButton onClick={() => void ask('link', linkByQr(id))}>
              {text('channels.linkByQr')}
            </DeskButton>
            <DeskButton onClick={() => setDialog('code')}>{text('channels.linkByCode')}</DeskButton>
          </>
        )}
        {unlinkable.has(state) && (
          <DeskButton onClick={() => setDialog('unlink')}>{text('channels.unlink')}</DeskButton>
        )}
      </div>
      {dialog === 'code' && (
        <CodeDialog
          problem={problem}
          onClose={() => setDialog(null)}
          onLink={(phone) => void ask('link', linkByCode(id, phone))}
        />
      )}
      {dialog === 'unlink' && (
        <UnlinkDialog
          problem={problem}
          onClose={() => setDialog(null)}
          onUnlink={() => void ask('unlink', unlinkAccount(id))}
        />
      )}
    </section>
  )
}
