import type { Notice as NoticeData, NoticeKind, NoticeOptions, NoticeVersion } from '../../data/notices.ts'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { useTexts } from '../../frame/text.ts'
import { VersionBadge } from '../badges.tsx'
import { VersionEditor } from './version-editor.tsx'

interface VersionCardProps {
  notice: NoticeData
  version: NoticeVersion
  kind: NoticeKind | undefined
  options: NoticeOptions
  names: CityNames
  mayWork: boolean
  isOpen: boolean
  onToggle: () => void
  onDraft: (replace: boolean) => void
  onNotice: (notice: NoticeData) => void
}

/** One language: how far it is, who did what, and its words side by side with the source when it is unfolded. */
export function VersionCard(props: VersionCardProps) {
  const { notice, version, kind, options, names, mayWork, isOpen, onToggle, onDraft, onNotice } = props
  const { text } = useTexts()
  const { status, provider, editor, reviewer, language } = version
  const name = names.language(language.tag)
  const isSource = language.tag === notice.sourceLanguage
  const hasWords = Object.keys(version.words).length > 0
  const about = [
    provider && text('versions.made', { provider }),
    editor && text('versions.editedBy', { name: editor }),
    reviewer && text('versions.reviewedBy', { name: reviewer }),
  ].filter(Boolean)
  return (
    <article className="card version" aria-label={name}>
      <div className="version-head">
        <h2 className="version-name">{name}</h2>
        <VersionBadge status={status} />
        <span className="about">{isSource ? text('versions.source') : about.join(' · ')}</span>
        <div className="buttons">
          {mayWork && version.byMachine && !hasWords && status !== 'wanted' && (
            <DeskButton
              small
              onClick={() => onDraft(false)}
              aria-label={`${text('versions.draft')}: ${name}`}
            >
              {text('versions.draft')}
            </DeskButton>
          )}
          {!isSource && status !== 'wanted' && (hasWords || mayWork) && (
            <DeskButton
              small
              aria-expanded={isOpen}
              aria-label={`${text(label(isOpen, hasWords))}: ${name}`}
              onClick={onToggle}
            >
              {text(label(isOpen, hasWords))}
            </DeskButton>
          )}
        </div>
      </div>
      <div role="status">
        {status === 'wanted' && <p className="kern-body">{text('versions.drafting')}</p>}
        {status === 'failed' && <p className="kern-body">{text('versions.failed')}</p>}
        {status === 'outdated' && <p className="kern-body">{text('versions.outdated')}</p>}
      </div>
      {isOpen && !isSource && (
        <VersionEditor
          key={version.updatedAt}
          notice={notice}
          version={version}
          kind={kind}
          options={options}
          names={names}
          mayWork={mayWork}
          onDraft={onDraft}
          onNotice={onNotice}
        />
      )}
    </article>
  )
}

function label(isOpen: boolean, hasWords: boolean) {
  if (isOpen) return 'versions.close'
  return hasWords ? 'versions.edit' : 'versions.write'
}
