import type { TextBlock } from '../../data/work.ts'
import { SelectField } from '../../form/select-field.tsx'
import { contentName } from '../../frame/names.tsx'
import { useTexts } from '../../frame/text.ts'

interface BlockFieldProps {
  blocks: readonly TextBlock[]
  /** Id of the chosen block, or empty. */
  value: string
  onChange: (value: string) => void
}

/** A text block instead of own words, with what it says in German. Nothing where none fits the case. */
export function BlockField({ blocks, value, onChange }: BlockFieldProps) {
  const { language, text } = useTexts()
  if (blocks.length === 0) return null
  return (
    <>
      <SelectField
        label={text('answer.block')}
        hint={text('answer.blockHint')}
        value={value}
        none={text('answer.noBlock')}
        options={blocks.map(({ id, title }) => [id, contentName(language, { id, name: title })])}
        onChange={onChange}
      />
      {value !== '' && (
        <p className="words" lang="de">
          {blocks.find(({ id }) => id === value)?.german}
        </p>
      )}
    </>
  )
}
