import { useEffect, useState } from 'react'
import { type Finding, type Notice, type NoticeKind, readFindings } from '../data/notices.ts'
import type { CityNames } from '../frame/city-names.ts'
import { useTexts } from '../frame/text.ts'
import { labelOf, noticeAddress, wordName } from './names.ts'

interface FindingListProps {
  notice: Notice
  kind: NoticeKind | undefined
  names: CityNames
  /** Only what is about this version. */
  only?: string
}

/** What an editor would notice in a notice as it is saved: what keeps it from going out, and hints. */
export function FindingList({ notice, kind, names, only }: FindingListProps) {
  const { text } = useTexts()
  const [findings, setFindings] = useState<Finding[] | null>(null)
  useEffect(() => {
    void readFindings(notice.id).then((result) => 'data' in result && setFindings(result.data.findings))
  }, [notice])
  if (findings === null) return null
  const shown = findings.filter(({ language }) => only === undefined || language === only)
  const errors = shown.filter(({ weight }) => weight === 'error')
  return (
    <section className="card finding-list" aria-labelledby="findings">
      <h2 className="kern-heading-small" id="findings">
        {text('findings.title')}
      </h2>
      {shown.length === 0 ? (
        <p className="kern-body">{text('findings.none')}</p>
      ) : (
        <>
          <p className="kern-body">{text('findings.errors', { count: errors.length })}</p>
          <ul className="finding-lines">
            {shown.map((finding) => (
              <li
                key={`${finding.code} ${finding.field} ${finding.language} ${JSON.stringify(finding.params)}`}
              >
                <FindingLine finding={finding} notice={notice} kind={kind} names={names} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="kern-hint">{text('findings.savedOnly')}</p>
    </section>
  )
}

function FindingLine({
  finding,
  notice,
  kind,
  names,
}: Omit<FindingListProps, 'only'> & { finding: Finding }) {
  const texts = useTexts()
  const { language, text, has } = texts
  const { code, field, params, weight } = finding
  const tag = finding.language
  const key = `notices.finding.${code}`
  const [part = '', ...rest] = field.split('.')
  const name = rest.join('.')
  const fact = kind?.facts.find((one) => one.name === name)
  const values = {
    ...Object.fromEntries(
      Object.entries(params).map(([param, value]) => [param, value === '' ? 'none' : value]),
    ),
    fact: fact ? labelOf(language, fact.label) : name,
    word: part === 'words' ? wordName(texts, name, kind, notice.files) : name,
  }
  const isTranslation = tag !== undefined && tag !== notice.sourceLanguage
  return (
    <>
      <span className={`kern-badge kern-badge--small kern-badge--${weight === 'error' ? 'danger' : 'info'}`}>
        <span className="kern-label">{text(`findings.${weight}`)}</span>
      </span>{' '}
      {isTranslation && (
        <>
          <a className="kern-link" href={noticeAddress(notice.id, { tab: 'languages', language: tag })}>
            {names.language(tag)}
          </a>
          {': '}
        </>
      )}
      {has(key) ? text(key, values) : code}
    </>
  )
}
