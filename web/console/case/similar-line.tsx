import type { SimilarCase } from '../data/filing.ts'
import { Ago, contentName, StateBadge } from '../frame/names.tsx'
import { caseAddress } from '../frame/route.ts'
import { useTexts } from '../frame/text.ts'

/** What counts as a reason worth naming. */
const tells = 0.5

/** A case that may be the same, its first words, and why it is shown. */
export function SimilarLine({ found }: { found: SimilarCase }) {
  const { language, text } = useTexts()
  const { id, reference, category, subdistrict, createdAt, state, why } = found
  const reasons = [
    why.place >= tells && text('similar.place'),
    why.category >= tells && text('similar.category'),
    why.words >= tells && text('similar.words'),
  ].filter(Boolean)
  return (
    <div className="similar-line">
      <p className="kern-body kern-body--small">
        <a className="kern-link" href={caseAddress(id)}>
          {reference}
        </a>{' '}
        <StateBadge state={state} />{' '}
        {[category && contentName(language, category), subdistrict && contentName(language, subdistrict)]
          .filter(Boolean)
          .join(' · ')}{' '}
        <Ago at={createdAt} />
      </p>
      <p className="excerpt" lang={found.language.tag} dir={found.language.direction}>
        {found.text}
      </p>
      {found.german && (
        <p className="excerpt" lang="de">
          <span className="kern-body--small kern-body--muted">{text('similar.german')}</span> {found.german}
        </p>
      )}
      {reasons.length > 0 && (
        <p className="kern-body kern-body--small kern-body--muted">
          {text('similar.why', { reasons: reasons.join(', ') })}
        </p>
      )}
    </div>
  )
}
