import { useState } from 'react'
import { useTexts } from '../../frame/text.ts'
import { AnswerWay } from '../answer-way.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { BlockField } from './block-field.tsx'
import type { WorkDialogProps } from './dialogs.tsx'
import { type DraftedVersion, TranslationDraft, useTextBlocks } from './translation-draft.tsx'
import { WordsField } from './words-field.tsx'

/** A question to the person who wrote: a text block in their language, or own words with a translation. */
export function InquiryDialog(props: WorkDialogProps) {
  const { found } = props
  const { text } = useTexts()
  const blocks = useTextBlocks(found)
  const [block, setBlock] = useState('')
  const [words, setWords] = useState('')
  const [version, setVersion] = useState<DraftedVersion | null>(null)

  function body() {
    if (block !== '') return { textBlock: block }
    if (words.trim() === '') return null
    const reads = found.resident?.language.tag
    return {
      text: words.trim(),
      ...(version && reads && { translation: { language: reads, ...version } }),
    }
  }

  return (
    <ActionDialog
      {...props}
      name="inquiry"
      title={text('work.inquiry')}
      lead={text('work.inquiryLead')}
      body={body}
    >
      <AnswerWay found={found} />
      <BlockField blocks={blocks} value={block} onChange={setBlock} />
      {block === '' && (
        <>
          <WordsField label={text('work.question')} value={words} onChange={setWords} />
          <TranslationDraft
            found={found}
            words={words}
            blocks={blocks}
            version={version}
            onChange={setVersion}
          />
        </>
      )}
    </ActionDialog>
  )
}
