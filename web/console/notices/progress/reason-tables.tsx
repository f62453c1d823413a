import type { Progress } from '../../data/broadcasts.ts'
import { DataTable, type Row } from '../../frame/data-table.tsx'
import { type Texts, useTexts } from '../../frame/text.ts'
import { channelName } from '../names.ts'

/** Why some wait, why some did not get it, and how the others got it; each table adds up to the figures above it. */
export function ReasonTables({ progress }: { progress: Progress }) {
  const texts = useTexts()
  const { text } = texts
  const { counts, waitsBy, failedBy, suppressedBy, sentBy } = progress
  return (
    <>
      <Table
        title={text('progress.waitsBy')}
        heads={[text('progress.column.place'), text('progress.column.reason')]}
        lines={waitsBy.map(({ place, code, people }) => ({
          words: [text(`progress.place.${place}`), text(`progress.wait.${code}`)],
          people,
        }))}
        all={counts.queued + counts.later + counts.held}
      >
        {waitsBy.some(({ place }) => place === 'held') && (
          <p className="kern-hint">{text('progress.waitsHint')}</p>
        )}
      </Table>
      <Table
        title={text('progress.failedBy')}
        heads={[text('progress.column.reason')]}
        lines={failedBy.map(({ code, people }) => ({
          words: [reasonWords(texts, 'progress.code', code)],
          people,
        }))}
        all={counts.failed}
      />
      <Table
        title={text('progress.suppressedBy')}
        heads={[text('progress.column.reason')]}
        lines={suppressedBy.map(({ code, people }) => ({
          words: [reasonWords(texts, 'progress.notSent', code)],
          people,
        }))}
        all={counts.suppressed}
      />
      <Table
        title={text('progress.sentBy')}
        heads={[text('progress.column.what')]}
        lines={sentBy.map(({ way, people }) => ({ words: [text(`audience.way.${way}`)], people }))}
        all={counts.sent + counts.delivered + counts.read}
      >
        <Moved moved={progress.moved} />
      </Table>
    </>
  )
}

interface TableProps {
  title: string
  heads: readonly string[]
  lines: readonly { words: readonly string[]; people: number }[]
  /** What the lines add up to. */
  all: number
  children?: React.ReactNode
}

function Table({ title, heads, lines, all, children }: TableProps) {
  const { language, text } = useTexts()
  const number = new Intl.NumberFormat(language)
  if (lines.length === 0) return null
  const rows: Row[] = lines.map(({ words, people }) => [words.join(' '), [...words, number.format(people)]])
  const sum: Row = ['sum', [text('progress.sum'), ...heads.slice(1).map(() => ''), number.format(all)]]
  return (
    <section className="block">
      <h2 className="kern-heading-small">{title}</h2>
      <DataTable
        label={title}
        columns={[...heads, text('audience.unit')]}
        rows={rows.length > 1 ? [...rows, sum] : rows}
      />
      {children}
    </section>
  )
}

/** Who got it in another chat than it was meant for, and whether that chat was ever opened again. */
function Moved({ moved }: Pick<Progress, 'moved'>) {
  const texts = useTexts()
  const { text } = texts
  return moved.map(({ from, to, people, read }) => (
    <p className="kern-body" key={`${from} ${to}`}>
      {text('progress.moved', { people, from: channelName(texts, from), to: channelName(texts, to) })}{' '}
      {read === null ? text('progress.movedUnknown') : text('progress.movedRead', { read })}
    </p>
  ))
}

/** Codes are the platform's own behind a colon; the desk has words for the kinds. */
function reasonWords({ text, has }: Texts, prefix: string, code: string): string {
  const key = `${prefix}.${code.split(':')[0]}`
  return has(key) ? text(key) : code
}
