/** What the page tells the widget around it: a count and a wish, never words of the conversation. */
export type WidgetNews = { unread: number } | { close: true }

/** Speaks to the site that shows the page in its widget; without one, nobody hears. */
export function tellWidget(news: WidgetNews): void {
  if (window.parent !== window) window.parent.postMessage({ kurzerDraht: news }, '*')
}
