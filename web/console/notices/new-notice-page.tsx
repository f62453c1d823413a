import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { copyNotice, listNotices, type NoticeLine, type NoticeOptions, saveNotice } from '../data/notices.ts'
import { DeskButton } from '../frame/button.tsx'
import { useCityNames } from '../frame/city-names.ts'
import { Loading, Notice, problemText } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'
import { bodyOf, emptyDraft } from './draft.ts'
import { kindName, noticeAddress } from './names.ts'
import { NoticeForm } from './notice-form.tsx'
import { useNoticeOptions } from './use-options.ts'

/** Begins a notice: first its kind or a template, then its words. */
export function NewNoticePage({ query }: { query: URLSearchParams }) {
  const texts = useTexts()
  const { text } = texts
  const { options, problem } = useNoticeOptions()
  const kind = options?.kinds.find(({ id }) => id === query.get('kind'))
  const name = kind && options ? kindName(texts, options, kind.id) : text('noticeNew.title')
  return (
    <Page title={name} key={kind?.id ?? ''}>
      <p className="kern-body back">
        <a className="kern-link" href="#/notices">
          <span className="kern-icon kern-icon--arrow-back" aria-hidden="true" />
          {text('notice.back')}
        </a>
      </p>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      {options === null && problem === null && <Loading />}
      {options && !kind && <Choice options={options} />}
      {options && kind && <Begun options={options} kind={kind} />}
    </Page>
  )
}

function Choice({ options }: { options: NoticeOptions }) {
  const texts = useTexts()
  const { text, has } = texts
  return (
    <>
      <p className="kern-body lead">{text('noticeNew.lead')}</p>
      <ul className="kind-list">
        {options.kinds.map(({ id }) => {
          const hint = `noticeKindHint.${id}`
          return (
            <li key={id} className="card">
              <a className="kern-link" href={noticeAddress('new', { kind: id })}>
                {kindName(texts, options, id)}
              </a>
              {has(hint) && <span className="about">{text(hint)}</span>}
            </li>
          )
        })}
      </ul>
      <Templates />
    </>
  )
}

function Templates() {
  const texts = useTexts()
  const { text } = texts
  const [templates, setTemplates] = useState<NoticeLine[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void listNotices({ list: 'templates' }).then((result) =>
      'data' in result ? setTemplates(result.data.notices) : setProblem(result.problem),
    )
  }, [])

  async function take(id: string) {
    const result = await copyNotice(id, null)
    if ('problem' in result) return setProblem(result.problem)
    location.hash = noticeAddress(result.data.id)
  }
  if (templates.length === 0 && problem === null) return null
  return (
    <section className="block">
      <h2 className="kern-heading-small">{text('noticeNew.fromTemplate')}</h2>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      <div className="buttons">
        {templates.map(({ id, templateName }) => (
          <DeskButton key={id} onClick={() => void take(id)}>
            {text('noticeNew.useTemplate', { name: templateName ?? '' })}
          </DeskButton>
        ))}
      </div>
    </section>
  )
}

function Begun({ options, kind }: { options: NoticeOptions; kind: NoticeOptions['kinds'][number] }) {
  const { text } = useTexts()
  const { names } = useCityNames()
  const [draft, setDraft] = useState(() => emptyDraft(options))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  async function create() {
    setBusy(true)
    const result = await saveNotice(null, bodyOf(kind.id, draft))
    setBusy(false)
    if ('problem' in result) return setProblem(result.problem)
    location.hash = noticeAddress(result.data.id)
  }
  if (names === null) return <Loading />
  return (
    <NoticeForm
      kind={kind}
      options={options}
      names={names}
      draft={draft}
      files={[]}
      problem={problem}
      onChange={setDraft}
      onSubmit={() => void create()}
    >
      <DeskButton type="submit" look="primary" disabled={busy}>
        {text('noticeText.create')}
      </DeskButton>
    </NoticeForm>
  )
}
