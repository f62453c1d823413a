import { useState } from 'react'
import {
  type Broadcast,
  cancelBroadcast,
  correctBroadcast,
  releaseBroadcast,
  resumeBroadcast,
  returnBroadcast,
  type Submitted,
  stopBroadcast,
  submitBroadcast,
} from '../../data/broadcasts.ts'
import type { Problem, Result } from '../../data/client.ts'
import { type Notice as NoticeData, saveNotice } from '../../data/notices.ts'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { Notice } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { noticeAddress } from '../names.ts'
import { StepDialog } from './step-dialog.tsx'

interface StepButtonsProps {
  notice: NoticeData
  broadcast: Broadcast
  names: CityNames
  releasedByTwo: boolean
  onProblem: (problem: Problem) => void
  /** The broadcast as it is then, and what is said about it. */
  onDone: (broadcast: Broadcast, words: string, warnings?: Submitted['warnings']) => void
}

type Asked = 'release' | 'cancel' | 'return'

/** What can be done with a broadcast now, by this person; what somebody else must do is said in words. */
export function StepButtons(props: StepButtonsProps) {
  const { notice, broadcast, names, releasedByTwo, onProblem, onDone } = props
  const { text } = useTexts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)
  const { id, state } = broadcast
  const { mayWrite, mayRelease } = notice
  const isOwn = broadcast.isOwn || notice.isOwn
  const needsOther = (releasedByTwo || broadcast.urgentReason !== null) && isOwn
  const isOpen = ['scheduled', 'sending'].includes(state)
  const stands = ['stopped', 'done', 'cancelled'].includes(state) && broadcast.releasedAt !== null

  async function take<Answer extends Broadcast>(step: Promise<Result<Answer>>, words: string) {
    setAsked(null)
    setBusy(true)
    const result = await step
    setBusy(false)
    if ('problem' in result) return onProblem(result.problem)
    const { data } = result
    onDone(data, words, 'warnings' in data ? (data as unknown as Submitted).warnings : [])
  }
  async function correct() {
    const source = notice.versions.find(({ language }) => language.tag === notice.sourceLanguage)
    const title = text('release.correctTitle', { title: source?.words.title ?? '' }).slice(0, 120)
    const made = await saveNotice(null, {
      kind: 'correction',
      topic: notice.topic,
      facts: {},
      districts: notice.districts,
      words: { title },
      sourceLanguage: notice.sourceLanguage,
    })
    if ('problem' in made) return onProblem(made.problem)
    const begun = await correctBroadcast(id, made.data.id)
    if ('problem' in begun) return onProblem(begun.problem)
    location.hash = noticeAddress(made.data.id)
  }
  return (
    <>
      {state === 'awaitingRelease' && !mayRelease && <Notice tone="info">{text('release.mayNot')}</Notice>}
      {state === 'awaitingRelease' && mayRelease && needsOther && (
        <Notice tone="info">{text('release.ownWork')}</Notice>
      )}
      {state === 'stopped' && <Notice tone="info">{text('release.stoppedHint')}</Notice>}
      <div className="buttons">
        {state === 'draft' && mayWrite && (
          <DeskButton
            look="primary"
            disabled={busy}
            onClick={() => void take(submitBroadcast(id), text('release.submitted'))}
          >
            {text('release.submit')}
          </DeskButton>
        )}
        {state === 'awaitingRelease' && mayRelease && !needsOther && (
          <DeskButton look="primary" disabled={busy} onClick={() => setAsked('release')}>
            {text('release.release')}
          </DeskButton>
        )}
        {state === 'awaitingRelease' && (mayWrite || mayRelease) && (
          <DeskButton disabled={busy} onClick={() => setAsked('return')}>
            {text('release.return')}
          </DeskButton>
        )}
        {isOpen && (mayWrite || mayRelease) && (
          <DeskButton
            look="primary"
            disabled={busy}
            onClick={() => void take(stopBroadcast(id), text('release.stopped'))}
          >
            {text('release.stop')}
          </DeskButton>
        )}
        {state === 'stopped' && mayRelease && (
          <DeskButton
            look="primary"
            disabled={busy}
            onClick={() => void take(resumeBroadcast(id), text('release.resumed'))}
          >
            {text('release.resume')}
          </DeskButton>
        )}
        {stands && mayWrite && (
          <DeskButton disabled={busy} onClick={() => void correct()}>
            {text('release.correct')}
          </DeskButton>
        )}
        {['draft', 'awaitingRelease', 'scheduled', 'stopped'].includes(state) && (mayWrite || mayRelease) && (
          <DeskButton look="tertiary" disabled={busy} onClick={() => setAsked('cancel')}>
            {text('release.cancel')}
          </DeskButton>
        )}
      </div>
      {stands && mayWrite && <p className="kern-hint">{text('release.correctLead')}</p>}
      {asked && (
        <StepDialog
          step={asked}
          broadcast={broadcast}
          names={names}
          onClose={() => setAsked(null)}
          onRelease={() => void take(releaseBroadcast(id), text('release.released'))}
          onCancel={() => void take(cancelBroadcast(id), text('release.cancelled'))}
          onReturn={(reason) => void take(returnBroadcast(id, reason), text('release.returned'))}
        />
      )}
    </>
  )
}
