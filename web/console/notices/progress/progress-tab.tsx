import { useEffect, useState } from 'react'
import { type Progress, readProgress } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import { BarChart } from '../../figures/bar-chart.tsx'
import { duration } from '../../frame/names.tsx'
import { Failure, Loading } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import type { TabInput } from '../tab-input.ts'
import { useEvery } from '../use-every.ts'
import { CountTable, places } from './count-table.tsx'
import { PollTable } from './poll-table.tsx'
import { ReasonTables } from './reason-tables.tsx'
import { ReplyList } from './reply-list.tsx'

/** How often the figures are asked for while something moves, in milliseconds. */
const lookEvery = 3000

/** What became of a broadcast: how many have it, by language and channel, and what people say to it. */
export function ProgressTab({ notice, names, broadcast, onBroadcast: _ }: TabInput) {
  const texts = useTexts()
  const { language, text } = texts
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const id = broadcast?.id ?? null
  const moves = progress !== null && ['scheduled', 'sending', 'stopped'].includes(progress.state)

  async function load() {
    if (id === null) return
    const result = await readProgress(id)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setProgress(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another broadcast is the one reason to start anew
  useEffect(() => void load(), [id])
  useEvery(moves ? lookEvery : null, () => void load())

  if (broadcast === null || broadcast.releasedAt === null) {
    return <p className="kern-body empty">{text('progress.none')}</p>
  }
  return (
    <>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {progress === null && problem === null && <Loading />}
      {progress && (
        <>
          <section className="progress-bars" aria-labelledby="progress">
            <h2 className="kern-heading-small" id="progress">
              {text('progress.title')}
            </h2>
            <p className="kern-body">
              {text('progress.total', { count: progress.recipients })}{' '}
              {text(progress.complete ? 'progress.complete' : 'progress.expanding')}{' '}
              {progress.remainingSeconds !== null &&
                progress.remainingSeconds > 0 &&
                text('progress.remaining', { duration: duration(language, progress.remainingSeconds) })}
            </p>
            <BarChart
              title={text('progress.byStatus')}
              unit={text('audience.unit')}
              bars={places(progress.counts).map((place) => ({
                name: text(`progress.place.${place}`),
                count: progress.counts[place],
              }))}
            />
            {moves && <p className="kern-hint">{text('progress.live')}</p>}
            <p className="kern-hint">{text('progress.why')}</p>
            <a
              className="kern-btn kern-btn--secondary"
              href={`/api/staff/broadcasts/${broadcast.id}/report.csv`}
              download
            >
              <span className="kern-icon kern-icon--download" aria-hidden="true" />
              <span className="kern-label">{text('progress.csv')}</span>
            </a>
          </section>
          {notice.poll && <PollTable key={`poll ${id}`} broadcastId={broadcast.id} />}
          <ReasonTables progress={progress} />
          <CountTable progress={progress} names={names} />
          <ReplyList key={`${id} ${progress.replies}`} broadcastId={broadcast.id} notice={notice} />
        </>
      )}
    </>
  )
}
