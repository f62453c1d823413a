import type { Config } from './config.ts'
import { element, icon } from './element.ts'
import { canRecord, type Recording, record } from './voice.ts'

/** What the person can send from the foot of the page. */
export interface ComposerActions {
  write(text: string): void
  photo(file: File): void
  voice(sound: Blob): void
  place(): void
  menu(): void
  /** Says something that is no message: a refused microphone. */
  remark(text: string): void
}

/** The text box with its buttons. `attachPhoto` opens the camera or the album. */
export interface Composer {
  view: HTMLElement
  attachPhoto(): void
}

/** The foot of the page: words, photo, place, voice note, menu. */
export function createComposer(config: Config, actions: ComposerActions): Composer {
  const { texts } = config
  const box = element('textarea', {
    id: 'words',
    rows: 1,
    dir: 'auto',
    maxlength: config.maxTextLength,
    placeholder: texts.writeHere,
    enterkeyhint: 'send',
    autocomplete: 'off',
  })
  const grow = () => {
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`
  }
  const submit = () => {
    const text = box.value.trim()
    if (text === '') return box.focus()
    box.value = ''
    grow()
    actions.write(text)
  }
  box.addEventListener('input', grow)
  box.addEventListener('keydown', (event) => {
    const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.isComposing
    if (!isPlainEnter || matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    submit()
  })

  const picker = element('input', { type: 'file', accept: 'image/*', hidden: true, tabindex: -1 })
  picker.addEventListener('change', () => {
    for (const file of Array.from(picker.files ?? [])) actions.photo(file)
    picker.value = ''
  })
  const attachPhoto = () => picker.click()

  const form = element(
    'form',
    { class: 'write' },
    element('label', { class: 'hidden', for: 'words' }, texts.writeHere ?? ''),
    box,
    element('button', { class: 'send', 'aria-label': texts.send }, icon('send')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  const view = element(
    'footer',
    { class: 'composer' },
    form,
    element(
      'div',
      { class: 'tools' },
      tool(texts.menu, 'menu', actions.menu),
      tool(texts.photo, 'photo', attachPhoto),
      tool(texts.place, 'place', actions.place),
      canRecord() ? voiceTool(config, actions) : null,
      picker,
    ),
  )
  return { view, attachPhoto }
}

function tool(label: string | undefined, name: Parameters<typeof icon>[0], onclick: () => void): HTMLElement {
  return element('button', { type: 'button', class: 'tool', onclick }, icon(name), label ?? '')
}

/** One button to start; two while it runs: send and discard. The focus stays with whoever pressed. */
function voiceTool({ texts }: Config, actions: ComposerActions): HTMLElement {
  const group = element('span', { class: 'voice', role: 'group', 'aria-label': texts.voice })
  const rest = () => {
    const begin = tool(texts.recordVoice, 'voice', () => void start())
    group.replaceChildren(begin)
    return begin
  }
  const start = async () => {
    const recording = await record().catch(() => actions.remark(texts.voiceDenied ?? ''))
    if (recording) run(recording)
  }
  const run = (recording: Recording) => {
    const finish = tool(texts.recordingStop, 'send', () => {
      rest().focus()
      void recording.finish().then(actions.voice)
    })
    const discard = tool(texts.recordingCancel, 'close', () => {
      rest().focus()
      recording.discard()
    })
    const running = element('span', { class: 'running', role: 'status' }, texts.recordingRunning ?? '')
    group.replaceChildren(running, finish, discard)
    finish.focus()
  }
  rest()
  return group
}
