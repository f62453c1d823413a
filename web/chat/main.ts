import './chat.css'
import './picker.css'
import './conversation.css'
import './composer.css'
import type { Config } from './config.ts'
import { type Beginning, type OpenConversation, openConversation } from './conversation.ts'
import { type Kept, keep, kept, newSecret, unkeep } from './device.ts'
import { element } from './element.ts'
import { dressPage, loadConfig } from './load-config.ts'
import { pickerView } from './picker.ts'
import { tellWidget } from './widget-talk.ts'

/** Texts for when the gateway cannot give any, put in by the build: `locales/<tag>/webchat.json`. */
declare const OFFLINE_TEXTS: Record<string, { loadFailed: string; tryAgain: string }>

const root = document.getElementById('page') ?? document.body

/**
 * What a link from elsewhere asks for (`?start=event-a3c4de`): said once, as soon as there is a conversation. A code that ties this chat
 * to another stands behind "#" (`#link-K7MP-4TXR`), where no server sees it; whether to tie them is asked in the conversation.
 */
const startForm = /^[A-Za-z0-9_-]{1,64}$/
const codeForm = /^#(link-[A-Za-z0-9-]{8,12})$/
let linked: string | null =
  codeForm.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get('start')

/** Gives what the link asked for, and then nothing any more: neither a new language nor a new page says it again. */
function takeLink(): string | null {
  const link = linked !== null && startForm.test(linked) ? linked : null
  if (linked !== null) history.replaceState(null, '', location.pathname)
  linked = null
  return link
}

/**
 * Replaces what the page shows and moves the focus to its heading, so that a screen reader starts there. Who is writing
 * goes on writing.
 */
function show(...parts: HTMLElement[]): void {
  const writing = document.activeElement
  root.replaceChildren(...parts)
  const box = root.querySelector('textarea')
  if (box && writing instanceof HTMLTextAreaElement) {
    if (box !== writing) box.value = writing.value
    box.focus({ preventScroll: true })
  } else {
    root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }
}

/** Loads the texts of a language and goes on; a failure offers to try again. */
function withTexts(language: string, go: (config: Config) => void): void {
  loadConfig(language).then(
    (config) => {
      dressPage(config)
      go(config)
    },
    () => {
      const texts = OFFLINE_TEXTS[language.split('-')[0] ?? ''] ?? OFFLINE_TEXTS.de
      const again = () => withTexts(language, go)
      show(
        element(
          'main',
          { class: 'picker' },
          element('p', { role: 'alert' }, texts?.loadFailed ?? ''),
          element('button', { type: 'button', class: 'primary', onclick: again }, texts?.tryAgain ?? ''),
        ),
      )
    },
  )
}

/** The first screen. Nothing is connected or stored until a button here is pressed. */
function showPicker(config: Config, remark = ''): void {
  const device = kept()
  const view = pickerView(config, {
    choose: (language) =>
      withTexts(language, (chosen) =>
        converse(chosen, device?.secret ?? newSecret(), {
          first: { type: 'command', name: device ? 'language' : 'start', payload: language },
          unsent: [],
          link: takeLink(),
        }),
      ),
    ...(device && {
      goOn: () =>
        withTexts(device.language, (known) =>
          converse(known, device.secret, { first: null, unsent: [], link: takeLink() }),
        ),
    }),
  })
  if (remark) view.prepend(element('p', { class: 'remark', role: 'status' }, remark))
  show(view)
}

function converse(config: Config, secret: string, beginning: Beginning): void {
  const device: Kept = { secret, language: config.language }
  if (kept()?.secret === secret) keep(device)
  let parts: HTMLElement[] = []
  const changeTo = (language: string, open: OpenConversation, isWish: boolean) =>
    withTexts(language, (chosen) => {
      const first = isWish ? { type: 'command' as const, name: 'language' as const, payload: language } : null
      converse(chosen, secret, { first, unsent: open.close(), link: null })
    })
  const conversation = openConversation(
    config,
    device,
    {
      show: (...shown) => {
        parts = shown
        show(...parts)
      },
      speak: (language) => changeTo(language, conversation, false),
      changeLanguage: () =>
        show(
          pickerView(config, {
            choose: (language) => changeTo(language, conversation, true),
            goBack: () => show(...parts),
          }),
        ),
      forgotten() {
        conversation.close()
        unkeep()
        showPicker(config, config.texts.forgotten)
      },
    },
    beginning,
  )
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') tellWidget({ close: true })
})
withTexts(
  kept()?.language ?? new URLSearchParams(location.search).get('language') ?? navigator.language,
  showPicker,
)
