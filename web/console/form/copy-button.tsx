import { useState } from 'react'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'

interface CopyButtonProps {
  /** What is copied. */
  content: string
  children: string
}

/** Copies words, and says whether it went well: browsers refuse it on a line without encryption. */
export function CopyButton({ content, children }: CopyButtonProps) {
  const { text } = useTexts()
  const [result, setResult] = useState<'copied' | 'copyByHand' | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(content)
      setResult('copied')
    } catch {
      setResult('copyByHand')
    }
  }

  return (
    <>
      <DeskButton icon="content-copy" onClick={() => void copy()}>
        {children}
      </DeskButton>
      <span role="status">{result && text(`filing.${result}`)}</span>
    </>
  )
}
