const heading = 'h1, h2'

/**
 * Whoever works with keys or listens to the page never falls back to its beginning: when the thing that had the focus goes away (a
 * button that is done, a line that moved on), the focus goes to the heading of what stood around it; when it was only switched off
 * for a moment, back to it. Returns the function that ends it.
 */
export function keepFocus(): () => void {
  /** What had the focus last, and everything around it, from the inside out. */
  let path: HTMLElement[] = []
  let frame = 0

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    const around = pathOf(target)
    // A dialog gives the focus back to the page by itself; what counts is where one was there.
    if (around.some((node) => node.id === 'content')) path = around
  }

  /** A press on nothing lets go on purpose. */
  function letGo(): void {
    path = []
  }

  function mend(): void {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    if (!isLost || !document.hasFocus() || path.length === 0) return
    const [last] = path
    if (last?.isConnected) {
      last.focus({ preventScroll: true })
      return
    }
    const place = path.find((node) => node.isConnected && node.querySelector(heading) !== null)
    const title = place?.querySelector<HTMLElement>(heading)
    if (!title) return
    title.tabIndex = -1
    title.focus()
  }

  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame)
    // After the frame in which a closing dialog gives the focus back.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(mend)
    })
  })
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  addEventListener('focusin', remember)
  addEventListener('pointerdown', letGo, { capture: true })
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    removeEventListener('focusin', remember)
    removeEventListener('pointerdown', letGo, { capture: true })
  }
}

function pathOf(node: HTMLElement): HTMLElement[] {
  const { parentElement } = node
  return parentElement === null ? [node] : [node, ...pathOf(parentElement)]
}
