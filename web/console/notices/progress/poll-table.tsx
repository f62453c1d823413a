import { useEffect, useState } from 'react'
import { type PollResult, readPoll } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import { DataTable, type Row } from '../../frame/data-table.tsx'
import { moment } from '../../frame/names.tsx'
import { Failure } from '../../frame/notice.tsx'
import { type Texts, useTexts } from '../../frame/text.ts'
import { useEvery } from '../use-every.ts'

/** How often one looks while answers still count, in milliseconds. */
const lookEvery = 5000

/** What people answered to the poll of a broadcast: how many chose what, and never who. */
export function PollTable({ broadcastId }: { broadcastId: string }) {
  const texts = useTexts()
  const { language, text } = texts
  const [poll, setPoll] = useState<PollResult | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await readPoll(broadcastId)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setPoll(result.data.poll)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another broadcast is the one reason to start anew
  useEffect(() => void load(), [broadcastId])
  useEvery(poll?.open ? lookEvery : null, () => void load())

  if (problem) return <Failure problem={problem} onRetry={() => void load()} />
  if (poll === null) return null
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const title = text('progress.poll', { question: poll.question })
  return (
    <section className="block">
      <h2 className="kern-heading-small">{title}</h2>
      <p className="kern-body">
        {poll.answers === null
          ? text('progress.pollFew')
          : text('progress.pollAnswers', { count: poll.answers })}{' '}
        {endOf(texts, poll)}
      </p>
      <DataTable
        label={title}
        columns={[text('progress.pollOption'), text('progress.pollCount'), text('progress.pollShare')]}
        rows={poll.options.map(
          ({ option, words, count, share }): Row => [
            String(option),
            [
              `${option}. ${words}`,
              count === null ? text('figures.tooFew') : number.format(count),
              share === null ? text('figures.tooFew') : percent.format(share / 100),
            ],
          ],
        )}
      />
      <p className="kern-hint">{text('figures.few')}</p>
    </section>
  )
}

function endOf({ language, text }: Texts, { until, open }: PollResult): string {
  if (until === null) return text('progress.pollForever')
  return text(open ? 'progress.pollOpen' : 'progress.pollClosed', { date: moment(language, until) })
}
