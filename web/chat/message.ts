import type { Config } from './config.ts'
import { element, icon } from './element.ts'
import type { MediaRef, Message } from './frames.ts'

/** What can be done from inside a message. */
export interface MessageActions {
  choose(choiceId: string, label: string): void
  sharePlace(): void
  attachPhoto(): void
  load(mediaId: string): Promise<{ url: string; name: string }>
}

/** A message as it stands in the conversation. `note` says how far it got, for messages on their way. */
export function messageView(
  config: Config,
  said: { from: 'resident' | 'office'; at: Date; message: Message },
  actions: MessageActions,
): HTMLElement {
  const { texts } = config
  const { message, from } = said
  const choices = message.choices ?? []
  const lines = [
    element('span', { class: 'hidden' }, `${from === 'resident' ? texts.you : texts.office}: `),
    message.text
      ? element(
          'p',
          { class: 'words', dir: message.direction ?? 'auto', lang: message.language },
          ...(from === 'office' ? withLinks(message.text) : [message.text]),
        )
      : null,
    message.location
      ? element('p', { class: 'words' }, icon('place'), placeWords(config, message.location))
      : null,
    ...(message.media ?? []).map((media) => mediaView(config, media, actions)),
  ]
  const offers = [
    ...choices.map(({ id, label }) =>
      element('button', { type: 'button', class: 'choice', onclick: () => actions.choose(id, label) }, label),
    ),
    message.ask === 'location'
      ? element(
          'button',
          { type: 'button', class: 'choice', onclick: actions.sharePlace },
          icon('place'),
          texts.sharePlace ?? '',
        )
      : null,
    message.ask === 'photo'
      ? element(
          'button',
          { type: 'button', class: 'choice', onclick: actions.attachPhoto },
          icon('photo'),
          texts.attachPhoto ?? '',
        )
      : null,
  ].filter((offer) => offer !== null)
  return element(
    'div',
    { class: `message from-${from}` },
    element('div', { class: 'bubble' }, ...lines),
    element('p', { class: 'meta' }, timeView(config, said.at), element('span', { class: 'note' })),
    offers.length > 0
      ? element('div', { class: 'choices', dir: message.direction, lang: message.language }, ...offers)
      : null,
  )
}

/** Makes the office's web addresses pressable and keeps a number such as L-0284-2186 on one line. A resident's own words stay plain. */
function withLinks(text: string): (Node | string)[] {
  return text
    .split(/(https:\/\/[^\s()<>"\u2066-\u2069]*[\w/]|\u2068[\w-]{1,20}\u2069)/)
    .map((part, index) => {
      if (index % 2 === 0) return part
      if (part.startsWith('\u2068')) return element('span', { class: 'whole' }, part)
      return element('a', { href: part, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' }, part)
    })
}

/** Writes under a message how far it got. */
export function setNote(view: HTMLElement, state: 'waiting' | 'accepted' | 'refused', text: string): void {
  view.dataset.state = state
  const note = view.querySelector('.note')
  if (note) note.textContent = text
}

function timeView(config: Config, at: Date): HTMLElement {
  const words = new Intl.DateTimeFormat(config.locale, { hour: 'numeric', minute: '2-digit' }).format(at)
  return element('time', { datetime: at.toISOString() }, words)
}

function placeWords({ texts, locale }: Config, place: { longitude: number; latitude: number }): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  return `${texts.sentPlace} \u2066${number.format(place.latitude)}, ${number.format(place.longitude)}\u2069`
}

/** A photo shows itself; a voice note and a file wait for a press, since they cost the reader's data. */
function mediaView({ texts }: Config, media: MediaRef, actions: MessageActions): HTMLElement {
  const box = element('div', { class: `media media-${media.kind}` })
  const fail = () => box.replaceChildren(element('p', { class: 'words' }, texts.mediaFailed ?? ''), button)
  const show = async () => {
    const { url, name } = await actions.load(media.mediaId)
    if (media.kind === 'photo') return box.replaceChildren(element('img', { src: url, alt: texts.photoOf }))
    if (media.kind === 'voice') return box.replaceChildren(element('audio', { src: url, controls: true }))
    const link = element(
      'a',
      { href: url, download: name || media.mediaId, class: 'choice' },
      texts.downloadFile ?? '',
    )
    box.replaceChildren(link)
    link.click()
  }
  const labels = { photo: texts.sentPhoto, voice: texts.playVoice, file: texts.downloadFile }
  const button = element(
    'button',
    { type: 'button', class: 'choice', onclick: () => void show().catch(fail) },
    labels[media.kind] ?? '',
  )
  box.append(button)
  if (media.kind === 'photo') void show().catch(fail)
  return box
}
