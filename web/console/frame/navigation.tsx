import { useState } from 'react'
import type { pages } from './pages.tsx'
import { addressOf } from './route.ts'
import { useTexts } from './text.ts'

interface NavigationProps {
  pages: typeof pages
  /** The page one is at. */
  current: string
}

/** Where one can go. On a narrow screen it unfolds below a button. */
export function Navigation({ pages, current }: NavigationProps) {
  const { text } = useTexts()
  const [open, setOpen] = useState(false)
  const shown = pages.filter(({ hidden }) => !hidden)
  return (
    <>
      <button
        type="button"
        className="kern-btn kern-btn--tertiary navigation-button"
        aria-expanded={open}
        aria-controls="navigation"
        onClick={() => setOpen(!open)}
      >
        <span className={`kern-icon kern-icon--${open ? 'close' : 'dehaze'}`} aria-hidden="true" />
        <span className="kern-label">{text('menu')}</span>
      </button>
      <nav
        id="navigation"
        aria-label={text('navigation')}
        className={open ? 'navigation open' : 'navigation'}
      >
        <ul>
          {shown.map(({ id, name, mark }) => (
            <li key={id}>
              <a
                href={addressOf(id)}
                aria-current={id === current ? 'page' : undefined}
                onClick={() => setOpen(false)}
              >
                {text(name)}
                {mark && <> {mark(current)}</>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
