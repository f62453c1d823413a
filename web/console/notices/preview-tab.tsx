import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type Preview, readPreview } from '../data/notices.ts'
import { SelectField } from '../form/select-field.tsx'
import { Failure, Loading, Notice } from '../frame/notice.tsx'
import { type Texts, useTexts } from '../frame/text.ts'
import { channelName } from './names.ts'
import { Phone } from './phone.tsx'
import type { TabInput } from './tab-input.ts'

/** How the notice looks on a phone, for each language and channel, with buttons, notes and cuts. */
export function PreviewTab({ notice, names }: TabInput) {
  const texts = useTexts()
  const { text } = texts
  const [language, setLanguage] = useState(notice.sourceLanguage)
  const [channel, setChannel] = useState(names.city.channels[0] ?? '')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await readPreview(notice.id, language, channel)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setPreview(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language, channel or change of the notice
  useEffect(() => void load(), [notice, language, channel])
  return (
    <>
      <p className="kern-body lead">{text('preview.lead')}</p>
      <div className="page-fields">
        <SelectField
          label={text('preview.language')}
          value={language}
          options={names.languages}
          onChange={setLanguage}
        />
        <SelectField
          label={text('preview.channel')}
          value={channel}
          options={names.city.channels.map((id) => [id, channelName(texts, id)])}
          onChange={setChannel}
        />
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {preview === null && problem === null && <Loading />}
      {preview && (
        <div className="preview">
          <Phone notice={notice} preview={preview} />
          <div className="preview-facts">
            <Notice tone={preview.basis === 'reviewed' ? 'info' : 'warning'}>
              {text(`preview.basis.${preview.basis}`)}
            </Notice>
            <p className="kern-body">{text('preview.pieces', { count: preview.pieces.length })}</p>
            <p className="kern-body">{filesLine(text, notice, language)}</p>
            {preview.most !== null && (
              <p className="kern-body about">
                {text('preview.length', { count: preview.length, most: preview.most })}
              </p>
            )}
          </div>
        </div>
      )}
    </>
  )
}

/** The pictures and documents that readers of a language get. */
function filesLine(text: Texts['text'], { files }: TabInput['notice'], language: string): string {
  const going = files.filter((file) => file.language === null || file.language === language)
  if (going.length === 0) return text('preview.filesNone')
  return text('preview.files', { names: going.map(({ name }) => name).join(', ') })
}
