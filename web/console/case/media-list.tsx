import { type CaseDetail, mediaUrl } from '../data/case.ts'
import { useTexts } from '../frame/text.ts'

/** Photos to look at, voice notes to listen to, files to download. */
export function MediaList({ found }: { found: CaseDetail }) {
  const { text } = useTexts()
  if (found.media.length === 0) return null
  return (
    <section aria-labelledby="media">
      <h2 className="kern-heading-small" id="media">
        {text('case.media')}
      </h2>
      <ul className="media">
        {found.media.map((media, index) => (
          <li key={media.id}>
            <Media media={media} number={index + 1} found={found} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MediaProps {
  media: CaseDetail['media'][number]
  number: number
  found: CaseDetail
}

function Media({ media, number, found: { id, reference } }: MediaProps) {
  const { text } = useTexts()
  const url = mediaUrl(id, media.id)
  if (!media.stored) return <p className="kern-body">{text('case.mediaPending', { number })}</p>
  if (media.kind === 'photo') {
    return (
      <a href={url} target="_blank" rel="noreferrer">
        <img src={url} alt={text('case.photo', { number, reference })} loading="lazy" />
      </a>
    )
  }
  if (media.kind === 'voice') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a voice note of a resident; nobody has written down what it says
      <audio controls preload="none" src={url} aria-label={text('case.voice', { number })} />
    )
  }
  return (
    <a className="kern-link" href={url} download>
      {text('case.file', { number })}
    </a>
  )
}
