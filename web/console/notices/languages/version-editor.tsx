import { useState } from 'react'
import type { Problem, Result } from '../../data/client.ts'
import {
  makeBackWords,
  type Notice as NoticeData,
  type NoticeKind,
  type NoticeOptions,
  type NoticeVersion,
  reviewVersion,
  saveVersion,
} from '../../data/notices.ts'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { FindingList } from '../finding-list.tsx'
import { pollFields } from '../poll-words.ts'
import { WordFields } from '../word-fields.tsx'
import { SimpleFindings } from './simple-findings.tsx'
import { WordLines } from './word-lines.tsx'

/** Leichte Sprache: no machine writes it, and its rules are checked while somebody does. */
const simpleLanguage = 'de-simple'

interface VersionEditorProps {
  notice: NoticeData
  version: NoticeVersion
  kind: NoticeKind | undefined
  options: NoticeOptions
  names: CityNames
  mayWork: boolean
  onDraft: (replace: boolean) => void
  onNotice: (notice: NoticeData) => void
}

/** The words of one language beside those of the source, and what a machine makes of them on the way back. */
export function VersionEditor(props: VersionEditorProps) {
  const { notice, version, kind, options, names, mayWork, onDraft, onNotice } = props
  const texts = useTexts()
  const { text } = texts
  const [words, setWords] = useState<Record<string, string>>(version.words)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { tag, direction } = version.language
  const source = notice.versions.find(({ language }) => language.tag === notice.sourceLanguage)
  const changed = JSON.stringify(words) !== JSON.stringify(version.words)
  const seenAt = version.updatedAt
  const isSimple = tag === simpleLanguage
  const mayBringBack = !isSimple && !changed && Object.keys(version.words).length > 0

  function take(result: Result<NoticeData>) {
    if ('problem' in result) return setProblem(result.problem)
    onNotice(result.data)
  }
  if (kind === undefined) return null
  return (
    <div className="version-editor">
      <section aria-label={text('versions.original')}>
        <h3 className="version-part">{text('versions.original')}</h3>
        <WordLines
          kind={kind}
          files={notice.files}
          words={source?.words ?? {}}
          language={notice.sourceLanguage}
          direction="ltr"
        />
        <h3 className="version-part">{text('versions.back')}</h3>
        {version.backWords === null ? (
          <>
            <p className="kern-hint">{text('versions.noBack')}</p>
            {version.byMachine && mayBringBack && (
              <DeskButton small look="tertiary" onClick={() => void makeBackWords(notice.id, tag).then(take)}>
                {text('versions.backMake')}
              </DeskButton>
            )}
          </>
        ) : (
          <>
            <p className="kern-hint">{text('versions.backHint')}</p>
            <WordLines
              kind={kind}
              files={notice.files}
              words={version.backWords}
              language={notice.sourceLanguage}
              direction="ltr"
            />
          </>
        )}
        <FindingList notice={notice} kind={kind} names={names} only={tag} />
      </section>
      <section aria-label={text('versions.translation', { language: names.language(tag) })}>
        <h3 className="version-part">{text('versions.translation', { language: names.language(tag) })}</h3>
        <fieldset className="plain-fieldset" disabled={!mayWork}>
          <WordFields
            kind={kind}
            files={notice.files}
            more={pollFields(notice.poll, options)}
            words={words}
            language={tag}
            direction={direction}
            onChange={setWords}
          />
        </fieldset>
        {isSimple && <SimpleFindings kind={kind} files={notice.files} words={words} />}
        {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        {mayWork && (
          <>
            <div className="buttons version-buttons">
              <DeskButton
                look={changed ? 'primary' : 'secondary'}
                onClick={() => void saveVersion(notice.id, tag, words, seenAt).then(take)}
              >
                {text('versions.save')}
              </DeskButton>
              {seenAt !== null && !changed && version.status !== 'reviewed' && (
                <DeskButton
                  look="primary"
                  onClick={() => void reviewVersion(notice.id, tag, seenAt).then(take)}
                >
                  {text('versions.review')}
                </DeskButton>
              )}
            </div>
            <p className="kern-hint">{text('versions.reviewHint')}</p>
            {version.byMachine && seenAt !== null && (
              <DeskButton small look="tertiary" onClick={() => onDraft(true)}>
                {text('versions.replace')}
              </DeskButton>
            )}
          </>
        )}
      </section>
    </div>
  )
}
