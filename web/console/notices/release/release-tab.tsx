import { useEffect, useRef, useState } from 'react'
import type { Submitted } from '../../data/broadcasts.ts'
import { createBroadcast } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import { SelectField } from '../../form/select-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import { moment } from '../../frame/names.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { BroadcastBadge } from '../badges.tsx'
import { noticeAddress } from '../names.ts'
import type { TabInput } from '../tab-input.ts'
import { StepButtons } from './step-buttons.tsx'
import { TestPart } from './test-part.tsx'
import { TimesFacts } from './times-facts.tsx'
import { TimesForm } from './times-form.tsx'

/** Everything between the finished words and their readers: times, a test, the second person, stop and go. */
export function ReleaseTab({ notice, options, names, broadcast, onBroadcast }: TabInput) {
  const texts = useTexts()
  const { language, text } = texts
  const [problem, setProblem] = useState<Problem | null>(null)
  const [said, setSaid] = useState<{ words: string } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [warnings, setWarnings] = useState<Submitted['warnings']>([])
  const { rules } = options
  // The button that was pressed is gone then, and the focus with it.
  useEffect(() => {
    if (said !== null) heading.current?.focus()
  }, [said])

  if (broadcast === null) {
    return (
      <>
        <p className="kern-body lead">{text('release.none')}</p>
        <a className="kern-link" href={noticeAddress(notice.id, { tab: 'audience' })}>
          {text('notice.audience')}
        </a>
      </>
    )
  }
  async function another() {
    const result = await createBroadcast(notice.id, { audience: {} })
    if ('problem' in result) return setProblem(result.problem)
    onBroadcast(result.data)
    location.hash = noticeAddress(notice.id, { tab: 'audience', broadcast: result.data.id })
  }
  const isSettled = broadcast.state !== 'draft'
  const isOver = ['done', 'cancelled'].includes(broadcast.state)
  const people: [string, string | null][] = [
    [text('release.author'), broadcast.author],
    [text('release.submitter'), broadcast.submitter],
    [text('release.releaser'), broadcast.releaser],
  ]
  const steps = (
    <section className="block release-steps" aria-labelledby="release-steps">
      <h2 className="kern-heading-small" id="release-steps" tabIndex={-1} ref={heading}>
        {text('release.steps')}
      </h2>
      <div role="status">
        {said && <Notice tone="success">{said.words}</Notice>}
        {warnings.map(({ code, people: count }) => (
          <Notice tone="warning" key={code}>
            {text(`release.warning.${code}`, { people: count })}
          </Notice>
        ))}
      </div>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      <StepButtons
        notice={notice}
        broadcast={broadcast}
        names={names}
        releasedByTwo={rules.releasedByTwo}
        onProblem={setProblem}
        onDone={(changed, words, further = []) => {
          setProblem(null)
          setSaid({ words })
          setWarnings(further)
          onBroadcast(changed)
        }}
      />
      {isOver && notice.mayWrite && notice.archivedAt === null && (
        <DeskButton onClick={() => void another()}>{text('release.another')}</DeskButton>
      )}
    </section>
  )
  return (
    <>
      <p className="kern-body lead">{text(rules.releasedByTwo ? 'release.lead' : 'release.leadOne')}</p>
      {notice.broadcasts.length > 1 && (
        <div className="page-fields">
          <SelectField
            label={text('release.which')}
            value={broadcast.id}
            options={notice.broadcasts.map((one) => [
              one.id,
              text('release.of', {
                state: text(`broadcastState.${one.state}`),
                date: moment(language, one.createdAt),
              }),
            ])}
            onChange={(id) => {
              location.hash = noticeAddress(notice.id, { tab: 'release', broadcast: id })
            }}
          />
        </div>
      )}
      <section className="card release-state" aria-label={text('release.which')}>
        <BroadcastBadge state={broadcast.state} />
        <dl className="facts">
          {people.map(
            ([name, person]) =>
              person !== null && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{person}</dd>
                </div>
              ),
          )}
        </dl>
        {isSettled && <TimesFacts broadcast={broadcast} />}
        {broadcast.returnReason !== null && broadcast.state === 'draft' && (
          <Notice tone="warning">
            {text('release.returnedBecause', { reason: broadcast.returnReason })}
          </Notice>
        )}
        {broadcast.correctsId !== null && <p className="kern-body">{text('release.corrects')}</p>}
      </section>
      {isSettled && steps}
      {!isSettled && (
        <TimesForm
          key={broadcast.id}
          notice={notice}
          broadcast={broadcast}
          options={options}
          names={names}
          onBroadcast={onBroadcast}
        />
      )}
      {!isOver && <TestPart broadcast={broadcast} names={names} />}
      {!isSettled && steps}
    </>
  )
}
