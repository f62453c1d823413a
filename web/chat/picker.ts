import type { Config } from './config.ts'
import { element, icon } from './element.ts'

/** The languages nearest to what the device asks for come first; the device only proposes. */
function suggested(config: Config): string[] {
  const wanted = navigator.languages.map((tag) => tag.split('-')[0])
  return config.languages
    .filter(({ tag }) => tag === config.language || wanted.includes(tag))
    .map(({ tag }) => tag)
}

/** The first screen, and the one behind "change language": who is here, and every language by its own name. */
export function pickerView(
  config: Config,
  actions: { choose(tag: string): void; goOn?: () => void; goBack?: () => void },
): HTMLElement {
  const { texts } = config
  const proposals = suggested(config)
  const order = [
    ...config.languages.filter(({ tag }) => proposals.includes(tag)),
    ...config.languages.filter(({ tag }) => !proposals.includes(tag)),
  ]
  const line = (text: string | undefined, className: string) => element('p', { class: className }, text ?? '')
  const button = (className: string, text: string | undefined, onclick: () => void) =>
    element('button', { type: 'button', class: className, onclick }, text ?? '')

  return element(
    'main',
    { class: 'picker' },
    element('div', { class: 'mark' }, icon('wire')),
    element('h1', { tabindex: -1 }, texts.title ?? ''),
    line(texts.welcome, 'welcome'),
    line(texts.machineNotice, 'notice'),
    actions.goOn ? button('primary wide', texts.continueConversation, actions.goOn) : null,
    actions.goBack ? button('quiet', texts.back, actions.goBack) : null,
    element('h2', { id: 'languages' }, texts.chooseLanguage ?? ''),
    element(
      'ul',
      { class: 'languages', 'aria-labelledby': 'languages' },
      ...order.map(({ tag, name, direction }) =>
        element(
          'li',
          {},
          element(
            'button',
            {
              type: 'button',
              class: proposals.includes(tag) ? 'language suggested' : 'language',
              lang: tag,
              dir: direction,
              onclick: () => actions.choose(tag),
            },
            name,
          ),
        ),
      ),
    ),
    line(texts.storageNotice, 'small'),
    footLinks(config),
  )
}

/** Privacy link and the source of the city's data; on the first screen and in the settings. */
export function footLinks({ texts, privacyUrl, attribution }: Config): HTMLElement {
  return element(
    'p',
    { class: 'small' },
    element('a', { href: privacyUrl, target: '_blank', rel: 'noopener noreferrer' }, texts.privacy ?? ''),
    element('span', { class: 'attribution', dir: 'auto' }, attribution),
  )
}
