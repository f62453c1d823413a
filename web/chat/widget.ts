/**
 * The one line a web site adds: <script src="https://…/chat/widget.js" data-language="ar" defer></script>.
 * It draws a button; only a press on it loads the chat, in a frame of its own, so that neither side can disturb the other.
 */

/** Labels by language, put in by the build: `locales/<tag>/webchat.json`. */
declare const WIDGET_TEXTS: Record<string, { open: string; close: string; frame: string; direction: string }>
/** Style sheet of the button and the panel, put in by the build from widget.css. */
declare const WIDGET_STYLE: string

function startWidget(script: HTMLScriptElement): void {
  const page = new URL('./', script.src)
  const wished = script.dataset.language ?? document.documentElement.lang ?? ''
  const tag =
    [wished, wished.split('-')[0] ?? '', 'de'].find((candidate) => candidate in WIDGET_TEXTS) ?? 'de'
  const texts = WIDGET_TEXTS[tag]
  if (texts === undefined) return

  const host = document.createElement('div')
  const shadow = host.attachShadow({ mode: 'open' })
  host.lang = tag
  host.dir = texts.direction
  const style = document.createElement('style')
  style.textContent = WIDGET_STYLE
  const panel = document.createElement('div')
  panel.className = 'panel'
  panel.hidden = true
  const button = document.createElement('button')
  button.type = 'button'
  button.setAttribute('aria-expanded', 'false')
  const badge = document.createElement('span')
  badge.className = 'badge'
  const label = document.createElement('span')
  label.textContent = texts.open
  button.append(label, badge)
  shadow.append(style, panel, button)

  let frame: HTMLIFrameElement | null = null
  const toggle = (open: boolean) => {
    panel.hidden = !open
    button.setAttribute('aria-expanded', String(open))
    label.textContent = open ? texts.close : texts.open
    if (!open) return button.focus()
    badge.textContent = ''
    if (frame === null) {
      frame = document.createElement('iframe')
      frame.title = texts.frame
      frame.allow = 'geolocation; microphone; camera'
      const named = script.dataset.language ?? document.documentElement.lang
      frame.src = named ? `${page.href}?language=${encodeURIComponent(named)}` : page.href
      panel.append(frame)
    }
    frame.focus()
  }
  button.addEventListener('click', () => toggle(panel.hidden))
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle(false)
  })
  window.addEventListener('message', (event) => {
    if (frame === null || event.source !== frame.contentWindow || event.origin !== page.origin) return
    const news = event.data?.kurzerDraht
    if (news?.close === true) toggle(false)
    if (typeof news?.unread === 'number' && panel.hidden) badge.textContent = String(news.unread || '')
  })
  document.body.append(host)
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  if (document.body) startWidget(script)
  else document.addEventListener('DOMContentLoaded', () => startWidget(script))
}
