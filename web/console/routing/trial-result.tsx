import { useEffect, useRef, useState } from 'react'
import type { Trial } from '../data/routing.ts'
import { TickField } from '../form/tick-field.tsx'
import { DataTable, type Row } from '../frame/data-table.tsx'
import { contentName } from '../frame/names.tsx'
import { Notice } from '../frame/notice.tsx'
import { caseAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'

interface TrialResultProps {
  trial: Trial
  /** The text that was tried, to show a line of it. */
  rules: string
  /** These are not the rules in force. */
  own: boolean
}

/** What a dry run found: the share that would go elsewhere, what each team would have, and case by case. */
export function TrialResult({ trial, rules, own }: TrialResultProps) {
  const { language, text } = useTexts()
  const { problems, cases, changed } = trial
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every dry run leads to what it found
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ behavior: 'instant' })
  }, [trial])
  if (problems.length > 0) return <Problems problems={problems} lines={rules.split('\n')} />
  if (cases.length === 0) return <Notice tone="info">{text('trial.noCases')}</Notice>
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(changed / cases.length)
  const count = cases.length
  const key = changed === 0 ? 'trial.same' : own ? 'trial.changed' : 'trial.moved'
  return (
    <section className="block" aria-labelledby="trial-result">
      <h2 className="kern-heading-small" id="trial-result" tabIndex={-1} ref={heading}>
        {text('trial.result')}
      </h2>
      <Notice tone={changed === 0 ? 'success' : 'info'}>{text(key, { changed, count, share })}</Notice>
      <Teams trial={trial} />
      <Cases cases={cases} />
    </section>
  )
}

function Problems({ problems, lines }: { problems: Trial['problems']; lines: readonly string[] }) {
  const { text } = useTexts()
  return (
    <>
      <Notice tone="danger">{text('trial.problems')}</Notice>
      <ul className="trial-problems">
        {problems.map(({ line, path, problem, hint }) => (
          <li key={`${line} ${path} ${problem}`}>
            <strong>{text('trial.line', { line })}</strong> <code>{lines[line - 1]?.trim()}</code>
            <span className="about" lang="en">
              {problem}. {hint}.
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Teams({ trial: { teams } }: { trial: Trial }) {
  const { language, text } = useTexts()
  const number = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' })
  return (
    <DataTable
      label={text('trial.teams')}
      columns={[text('routing.team'), text('trial.today'), text('trial.wouldBe'), text('trial.difference')]}
      rows={teams.map(({ team, today, wouldBe }) => [
        team?.id ?? 'none',
        [
          team ? contentName(language, team) : text('list.noTeam'),
          today,
          wouldBe,
          wouldBe === today ? '±0' : number.format(wouldBe - today),
        ],
      ])}
      marked={
        new Set(teams.filter(({ today, wouldBe }) => today !== wouldBe).map(({ team }) => team?.id ?? 'none'))
      }
    />
  )
}

function Cases({ cases }: { cases: Trial['cases'] }) {
  const { language, text, has } = useTexts()
  const [onlyChanged, setOnlyChanged] = useState(true)
  const destination = ({ body, team }: Trial['cases'][number]['today']) => (
    <>
      {team ? contentName(language, team) : text('list.noTeam')}
      {body && <span className="about">{contentName(language, body)}</span>}
    </>
  )
  const ruleName = (rule: string) => {
    const key = `trial.rule.${rule}`
    return has(key) ? text(key) : rule
  }
  const shown = onlyChanged ? cases.filter(({ changed }) => changed) : cases
  return (
    <>
      <TickField checked={onlyChanged} onChange={setOnlyChanged}>
        {text('trial.onlyChanged')}
      </TickField>
      {shown.length > 0 && (
        <DataTable
          label={text('trial.cases')}
          columns={[
            text('attention.case'),
            text('filter.category'),
            text('list.area'),
            text('trial.today'),
            text('trial.wouldBe'),
            text('trial.decides'),
          ]}
          rows={shown.map(
            (one): Row => [
              one.id,
              [
                <a className="kern-link" href={caseAddress(one.id)} key="case">
                  {one.reference}
                </a>,
                one.category ? contentName(language, one.category) : text('list.noCategory'),
                one.area ?? text('list.unknownPlace'),
                destination(one.today),
                one.changed ? (
                  <span key="changed">
                    <span className="kern-badge kern-badge--small kern-badge--info">
                      <span className="kern-label">{text('trial.elsewhere')}</span>
                    </span>{' '}
                    {destination(one.wouldBe)}
                  </span>
                ) : (
                  destination(one.wouldBe)
                ),
                ruleName(one.rule),
              ],
            ],
          )}
          marked={new Set(shown.filter(({ changed }) => changed).map(({ id }) => id))}
        />
      )}
    </>
  )
}
