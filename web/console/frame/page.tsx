import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from './text.ts'

/** A page of the desk: its heading is the title of the window and takes the focus when one comes to it. */
export function Page({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const { text } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = text('desk')
  useEffect(() => {
    document.title = `${title} – ${name}`
  }, [title, name])
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large" tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </>
  )
}
