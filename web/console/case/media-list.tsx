import { type CaseDetail, mediaUrl } from '../data/case.ts'
import { retryTranscript } from '../data/work.ts'
import { useTexts } from '../frame/text.ts'
import { GivenUp } from './given-up.tsx'
import { Said, type WordsProps } from './said.tsx'

/** Photos to look at, voice notes to listen to and to read, files to download. */
export function MediaList(props: WordsProps) {
  const { text } = useTexts()
  const { media } = props.found
  if (media.length === 0) return null
  return (
    <section aria-labelledby="media">
      <h2 className="kern-heading-small" id="media">
        {text('case.media')}
      </h2>
      <ul className="media">
        {media.map((one, index) => (
          <li key={one.id} className={one.kind === 'voice' ? 'voice' : undefined}>
            <Media {...props} media={one} number={index + 1} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface MediaProps extends WordsProps {
  media: CaseDetail['media'][number]
  number: number
}

function Media(props: MediaProps) {
  const { text } = useTexts()
  const { media, number, found } = props
  const { id, reference } = found
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
      <>
        {/* biome-ignore lint/a11y/useMediaCaption: what a voice note says stands below it, if a service wrote it down */}
        <audio controls preload="none" src={url} aria-label={text('case.voice', { number })} />
        <Transcript {...props} />
      </>
    )
  }
  return (
    <a className="kern-link" href={url} download>
      {text('case.file', { number })}
    </a>
  )
}

/** What a machine heard, or how far it is. Nothing without a service for it. */
function Transcript({ media, number: _number, ...props }: MediaProps) {
  const { text } = useTexts()
  const { found, onDone } = props
  if (media.transcriptState === 'wanted') return <p className="kern-body">{text('transcript.wanted')}</p>
  if (media.transcriptState === 'failed') {
    return (
      <GivenUp again={() => retryTranscript(found.id, media.id)} onDone={onDone}>
        {text('transcript.failed')}
      </GivenUp>
    )
  }
  if (!media.transcript) return null
  return (
    <>
      <p className="kern-body kern-body--small kern-body--muted">{text('case.transcript')}</p>
      <Said {...props} part={`media:${media.id}`} words={media.transcript} language={found.language} />
    </>
  )
}
