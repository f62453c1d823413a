import { type ComponentType, lazy } from 'react'
import { DeskButton } from './button.tsx'
import { Notice } from './notice.tsx'
import { useTexts } from './text.ts'

/** A page that is fetched when somebody first goes there, so that the desk opens without the code of all the others. */
export function load<Props extends object>(read: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await read() }
    } catch {
      return { default: Missing }
    }
  })
}

/** The code of a page did not come: no line, or the gateway has a newer desk by now. */
function Missing() {
  const { text } = useTexts()
  return (
    <>
      <Notice tone="danger">{text('pageMissing')}</Notice>
      <DeskButton onClick={() => location.reload()}>{text('reload')}</DeskButton>
    </>
  )
}
