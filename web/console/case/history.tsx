import type { CaseDetail } from '../data/case.ts'
import { contentName, moment } from '../frame/names.tsx'
import { type TextKey, useTexts } from '../frame/text.ts'
import { Said, type WordsProps } from './said.tsx'

type Entry = CaseDetail['entries'][number]

/** What happened to the case, oldest first. */
export function History(props: WordsProps) {
  const { text } = useTexts()
  return (
    <section aria-labelledby="history">
      <h2 className="kern-heading-small" id="history">
        {text('case.history')}
      </h2>
      <ol className="history">
        {props.found.entries.map((entry) => (
          <li key={entry.id}>
            <Line {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Authors that are nobody of the house. */
const authors: Record<string, TextKey> = { resident: 'entry.byResident', system: 'entry.bySystem' }

function Line({ entry, ...props }: WordsProps & { entry: Entry }) {
  const { language, text, has } = useTexts()
  const key = `entry.${entry.type}`
  const known = authors[entry.author]
  const author = known ? text(known) : text('entry.by', { author: entry.author })
  return (
    <>
      <p className="kern-body kern-body--bold">{text(has(key) ? key : 'entry.other')}</p>
      {entry.fromState && entry.toState && (
        <p className="kern-body">
          {text('entry.change', {
            from: text(`state.${entry.fromState}`),
            to: text(`state.${entry.toState}`),
          })}
        </p>
      )}
      <About about={entry.about} />
      {entry.text && (
        <Said {...props} part={`entry:${entry.id}`} words={entry.text} language={entry.language} />
      )}
      <p className="kern-body kern-body--small kern-body--muted">
        <time dateTime={entry.at}>{moment(language, entry.at)}</time> {author}
      </p>
    </>
  )
}

/** To whom it went, until when, why: what a line is about besides its words. */
function About({ about }: { about: Entry['about'] }) {
  const { language, text, has } = useTexts()
  const named = (one: { id: string; name: Record<string, string> } | null) =>
    one ? [contentName(language, one)] : []
  const word = (set: string, id: string | null) => {
    const key = `${set}.${id}`
    return has(key) ? [text(key)] : []
  }
  const words = [
    ...about.bodies.flatMap(named),
    ...named(about.team),
    ...(about.person ? [about.person] : []),
    ...word('kind', about.kind),
    ...named(about.category),
    ...word('priority', about.priority),
    ...(about.dueAt ? [moment(language, about.dueAt)] : []),
    ...word('task', about.taskState),
    ...word('code', about.reasonCode),
    ...word('followUp', about.solved),
    ...(about.reference ? [about.reference] : []),
  ]
  return words.length > 0 && <p className="kern-body">{words.join(' · ')}</p>
}
