import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { listTranslationWork, type TranslationWork } from '../data/notices.ts'
import { SelectField } from '../form/select-field.tsx'
import { useCityNames } from '../frame/city-names.ts'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { Ago } from '../frame/names.tsx'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { addressOf } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { VersionBadge } from './badges.tsx'
import { noticeAddress } from './names.ts'

/** The translators' list: which language of which notice waits for somebody, the oldest first. */
export function TranslationsPage({ query }: { query: URLSearchParams }) {
  const { text } = useTexts()
  const { names } = useCityNames()
  const [work, setWork] = useState<TranslationWork[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const language = query.get('language') ?? ''

  async function load() {
    const isLatest = takeTurn('anew')
    const result = await listTranslationWork(language || undefined)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setWork(result.data.work)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is the one reason to start anew
  useEffect(() => void load(), [language])

  const columns = ['Notice', 'Language', 'State', 'Since'] as const
  return (
    <Page title={text('translations.title')}>
      <p className="kern-body lead">{text('translations.lead')}</p>
      <div className="page-fields">
        <SelectField
          label={text('translations.language')}
          value={language}
          none={text('list.any')}
          options={names?.languages ?? []}
          onChange={(chosen) => {
            location.hash = addressOf('translations', { language: chosen })
          }}
        />
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {work === null && problem === null && <Loading />}
      {work?.length === 0 && <p className="kern-body empty">{text('translations.none')}</p>}
      {work !== null && work.length > 0 && (
        <DataTable
          label={text('translations.title')}
          columns={columns.map((column) => text(`translations.column${column}`))}
          rows={work.map((one): Row => {
            const name = names?.language(one.language) ?? one.language
            return [
              `${one.noticeId} ${one.language}`,
              [
                <div key="notice">
                  <a
                    className="kern-link notice-link"
                    href={noticeAddress(one.noticeId, { tab: 'languages', language: one.language })}
                    aria-label={text('translations.open', { title: one.title, language: name })}
                  >
                    {one.title || text('notices.untitled')}
                  </a>
                  {one.needed && <span className="about">{text('translations.waitedFor')}</span>}
                </div>,
                name,
                <VersionBadge key="state" status={one.status} />,
                <Ago key="since" at={one.since} />,
              ],
            ]
          })}
        />
      )}
    </Page>
  )
}
