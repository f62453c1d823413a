/** Attributes of an element; `onclick` and other listeners as functions, `false` and `undefined` leave one out. */
type Attributes = Record<string, string | boolean | number | undefined | ((event: Event) => void)>

/** Makes an element with attributes and children. Text is always text: nothing is ever parsed as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(key.replace(/^on/, ''), value)
    else if (value !== undefined && value !== false)
      node.setAttribute(key, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== null) node.append(child)
  return node
}

const shapes = {
  send: 'M4 12 20 4l-4 16-4-6-8-2Zm8 2 8-10',
  photo: 'M4 8h3l2-3h6l2 3h3v11H4V8Zm8 2.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  place: 'M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21Zm0-14a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  voice: 'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3ZM6 11a6 6 0 0 0 12 0M12 17v4',
  menu: 'M5 7h14M5 12h14M5 17h14',
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-9 9h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3Z',
  options: 'M12 5v.01M12 12v.01M12 19v.01',
  down: 'M12 5v14m-6-6 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
  wire: 'M2.5 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0M6.5 17c6 0 3-10 7.5-10 2.5 0 1.5 3 3.5 3M17.5 10a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
} as const

/** A line drawing; says nothing to a screen reader, its button does. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `icon icon-${name}`)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}
