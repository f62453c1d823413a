import type { Config } from './config.ts'
import { element } from './element.ts'
import { footLinks } from './picker.ts'

/** What a person decides about this device. */
export interface OptionActions {
  isRemembered(): boolean
  /** False when the browser does not allow it. */
  remember(wanted: boolean): boolean
  forget(): void
}

/** The settings under the head of the page: remember, forget, privacy. */
export function createOptions(config: Config, actions: OptionActions): HTMLElement {
  const { texts } = config
  const problem = element('p', { class: 'small', role: 'status' })
  const tick = element('input', { type: 'checkbox', id: 'remember', 'aria-describedby': 'remember-hint' })
  tick.checked = actions.isRemembered()
  tick.addEventListener('change', () => {
    const done = actions.remember(tick.checked)
    if (!done) tick.checked = false
    problem.textContent = done ? '' : (texts.rememberMeFailed ?? '')
  })
  return element(
    'section',
    { id: 'options', class: 'options', hidden: true, 'aria-label': texts.options },
    element('p', {}, tick, element('label', { for: 'remember' }, texts.rememberMe ?? '')),
    element('p', { class: 'small', id: 'remember-hint' }, texts.rememberMeHint ?? ''),
    problem,
    forgetView(config, actions),
    footLinks(config),
  )
}

/** Forgetting asks once more in the same place. */
function forgetView({ texts }: Config, actions: OptionActions): HTMLElement {
  const box = element('div', { class: 'forget' })
  const rest = () => {
    const ask = element('button', { type: 'button', class: 'quiet', onclick: confirm }, texts.forget ?? '')
    box.replaceChildren(ask)
    return ask
  }
  const confirm = () => {
    const yes = element(
      'button',
      { type: 'button', class: 'danger', onclick: actions.forget },
      texts.forgetConfirm ?? '',
    )
    const no = element(
      'button',
      { type: 'button', class: 'quiet', onclick: () => rest().focus() },
      texts.cancel ?? '',
    )
    box.replaceChildren(element('p', { class: 'small' }, texts.forgetHint ?? ''), yes, no)
    yes.focus()
  }
  rest()
  return box
}
