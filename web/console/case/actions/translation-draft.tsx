import { useEffect, useState } from 'react'
import type { CaseDetail } from '../../data/case.ts'
import { draftTranslation, listTextBlocks, type TextBlock } from '../../data/work.ts'
import { TickField } from '../../form/tick-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import { contentName, languageName } from '../../frame/names.tsx'
import { Notice } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { WordsField } from './words-field.tsx'

/** The text blocks that fit the case; read again when its state changes. */
export function useTextBlocks({ id, state }: CaseDetail): TextBlock[] {
  const [blocks, setBlocks] = useState<TextBlock[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state has other blocks
  useEffect(() => {
    void listTextBlocks(id).then((result) => 'data' in result && setBlocks(result.data.blocks))
  }, [id, state])
  return blocks
}

/** A version of the answer in the language of the person. `machine` until somebody says that they have checked it. */
export interface DraftedVersion {
  text: string
  machine: boolean
}

interface TranslationDraftProps {
  found: CaseDetail
  words: string
  blocks: readonly TextBlock[]
  version: DraftedVersion | null
  onChange: (version: DraftedVersion | null) => void
}

/** Offers what German words would be in the person's language; without a service it names the text blocks that exist there. */
export function TranslationDraft({ found, words, blocks, version, onChange }: TranslationDraftProps) {
  const { language, text } = useTexts()
  const [missing, setMissing] = useState(false)
  const [from, setFrom] = useState('')
  const reads = found.resident?.language
  if (!reads || reads.tag.startsWith('de')) return null

  async function suggest() {
    const result = await draftTranslation(found.id, words)
    const drafted = 'data' in result && result.data.available ? result.data.text : null
    setMissing(drafted === null)
    setFrom(words)
    onChange(drafted === null ? null : { text: drafted, machine: true })
  }

  const known = blocks.filter(({ translated }) => translated !== null)
  const names = known.map(({ id, title }) => contentName(language, { id, name: title })).join(', ')
  return (
    <>
      <DeskButton small disabled={words.trim() === ''} onClick={suggest}>
        {text('answer.translate')}
      </DeskButton>
      {missing && (
        <Notice tone="info">
          {known.length > 0
            ? text('answer.noTranslation', { blocks: names })
            : text('answer.noTranslationNone')}
        </Notice>
      )}
      {version && (
        <>
          <WordsField
            label={text('answer.translation', { language: languageName(language, reads) })}
            hint={text('answer.translationHint')}
            value={version.text}
            onChange={(changed) => onChange({ ...version, text: changed })}
          />
          <TickField
            checked={!version.machine}
            onChange={(checked) => onChange({ ...version, machine: !checked })}
          >
            {text('answer.translationChecked')}
          </TickField>
          {words.trim() !== from.trim() && <Notice tone="warning">{text('answer.translationStale')}</Notice>}
        </>
      )}
    </>
  )
}
