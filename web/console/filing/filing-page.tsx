import { useEffect, useState } from 'react'
import { type CityWords, readCityWords } from '../data/city.ts'
import type { Problem } from '../data/client.ts'
import { fileOnBehalf, type SimilarCase } from '../data/filing.ts'
import { type CityMap, readMap } from '../data/map.ts'
import { actOn } from '../data/work.ts'
import { Failure } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useTexts } from '../frame/text.ts'
import { type Draft, emptyDraft, filingOf, type KeptFiling } from './draft.ts'
import { type FiledResult, FiledSlip } from './filed-slip.tsx'
import { FilingForm } from './filing-form.tsx'

/** Files a concern for somebody who is not in a chat, and then shows what to hand over to them. */
export function FilingPage({ kept }: { kept: KeptFiling }) {
  const { text } = useTexts()
  const today = new Date().toLocaleDateString('sv-SE')
  const [draft, setDraft] = useState<Draft>(() => kept.draft ?? emptyDraft(today))
  const [result, setResult] = useState<FiledResult | null>(null)
  const { city, map, problem, reload } = useCity()

  function change(changed: Partial<Draft>) {
    const next = { ...draft, ...changed }
    kept.draft = next
    setDraft(next)
  }

  async function file(sameAs: SimilarCase | undefined): Promise<Problem | null> {
    const answer = await fileOnBehalf(filingOf(draft, today))
    if ('problem' in answer) return answer.problem
    const filed = answer.data
    const merged = sameAs && (await actOn(filed.id, 'merge', { into: sameAs.id }))
    kept.draft = null
    setResult({
      filed,
      joined: sameAs ? { reference: sameAs.reference, done: merged !== undefined && 'data' in merged } : null,
    })
    return null
  }

  if (result) {
    return (
      <FiledSlip
        result={result}
        onAnother={() => {
          setDraft(emptyDraft(today))
          setResult(null)
        }}
      />
    )
  }
  return (
    <Page title={text('filing.title')}>
      <p className="kern-body">{text('filing.lead')}</p>
      {problem && <Failure problem={problem} onRetry={reload} />}
      {city && map && <FilingForm draft={draft} city={city} map={map} onChange={change} onFile={file} />}
    </Page>
  )
}

function useCity() {
  const [city, setCity] = useState<CityWords | null>(null)
  const [map, setMap] = useState<CityMap | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  function reload() {
    setProblem(null)
    void readCityWords().then((result) =>
      'data' in result ? setCity(result.data) : setProblem(result.problem),
    )
    void readMap().then((result) => ('data' in result ? setMap(result.data) : setProblem(result.problem)))
  }
  useEffect(reload, [])
  return { city, map, problem, reload }
}
