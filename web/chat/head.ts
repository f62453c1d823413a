import type { Config } from './config.ts'
import { element, icon } from './element.ts'

/** The head of the page: whose line this is, that a machine answers, language and settings. */
export interface Head {
  view: HTMLElement
  /** Says how the line stands; an empty text when all is well. */
  status(text: string): void
}

/** `options` is the settings section that the head opens and closes. */
export function createHead(config: Config, options: HTMLElement, changeLanguage: () => void): Head {
  const { texts } = config
  const status = element('p', { class: 'status', role: 'status' })
  const toggle = element(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-expanded': 'false',
      'aria-controls': 'options',
      'aria-label': texts.options,
    },
    icon('options'),
  )
  const show = (open: boolean) => {
    options.hidden = !open
    toggle.setAttribute('aria-expanded', String(open))
  }
  toggle.addEventListener('click', () => show(options.hidden))
  options.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    show(false)
    toggle.focus()
  })
  const view = element(
    'header',
    { class: 'head' },
    element(
      'div',
      { class: 'bar' },
      element('span', { class: 'mark' }, icon('wire')),
      element('h1', { tabindex: -1 }, texts.title ?? ''),
      element(
        'button',
        { type: 'button', class: 'round', 'aria-label': texts.changeLanguage, onclick: changeLanguage },
        icon('language'),
      ),
      toggle,
    ),
    options,
    element('p', { class: 'notice' }, texts.machineShort ?? ''),
    status,
  )
  return {
    view,
    status(text) {
      if (status.textContent !== text) status.textContent = text
      status.hidden = text === ''
    },
  }
}
