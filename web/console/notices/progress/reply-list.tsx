import { useEffect, useState } from 'react'
import { answerReply, listReplies, type NoticeReply } from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import type { Notice as NoticeData } from '../../data/notices.ts'
import { AreaField } from '../../form/area-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import { Ago, languageName } from '../../frame/names.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'

/** What people say to the notice, with room for an answer to each. */
export function ReplyList({ broadcastId, notice }: { broadcastId: string; notice: NoticeData }) {
  const texts = useTexts()
  const { text } = texts
  const [replies, setReplies] = useState<NoticeReply[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    void listReplies(broadcastId).then((result) =>
      'data' in result ? setReplies(result.data.replies) : setProblem(result.problem),
    )
  }, [broadcastId])

  async function answer(replyId: string, words: string) {
    const result = await answerReply(broadcastId, replyId, words)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setReplies(result.data.replies)
  }
  return (
    <section className="block" aria-labelledby="replies">
      <h2 className="kern-heading-small" id="replies">
        {text('progress.replies')}
      </h2>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
      {replies?.length === 0 && <p className="kern-body">{text('progress.noReplies')}</p>}
      <ul className="replies">
        {(replies ?? []).map((reply) => (
          <li key={reply.id} className="card">
            <ReplyCard
              reply={reply}
              mayAnswer={notice.mayWrite}
              onAnswer={(words) => void answer(reply.id, words)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ReplyCardProps {
  reply: NoticeReply
  mayAnswer: boolean
  onAnswer: (words: string) => void
}

function ReplyCard({ reply, mayAnswer, onAnswer }: ReplyCardProps) {
  const { language, text } = useTexts()
  const [words, setWords] = useState('')
  const { language: spoken } = reply
  return (
    <>
      <p className="about">
        {reply.resident} · {languageName(language, spoken)} · <Ago at={reply.at} />
      </p>
      <p className="words" lang={spoken.tag} dir={spoken.direction}>
        {reply.text}
      </p>
      {reply.answer === null ? (
        mayAnswer && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              onAnswer(words.trim())
            }}
          >
            <AreaField
              label={text('progress.answer')}
              hint={text('progress.answerHint')}
              rows={3}
              required
              maxLength={3000}
              value={words}
              onChange={setWords}
            />
            <DeskButton type="submit" disabled={words.trim() === ''}>
              {text('progress.answerSend')}
            </DeskButton>
          </form>
        )
      ) : (
        <>
          <p className="about">{text('progress.answeredBy', { name: reply.answeredBy ?? '' })}</p>
          <p className="words" lang="de">
            {reply.answer}
          </p>
        </>
      )}
    </>
  )
}
