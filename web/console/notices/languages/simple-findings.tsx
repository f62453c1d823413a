import { useEffect, useState } from 'react'
import {
  checkSimpleLanguage,
  type NoticeFile,
  type NoticeKind,
  type SimpleReading,
} from '../../data/notices.ts'
import { useTexts } from '../../frame/text.ts'
import { wordName } from '../names.ts'

/** Somebody who types on is not interrupted. */
const stillMs = 500
/** More of one field would bury the rest; the first ones are mended first. */
const mostShown = 12

interface SimpleFindingsProps {
  kind: NoticeKind
  files: readonly NoticeFile[]
  words: Readonly<Record<string, string>>
}

/** What the rules of Leichte Sprache say to the words beside it, while they are written. */
export function SimpleFindings({ kind, files, words }: SimpleFindingsProps) {
  const texts = useTexts()
  const { text } = texts
  const [readings, setReadings] = useState<Record<string, { words: string; reading: SimpleReading }>>({})
  useEffect(() => {
    const timer = setTimeout(async () => {
      const checked = await Promise.all(
        Object.entries(words).map(async ([field, written]) => {
          const result = await checkSimpleLanguage(written)
          return 'data' in result ? [[field, { words: written, reading: result.data }] as const] : []
        }),
      )
      setReadings(Object.fromEntries(checked.flat()))
    }, stillMs)
    return () => clearTimeout(timer)
  }, [words])

  const fields = Object.entries(readings)
  const count = fields.reduce((sum, [, { reading }]) => sum + reading.findings.length, 0)
  const figure = readings.text?.reading.wiener ?? null
  if (fields.length === 0) return null
  return (
    <section className="simple-findings" aria-labelledby="simple-findings">
      <h3 className="version-part" id="simple-findings">
        {text('simple.title')}
      </h3>
      <p className="kern-body" role="status">
        {count === 0 ? text('simple.none') : text('simple.count', { count })}
      </p>
      {figure !== null && <p className="kern-hint">{text('simple.figure', { figure })}</p>}
      {fields
        .filter(([, { reading }]) => reading.findings.length > 0)
        .map(([field, { words: written, reading }]) => (
          <div key={field}>
            <h4 className="kern-label">
              {text('simple.where', { field: wordName(texts, field, kind, files) })}
            </h4>
            <ul className="finding-lines">
              {reading.findings.slice(0, mostShown).map(({ rule, start, end, weight, count: size }) => (
                <li key={`${rule} ${start} ${end}`}>
                  <strong>{text(weight === 'error' ? 'simple.error' : 'simple.hint')}: </strong>
                  <span lang="de">{text('simple.place', { words: written.slice(start, end) })}</span>{' '}
                  {text(`simple.rule.${rule}`, { count: size ?? 0 })}
                </li>
              ))}
            </ul>
          </div>
        ))}
      <p className="kern-hint">{text('simple.honest')}</p>
    </section>
  )
}
