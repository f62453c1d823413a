import { useState } from 'react'
import { type Audience, changeBroadcast, createBroadcast } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import { DeskButton } from '../../frame/button.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { draftOfBroadcast } from '../release/broadcast-draft.ts'
import type { TabInput } from '../tab-input.ts'
import { AudienceCountPart } from './audience-count.tsx'
import { AudienceFields } from './audience-fields.tsx'

/** Who gets the notice: the conditions at one side, how many people that is at the other. */
export function AudienceTab({ notice, options, names, broadcast, onBroadcast }: TabInput) {
  const texts = useTexts()
  const { text } = texts
  const [audience, setAudience] = useState<Audience>(broadcast?.audience ?? startOf(notice.districts))
  const [seen, setSeen] = useState(broadcast?.id)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)
  // The broadcast may arrive after the tab.
  if (broadcast !== null && broadcast.id !== seen) {
    setSeen(broadcast.id)
    setAudience(broadcast.audience)
  }
  const isDraft = broadcast === null || broadcast.state === 'draft'
  const isCorrection = broadcast !== null && broadcast.correctsId !== null
  const mayChange = notice.mayWrite && notice.archivedAt === null && notice.templateName === null
  const fixed = !isDraft || isCorrection || !mayChange

  async function save() {
    const result =
      broadcast === null
        ? await createBroadcast(notice.id, { audience })
        : await changeBroadcast(broadcast.id, { ...draftOfBroadcast(broadcast), audience })
    if ('problem' in result) {
      setSaved(false)
      return setProblem(result.problem)
    }
    setProblem(null)
    setSaved(true)
    setSeen(result.data.id)
    onBroadcast(result.data)
  }
  return (
    <>
      <p className="kern-body lead">{text('audience.lead')}</p>
      {isCorrection && <Notice tone="info">{text('release.corrects')}</Notice>}
      {!isDraft && !isCorrection && <Notice tone="info">{text('audience.fixed')}</Notice>}
      <div className="beside">
        <div className="stack">
          {audience.reached === undefined && (
            <AudienceFields
              audience={audience}
              notice={notice}
              options={options}
              names={names}
              disabled={fixed}
              onChange={(changed) => {
                setAudience(changed)
                setSaved(false)
              }}
            />
          )}
          <p className="kern-hint">{text('audience.always')}</p>
          {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
          {!fixed && (
            <div className="buttons">
              <DeskButton look="primary" onClick={() => void save()}>
                {text('audience.save')}
              </DeskButton>
              <span role="status">{saved && text('audience.saved')}</span>
            </div>
          )}
        </div>
        {notice.mayWrite && (
          <AudienceCountPart
            notice={notice}
            names={names}
            audience={audience}
            expiresAt={broadcast?.expiresAt ?? null}
            urgentReason={broadcast?.urgentReason ?? null}
          />
        )}
      </div>
    </>
  )
}

/** A notice of some districts begins with the people of these. */
function startOf(districts: readonly string[]): Audience {
  return districts.length > 0 ? { areas: [...districts] } : {}
}
