import { moment } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'
import { Said, type WordsProps } from './said.tsx'

const best = 5

/** What people said some weeks after the end: solved, how it was, and their free words. Nothing before anybody was asked. */
export function FollowUps(props: WordsProps) {
  const { language, text, has } = useTexts()
  const { followUps } = props.found
  if (followUps.length === 0) return null
  return (
    <section aria-labelledby="follow-ups">
      <h2 className="kern-heading-small" id="follow-ups">
        {text('work.followUp')}
      </h2>
      <ul className="together">
        {followUps.map((one) => {
          const key = `followUp.${one.solved ?? 'open'}`
          return (
            <li key={one.id}>
              <p className="kern-body">
                {[has(key) && text(key), one.rating && text('followUp.rating', { rating: one.rating, best })]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {one.comment && (
                <Said {...props} part={`followUp:${one.id}`} words={one.comment} language={one.language} />
              )}
              <p className="kern-body kern-body--small kern-body--muted">
                {one.answeredAt
                  ? text('followUp.answeredAt', { moment: moment(language, one.answeredAt) })
                  : text('followUp.askedAt', { moment: moment(language, one.askedAt) })}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
