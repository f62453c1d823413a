import { useEffect, useState } from 'react'
import { type Audience, type AudienceCount, countAudience } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import type { Notice as NoticeData } from '../../data/notices.ts'
import { BarChart } from '../../figures/bar-chart.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { channelName } from '../names.ts'

interface AudienceCountPartProps {
  notice: NoticeData
  names: CityNames
  audience: Audience
  expiresAt: string | null
  urgentReason: string | null
}

/** Changes that come in quick succession are counted once. */
const patienceMs = 400

/** How many people an audience is while it is being built: in all, by language, channel and area, and whose words they read. */
export function AudienceCountPart({
  notice,
  names,
  audience,
  expiresAt,
  urgentReason,
}: AudienceCountPartProps) {
  const texts = useTexts()
  const { text } = texts
  const [count, setCount] = useState<AudienceCount | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const asked = JSON.stringify({ audience, expiresAt, urgentReason })

  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const result = await countAudience(notice.id, JSON.parse(asked))
      if (!current) return
      if ('problem' in result) return setProblem(result.problem)
      setProblem(null)
      setCount(result.data)
    }, patienceMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [notice, asked])
  const unit = text('audience.unit')
  return (
    <section className="card audience-count" aria-labelledby="audience-count">
      <h2 className="kern-heading-small" id="audience-count">
        {text('audience.countTitle')}
      </h2>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      <p className="audience-total" role="status">
        {count === null ? text('audience.counting') : text('audience.total', { count: count.total })}
      </p>
      {count !== null && count.total > 0 && (
        <>
          <BarChart
            title={text('audience.byLanguage')}
            unit={unit}
            bars={count.byLanguage.map(({ language, people }) => ({
              name: names.language(language),
              count: people,
            }))}
          />
          <BarChart
            title={text('audience.byBasis')}
            unit={unit}
            bars={(['reviewed', 'machine', 'source'] as const).map((basis) => ({
              name: text(`audience.basis.${basis}`),
              count: count.byBasis[basis],
            }))}
          />
          <BarChart
            title={text('audience.byChannel')}
            unit={unit}
            bars={count.byChannel.map(({ channel, people }) => ({
              name: channelName(texts, channel),
              count: people,
            }))}
          />
          {count.byWay.length > 1 && (
            <BarChart
              title={text('audience.byWay')}
              unit={unit}
              bars={count.byWay.map(({ way, people }) => ({
                name: text(`audience.way.${way}`),
                count: people,
              }))}
            />
          )}
          <BarChart
            title={text('audience.byArea')}
            unit={unit}
            bars={count.byArea.map(({ area, people }) => ({
              name: area === '' ? text('notices.wholeCity') : names.area(area),
              count: people,
            }))}
          />
          <p className="kern-body about">{text('audience.digest', { count: count.digest })}</p>
          <p className="kern-body about">{text('audience.paused', { count: count.paused })}</p>
        </>
      )}
    </section>
  )
}
