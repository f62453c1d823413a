import { fileAddress, type Notice, type PreviewForm, type PreviewPiece } from '../data/notices.ts'
import { useTexts } from '../frame/text.ts'

/** A picture of a chat: the messages as bubbles, what can be pressed below them. It presses nothing. `title` says whose chat it is. */
export function Phone({ notice, form, title }: { notice: Notice; form: PreviewForm; title: string }) {
  const { language, pieces } = form
  return (
    <figure className="phone">
      <figcaption className="phone-head">{title}</figcaption>
      <div className="phone-screen" lang={language.tag} dir={language.direction}>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message have no other name
          <Bubble notice={notice} piece={piece} key={index} />
        ))}
      </div>
    </figure>
  )
}

function Bubble({ notice, piece }: { notice: Notice; piece: PreviewPiece }) {
  const { text } = useTexts()
  return (
    <div className="bubble">
      {piece.files.map((id) => {
        const file = notice.files.find((one) => one.id === id)
        return file?.kind === 'photo' ? (
          <img key={id} src={fileAddress(notice.id, id)} alt="" />
        ) : (
          <span className="bubble-file" key={id}>
            {text('preview.file', { name: file?.name ?? '' })}
          </span>
        )
      })}
      {piece.text !== '' && (
        <p className="bubble-text">
          <WithLinks words={piece.text} />
        </p>
      )}
      {piece.offer && <OfferPart offer={piece.offer} />}
    </div>
  )
}

const address = /(https?:\/\/[^\s<>"\u2068\u2069]+[^\s<>"\u2068\u2069.,;:!?)])/

/** Every platform makes addresses in a text into links by itself. */
function WithLinks({ words }: { words: string }) {
  return words.split(address).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: an address may stand in a text twice
      <span className="bubble-link" key={index}>
        {part}
      </span>
    ),
  )
}

function OfferPart({ offer }: { offer: NonNullable<PreviewPiece['offer']> }) {
  const { text } = useTexts()
  switch (offer.type) {
    case 'buttons':
      return (
        <ul className="bubble-buttons" aria-label={text('preview.buttons')}>
          {offer.rows.flatMap((row, index) =>
            row.map((label) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name
              <li className={row.length === 1 ? 'alone' : undefined} key={`${index} ${label}`}>
                {label}
              </li>
            )),
          )}
        </ul>
      )
    case 'list':
      return (
        <>
          <p className="bubble-open">{offer.open}</p>
          <ul className="bubble-rows" aria-label={text('preview.list')}>
            {offer.rows.map(({ title, more = '' }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles that were cut off may be alike
              <li key={`${index} ${title}`}>
                {title}
                {more !== '' && <span className="bubble-more">{more}</span>}
              </li>
            ))}
          </ul>
        </>
      )
    case 'poll':
      return (
        <ul className="bubble-rows bubble-poll" aria-label={text('preview.poll')}>
          {offer.answers.map((answer) => (
            <li key={answer}>{answer}</li>
          ))}
        </ul>
      )
  }
}
