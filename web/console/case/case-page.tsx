import { useEffect, useState } from 'react'
import { type CaseDetail, readCase } from '../data/case.ts'
import type { Problem } from '../data/client.ts'
import { useLive } from '../frame/live.ts'
import { languageName, StateBadge } from '../frame/names.tsx'
import { Failure, Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { Tasks } from './actions/tasks.tsx'
import { WorkBar } from './actions/work-bar.tsx'
import { AnswerForm, type Drafts } from './answer-form.tsx'
import { Facts } from './facts.tsx'
import { FollowUps } from './follow-ups.tsx'
import { History } from './history.tsx'
import { MediaList } from './media-list.tsx'
import { Place } from './place.tsx'
import { Publication } from './publication/publication.tsx'
import { Said, type WordsProps } from './said.tsx'
import { Similar } from './similar.tsx'

const onTheWay = new Set(['queued', 'sending'])

/** One case: the words, the place, what happened, and the answer. */
export function CasePage({ id, drafts }: { id: string; drafts: Drafts }) {
  const { text } = useTexts()
  const [found, setFound] = useState<CaseDetail | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()

  async function load() {
    const isLatest = takeTurn()
    const result = await readCase(id)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFound(result.data)
  }

  /** Shows what an action gave: it is newer than any look that was begun before. */
  function take(changed: CaseDetail) {
    takeTurn('anew')()
    setFound(changed)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is made anew for each case
  useEffect(() => void load(), [])
  useLive(() => void load())

  const againMs = found && lookAgainMs(found)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server starts the next look
  useEffect(() => {
    if (againMs === null) return
    const timer = setTimeout(() => void load(), againMs)
    return () => clearTimeout(timer)
  }, [againMs, found])

  return (
    <>
      <p className="back">
        <a className="kern-link" href="#/cases">
          <span className="kern-icon kern-icon--arrow-back kern-icon--small" aria-hidden="true" />
          {text('back')}
        </a>
      </p>
      {problem?.code === 'forbidden' && <Notice tone="info">{text('case.overviewOnly')}</Notice>}
      {problem && problem.code !== 'forbidden' && <Failure problem={problem} onRetry={load} />}
      {found === null && problem === null && (
        <p className="kern-body" role="status">
          {text('loading')}
        </p>
      )}
      {found && (
        <Page
          title={text('case.title', { reference: found.reference })}
          aside={<StateBadge state={found.state} />}
        >
          <div className="case">
            <div className="case-words">
              <Words found={found} onDone={take} />
              <MediaList found={found} onDone={take} />
            </div>
            <div className="case-facts">
              <Facts found={found} />
              <Place found={found} />
              <Similar found={found} onDone={take} key={found.id} />
            </div>
            <div className="case-talk">
              <History found={found} onDone={take} />
              <FollowUps found={found} onDone={take} />
              <Tasks found={found} onDone={take} />
              <WorkBar found={found} onDone={take} />
              <AnswerForm found={found} drafts={drafts} onDone={take} />
              <Publication found={found} />
            </div>
          </div>
        </Page>
      )}
    </>
  )
}

function Words(props: WordsProps) {
  const { language, text } = useTexts()
  const { found } = props
  const translated = found.translations.some(({ part, state }) => part === 'concern' && state !== 'needless')
  return (
    <section aria-labelledby="words">
      <h2 className="kern-heading-small" id="words">
        {text('case.words')}
      </h2>
      <Said {...props} part="concern" words={found.text} language={found.language} />
      {!translated && (
        <p className="kern-body kern-body--small kern-body--muted">
          {text('case.writtenIn', { language: languageName(language, found.language) })}
        </p>
      )}
    </section>
  )
}

/** How long until the page looks again by itself, in milliseconds; null: what happens next changes the case, and a change is told. */
function lookAgainMs({ lastMessage, translations, media }: CaseDetail): number | null {
  if (lastMessage && onTheWay.has(lastMessage.status)) return 3000
  const machinesWork =
    translations.some(({ state }) => state === 'wanted') ||
    media.some(({ transcriptState }) => transcriptState === 'wanted')
  return machinesWork ? 8000 : null
}
