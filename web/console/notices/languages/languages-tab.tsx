import { useState } from 'react'
import type { Problem } from '../../data/client.ts'
import { type DraftAnswer, readNotice, wantDrafts } from '../../data/notices.ts'
import { DeskButton } from '../../frame/button.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import type { TabInput } from '../tab-input.ts'
import { useEvery } from '../use-every.ts'
import { VersionCard } from './version-card.tsx'
import { WaitsPart } from './waits-part.tsx'

/** How often one looks whether a machine is done, in milliseconds. */
const lookEvery = 2000

/** All languages of a notice: how far each is, and what can be done about it. */
export function LanguagesTab({ notice, kind, options, names, query, onNotice }: TabInput) {
  const texts = useTexts()
  const { text } = texts
  const [open, setOpen] = useState(query.get('language'))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused, setRefused] = useState<DraftAnswer['refused']>([])
  const mayWork = notice.mayTranslate && notice.archivedAt === null
  const isSource = (tag: string) => tag === notice.sourceLanguage
  const waiting = notice.versions.some(({ status }) => status === 'wanted')
  useEvery(waiting ? lookEvery : null, () => void reload())

  async function reload() {
    const result = await readNotice(notice.id)
    if ('data' in result) onNotice(result.data)
  }
  async function want(languages: string[], replace = false) {
    const result = await wantDrafts(notice.id, languages, replace)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setRefused(result.data.refused)
    await reload()
  }
  const missing = notice.versions
    .filter(({ status, byMachine }) => byMachine && ['missing', 'failed', 'outdated'].includes(status))
    .map(({ language }) => language.tag)
  return (
    <>
      <p className="kern-body lead">{text('versions.lead')}</p>
      {!options.hasTranslation && <Notice tone="info">{text('versions.noMachine')}</Notice>}
      {notice.mayWrite && notice.archivedAt === null && (
        <WaitsPart notice={notice} names={names} onNotice={onNotice} />
      )}
      {mayWork && missing.length > 0 && (
        <p>
          <DeskButton onClick={() => void want(missing)}>{text('versions.draftAll')}</DeskButton>
        </p>
      )}
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      <div role="status">
        {refused.map(({ language, why }) => (
          <Notice tone="info" key={language}>
            {`${names.language(language)}: ${text(`versions.noDraft.${why}`)}`}
          </Notice>
        ))}
      </div>
      <ul className="versions">
        {notice.versions.map((version) => (
          <li key={version.language.tag}>
            <VersionCard
              notice={notice}
              version={version}
              kind={kind}
              options={options}
              names={names}
              mayWork={mayWork && !isSource(version.language.tag)}
              isOpen={open === version.language.tag}
              onToggle={() => setOpen(open === version.language.tag ? null : version.language.tag)}
              onDraft={(replace) => void want([version.language.tag], replace)}
              onNotice={onNotice}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
