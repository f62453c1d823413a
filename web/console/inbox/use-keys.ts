import { type RefObject, useEffect, useEffectEvent } from 'react'

const storageKey = 'desk.keys'

/** Whether single keys do something; one can switch that off (WCAG 2.1.4), on this device. */
export function areKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

export function switchKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off')
}

/** j and k (and arrows, once in the list) walk over the lines, x selects one, / goes to the search, ? shows the keys. */
export function useKeys(
  list: RefObject<HTMLElement | null>,
  { toggle, help }: { toggle: (id: string) => void; help: () => void },
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey } = event
    const element = target as HTMLElement
    if (altKey || ctrlKey || metaKey || !areKeysOn() || isTyping(element)) return
    const inside = list.current?.contains(element) ?? false
    if (key === 'j' || (key === 'ArrowDown' && inside)) move(list.current, 1)
    else if (key === 'k' || (key === 'ArrowUp' && inside)) move(list.current, -1)
    else if (key === '/') document.querySelector<HTMLElement>('.search-input')?.focus()
    else if (key === '?') help()
    else if (key === 'x' && inside) {
      const id = element.closest<HTMLElement>('[data-case]')?.dataset.case
      if (id) toggle(id)
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

/** True where letters are meant as letters: fields, menus and dialogs. */
function isTyping(element: HTMLElement): boolean {
  const box = element.closest<HTMLElement>(
    'input, textarea, select, [role=menu], [role=listbox], [role=dialog]',
  )
  return (box !== null && (box as HTMLInputElement).type !== 'checkbox') || element.isContentEditable
}

function move(list: HTMLElement | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('.case-link') ?? [])]
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step
  links[next]?.focus()
}
