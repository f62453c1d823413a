import { fileAddress, type Notice, type Preview } from '../data/notices.ts'
import { useTexts } from '../frame/text.ts'
import { channelName } from './names.ts'

/** A picture of a chat: the messages as bubbles, the buttons below them. They press nothing. */
export function Phone({ notice, preview }: { notice: Notice; preview: Preview }) {
  const texts = useTexts()
  const { text } = texts
  const { language, channel, pieces } = preview
  const name = channelName(texts, channel)
  return (
    <figure className={`phone phone-${channel}`}>
      <figcaption className="phone-head">
        {text('preview.phone', { channel: name, language: language.name })}
      </figcaption>
      <div className="phone-screen" lang={language.tag} dir={language.direction}>
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message have no other name
          <div className="bubble" key={index}>
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
            {piece.text !== '' && <p className="bubble-text">{piece.text}</p>}
            {piece.buttons.length > 0 && (
              <ul className="bubble-buttons" aria-label={text('preview.buttons')}>
                {piece.buttons.flat().map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
    </figure>
  )
}
