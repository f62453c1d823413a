import { useEffect, useState } from 'react'
import type { Problem } from '../data/client.ts'
import { type Preview, readPreview } from '../data/notices.ts'
import { SelectField } from '../form/select-field.tsx'
import { Failure, Loading, Notice } from '../frame/notice.tsx'
import { type Texts, useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { channelName } from './names.ts'
import { PreviewChannelPart } from './preview-channel.tsx'
import type { TabInput } from './tab-input.ts'

/** How the notice stands in the chats of a language's readers, channel by channel. */
export function PreviewTab({ notice, names, broadcast }: TabInput) {
  const texts = useTexts()
  const { text } = texts
  const [language, setLanguage] = useState(notice.sourceLanguage)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const broadcastId = broadcast?.id

  async function load() {
    const isLatest = takeTurn('anew')
    const result = await readPreview(notice.id, language, broadcastId)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setPreview(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language, broadcast or change of the notice
  useEffect(() => void load(), [notice, language, broadcastId])
  const channelNames = (ids: readonly string[]) => ids.map((id) => channelName(texts, id)).join(', ')
  const unreached = preview?.channels.flatMap(({ channel, reached }) => (reached ? [] : [channel])) ?? []
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
      </div>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {preview === null && problem === null && <Loading />}
      {preview && (
        <>
          <Notice tone={preview.basis === 'reviewed' ? 'info' : 'warning'}>
            {text(`preview.basis.${preview.basis}`)}
          </Notice>
          <p className="kern-body">{filesLine(text, notice, language)}</p>
          {preview.channels.map(
            (view) => view.reached && <PreviewChannelPart notice={notice} view={view} key={view.channel} />,
          )}
          {unreached.length > 0 && (
            <p className="kern-body about">
              {text('preview.unreached', { channels: channelNames(unreached) })}
            </p>
          )}
          {preview.closed.length > 0 && (
            <p className="kern-body about">
              {text('preview.closed', { channels: channelNames(preview.closed) })}
            </p>
          )}
        </>
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
