import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type Routing, readRouting } from '../data/routing.ts'
import { useCityNames } from '../frame/city-names.ts'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { useTexts } from '../frame/text.ts'
import { RuleTables } from './rule-tables.tsx'
import { TrialForm } from './trial-form.tsx'

const rules = '#/routing'
const trial = '#/routing/trial'

/** Who gets which case: the rules to read, and a dry run of other ones. */
export function RoutingPage({ part }: { part: string | null }) {
  const { text } = useTexts()
  const { names, problem: noNames } = useCityNames()
  const [routing, setRouting] = useState<Routing | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await readRouting()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setRouting(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rules change only with a new start of the gateway
  useEffect(() => void load(), [])

  const wrong = problem ?? noNames
  return (
    <Page title={text('routing.title')}>
      <Tabs
        label={text('routing.parts')}
        parts={[
          [rules, text('routing.rules')],
          [trial, text('trial.title')],
        ]}
        current={part === 'trial' ? trial : rules}
      />
      {wrong && <Failure problem={wrong} onRetry={() => void load()} />}
      {!wrong && !(routing && names) && <Loading />}
      {routing && names && part !== 'trial' && <RuleTables routing={routing} names={names} />}
      {routing && names && part === 'trial' && <TrialForm rules={routing.text} />}
    </Page>
  )
}
