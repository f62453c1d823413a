import { useEffect, useState } from 'react'
import { type Attention, readAttention } from '../data/attention.ts'
import type { Problem } from '../data/client.ts'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { Ago, duration, languageName, moment } from '../frame/names.tsx'
import { Failure, Loading, Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { caseAddress } from '../frame/route.ts'
import { type TextKey, useTexts } from '../frame/text.ts'

const refreshMs = 30_000

/** What did not arrive, may have arrived twice, or waits. Reads itself anew every half minute. */
export function AttentionPage() {
  const { text } = useTexts()
  const [found, setFound] = useState<Attention | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await readAttention()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFound(result.data)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and then by the clock
  useEffect(() => {
    void load()
    const timer = setInterval(() => void load(), refreshMs)
    return () => clearInterval(timer)
  }, [])

  return (
    <Page title={text('attention')}>
      <p className="kern-body lead">{text('attention.lead')}</p>
      {problem && <Failure problem={problem} onRetry={load} />}
      {found === null && problem === null && <Loading />}
      {found && <Findings found={found} />}
    </Page>
  )
}

function Findings({ found }: { found: Attention }) {
  const { language, text, has } = useTexts()
  const { inbox, outbox, doubts, refusedReplies, services, feeds, accounts, setUps, pauses, due } = found
  const lists = [inbox, outbox, doubts, refusedReplies, services, feeds, accounts, setUps, pauses]
  const trouble = lists.some((list) => list.length > 0)
  const worded = (prefix: string, code: string) => {
    const key = `${prefix}.${code}`
    return has(key) ? text(key) : code
  }
  /** What the platform answered, "stopped:blocked": the part before the colon is ours. */
  const causeText = (code: string | null) => {
    const [kind = ''] = code?.split(':') ?? []
    return code === null ? null : worded('cause', kind) === kind ? code : worded('cause', kind)
  }
  return (
    <>
      {!trouble && <Notice tone="success">{text('attention.nothing')}</Notice>}
      <Lines
        title="attention.accounts"
        columns={['attention.channel', 'attention.status', 'attention.since', 'attention.waiting']}
        rows={accounts.map((one) => [
          one.channel,
          [
            <a className="kern-link" href="#/channels" key="channel">
              {worded('channel', one.channel)}
            </a>,
            text(`channelState.${one.state}`),
            one.since && <Ago key="since" at={one.since} />,
            one.waiting,
          ],
        ])}
      />
      <Lines
        title="attention.setUps"
        columns={['attention.channel', 'attention.cause']}
        rows={setUps.map((one) => [
          one.channel,
          [worded('channel', one.channel), worded('channelDetail', one.reason)],
        ])}
      />
      <Lines
        title="attention.inbox"
        columns={[
          'attention.person',
          'attention.channel',
          'attention.attempts',
          'attention.cause',
          'attention.since',
        ]}
        rows={inbox.map((one) => [
          one.id,
          [
            one.pseudonym,
            worded('channel', one.channel),
            one.attempts,
            one.error,
            <Ago key="at" at={one.receivedAt} />,
          ],
        ])}
      />
      <Lines
        title="attention.outbox"
        columns={[
          'attention.case',
          'attention.channel',
          'attention.status',
          'attention.cause',
          'attention.since',
        ]}
        rows={outbox.map((one) => [
          one.id,
          [
            <CaseLink key="case" to={one.case} />,
            worded('channel', one.channel),
            worded('status', one.status),
            causeText(one.errorCode),
            <Ago key="at" at={one.createdAt} />,
          ],
        ])}
      />
      <Lines
        title="attention.doubts"
        columns={[
          'attention.case',
          'attention.channel',
          'attention.status',
          'attention.cause',
          'attention.since',
        ]}
        rows={doubts.map((one) => [
          one.id,
          [
            <CaseLink key="case" to={one.case} />,
            worded('channel', one.channel),
            text(one.resent ? 'attention.resent' : 'attention.notResent'),
            one.cause,
            <Ago key="at" at={one.at} />,
          ],
        ])}
      />
      <Lines
        title="attention.refusedReplies"
        columns={['attention.cause', 'attention.since']}
        rows={refusedReplies.map((one) => [one.id, [one.error, <Ago key="at" at={one.receivedAt} />]])}
      />
      <Lines
        title="attention.services"
        columns={[
          'attention.case',
          'attention.service',
          'filter.language',
          'attention.attempts',
          'attention.since',
        ]}
        rows={services.map((one) => [
          one.id,
          [
            <CaseLink key="case" to={one.case} />,
            text(`attention.service.${one.service}`),
            languageName(language, one.language),
            one.attempts,
            <Ago key="at" at={one.createdAt} />,
          ],
        ])}
      />
      <Lines
        title="attention.feeds"
        columns={['attention.feed', 'attention.cause', 'attention.since', 'attention.lastRead']}
        rows={feeds.map((one) => [
          one.id,
          [
            one.id,
            text(`feedCause.${one.error}`),
            <Ago key="at" at={one.failedAt} />,
            one.readAt && <Ago key="read" at={one.readAt} />,
          ],
        ])}
      />
      <Lines
        title="attention.pauses"
        columns={['attention.channel', 'attention.until', 'attention.cause']}
        rows={pauses.map((one) => [
          `${one.channel} ${one.holds}`,
          [
            worded('channel', one.channel),
            moment(language, one.until),
            one.holds === 'notices' ? text('attention.noticesPaused') : one.reason,
          ],
        ])}
      />
      <Lines
        title="attention.due"
        columns={['attention.direction', 'attention.channel', 'attention.waiting', 'attention.oldest']}
        rows={(['inbox', 'outbox'] as const).flatMap((door) =>
          due[door].map(
            (one): Row => [
              `${door} ${one.channel}`,
              [
                text(door === 'inbox' ? 'attention.in' : 'attention.out'),
                worded('channel', one.channel),
                one.waiting,
                duration(language, one.oldestSeconds),
              ],
            ],
          ),
        )}
      />
    </>
  )
}

function CaseLink({ to }: { to: { id: string; reference: string } | null }) {
  return to ? (
    <a className="kern-link" href={caseAddress(to.id)}>
      {to.reference}
    </a>
  ) : (
    '–'
  )
}

interface LinesProps {
  title: TextKey
  columns: TextKey[]
  /** Nothing is drawn without rows. */
  rows: Row[]
}

function Lines({ title, columns, rows }: LinesProps) {
  const { text } = useTexts()
  if (rows.length === 0) return null
  return (
    <section className="block">
      <h2 className="kern-heading-small">{text(title)}</h2>
      <DataTable label={text(title)} columns={columns.map((column) => text(column))} rows={rows} />
    </section>
  )
}
