import { useEffect, useState } from 'react'
import type { CaseDetail } from '../../data/case.ts'
import type { Problem, Result } from '../../data/client.ts'
import {
  type PublicText,
  publishCase,
  readPublicText,
  withdrawCase,
  writePublicText,
} from '../../data/publication.ts'
import { DeskButton } from '../../frame/button.tsx'
import { moment } from '../../frame/names.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { isAllowed, useSession } from '../../frame/person.ts'
import { useTexts } from '../../frame/text.ts'
import { WordsField } from '../actions/words-field.tsx'
import { compareTexts, type Stretch } from './changes.ts'

/** What the public may read of a case: the masked words beside the original, what was made unreadable, and the release. */
export function Publication({ found }: { found: CaseDetail }) {
  const { text } = useTexts()
  const session = useSession()
  const [open, setOpen] = useState(false)
  if (!isAllowed(session, 'case.preparePublic') && !isAllowed(session, 'case.publish')) return null
  return (
    <section aria-labelledby="publication">
      <h2 className="kern-heading-small" id="publication">
        {text('publication.title')}
      </h2>
      {open ? (
        <Panel id={found.id} key={`${found.id} ${found.state} ${found.sensitive}`} />
      ) : (
        <DeskButton small aria-expanded={false} onClick={() => setOpen(true)}>
          {text('publication.open')}
        </DeskButton>
      )}
    </section>
  )
}

function Panel({ id }: { id: string }) {
  const texts = useTexts()
  const { text } = texts
  const [known, setKnown] = useState<PublicText | null>(null)
  const [words, setWords] = useState('')
  const [masked, setMasked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function take(answer: Promise<Result<PublicText>>, typed?: string) {
    setBusy(true)
    const result = await answer
    setBusy(false)
    if ('problem' in result) return setProblem(result.problem)
    const { data } = result
    setProblem(null)
    setKnown(data)
    setWords(data.text ?? data.proposal)
    setMasked(typed !== undefined && data.text !== typed)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel is made anew for each case
  useEffect(() => void take(readPublicText(id)), [])

  if (known === null) {
    return problem ? (
      <Notice tone="danger">{problemText(texts, problem)}</Notice>
    ) : (
      <p role="status">{text('loading')}</p>
    )
  }
  if (known.hindrance !== null) {
    return <Notice tone="info">{text(`publication.never.${known.hindrance}`)}</Notice>
  }
  return (
    <div className="publication">
      <SideBySide known={known} />
      <Editor
        known={known}
        words={words}
        busy={busy}
        onWords={setWords}
        onSave={() => void take(writePublicText(id, words.trim()), words.trim())}
        onPublish={() => void take(publishCase(id))}
        onWithdraw={() => void take(withdrawCase(id))}
      />
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      {masked && <Notice tone="warning">{text('publication.maskedMore')}</Notice>}
    </div>
  )
}

function SideBySide({ known: { german, proposal, translated } }: { known: PublicText }) {
  const { text } = useTexts()
  const [original, shown] = compareTexts(german, proposal)
  if (german === '') return <Notice tone="info">{text('publication.noGerman')}</Notice>
  return (
    <>
      <div className="side-by-side">
        <figure>
          <figcaption className="kern-body kern-body--small">
            {text(translated ? 'publication.translated' : 'publication.original')}
          </figcaption>
          <Stretches stretches={original} />
        </figure>
        <figure>
          <figcaption className="kern-body kern-body--small">{text('publication.proposal')}</figcaption>
          <Stretches stretches={shown} />
        </figure>
      </div>
      <p className="kern-body kern-body--small">
        {text(german === proposal ? 'publication.nothingMasked' : 'publication.masked')}
      </p>
    </>
  )
}

function Stretches({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <p className="words" lang="de">
      {stretches.map(({ text, changed }, index) => {
        const key = `${index} ${text}`
        return changed && text.trim() !== '' ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </p>
  )
}

interface EditorProps {
  known: PublicText
  words: string
  busy: boolean
  onWords: (words: string) => void
  onSave: () => void
  onPublish: () => void
  onWithdraw: () => void
}

function Editor({ known, words, busy, onWords, onSave, onPublish, onWithdraw }: EditorProps) {
  const { language, text } = useTexts()
  const session = useSession()
  const mayPrepare = isAllowed(session, 'case.preparePublic')
  const mayPublish = isAllowed(session, 'case.publish')
  const { publishedAt } = known
  const unsaved = words.trim() !== (known.text ?? '')
  const standing = publishedAt
    ? text('publication.since', { moment: moment(language, publishedAt) })
    : text(known.text === null ? 'publication.notYet' : 'publication.waits')
  return (
    <>
      {mayPrepare && (
        <WordsField
          label={text('publication.text')}
          hint={text('publication.textHint')}
          maxLength={1000}
          value={words}
          onChange={onWords}
        />
      )}
      {!mayPrepare && known.text !== null && (
        <p className="words" lang="de">
          {known.text}
        </p>
      )}
      <p className="kern-body" role="status">
        {standing}
      </p>
      <div className="buttons">
        {mayPrepare && (
          <DeskButton disabled={busy || words.trim() === '' || !unsaved} onClick={onSave}>
            {text('publication.save')}
          </DeskButton>
        )}
        {mayPublish && publishedAt === null && (
          <DeskButton
            look="primary"
            disabled={busy || known.text === null || (mayPrepare && unsaved)}
            onClick={onPublish}
          >
            {text('publication.publish')}
          </DeskButton>
        )}
        {mayPublish && publishedAt !== null && (
          <DeskButton disabled={busy} onClick={onWithdraw}>
            {text('publication.withdraw')}
          </DeskButton>
        )}
        {publishedAt !== null && (
          <a className="kern-link" href="/public" target="_blank" rel="noreferrer">
            {text('publication.see')}
          </a>
        )}
      </div>
    </>
  )
}
