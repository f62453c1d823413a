import { type FormEvent, useState } from 'react'
import type { Result } from '../data/client.ts'
import { answerQuestion, type EventDetail, type EventQuestion, moveQuestion } from '../data/events.ts'
import { AreaField } from '../form/area-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Ago, languageName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

interface QuestionsPartProps {
  detail: EventDetail
  onResult: (result: Result<EventDetail>, words: string) => boolean
}

/** What is asked before and during the event, for whoever leads it. */
export function QuestionsPart({ detail: { event, questions }, onResult }: QuestionsPartProps) {
  const { text } = useTexts()
  return (
    <section className="block" aria-labelledby="event-questions">
      <h2 className="kern-heading-small" id="event-questions">
        {text('events.questions')}
      </h2>
      <p className="kern-body lead">{text('events.questionsLead')}</p>
      {questions.length === 0 && <p className="kern-body empty">{text('events.noQuestions')}</p>}
      <ul className="event-questions">
        {questions.map((question) => (
          <li className="card" key={question.id}>
            <Question eventId={event.id} question={question} onResult={onResult} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The steps one may take from each state, besides answering. */
const steps: Record<EventQuestion['state'], readonly ('raised' | 'hidden' | 'new')[]> = {
  new: ['raised', 'hidden'],
  raised: ['hidden'],
  answered: [],
  hidden: ['new'],
}
const stepNames = { raised: 'events.raise', hidden: 'events.hide', new: 'events.renew' } as const

interface QuestionProps {
  eventId: string
  question: EventQuestion
  onResult: QuestionsPartProps['onResult']
}

function Question({ eventId, question, onResult }: QuestionProps) {
  const { language, text } = useTexts()
  const { id, state, german, answer } = question
  const [words, setWords] = useState('')

  async function send(submitted: FormEvent) {
    submitted.preventDefault()
    if (onResult(await answerQuestion(eventId, id, words), text('events.answered'))) setWords('')
  }
  return (
    <article>
      <p className="event-question" lang={question.language.tag} dir={question.language.direction}>
        {question.text}
      </p>
      {german !== null && (
        <p className="kern-body">
          <span className="about">{text('events.german')}: </span>
          {german}
        </p>
      )}
      <p className="about">
        {text(`events.question.${state}`)} · {languageName(language, question.language)} ·{' '}
        <Ago at={question.at} />
      </p>
      {answer !== null && (
        <p className="kern-body">
          <span className="about">{text('events.yourAnswer')}: </span>
          {answer}
        </p>
      )}
      <div className="buttons event-buttons">
        {steps[state].map((step) => (
          <DeskButton
            small
            key={step}
            onClick={async () => onResult(await moveQuestion(eventId, id, step), text('events.saved'))}
          >
            {text(stepNames[step])}
          </DeskButton>
        ))}
      </div>
      {state !== 'answered' && state !== 'hidden' && (
        <details>
          <summary>{text('events.answer')}</summary>
          <form onSubmit={send}>
            <AreaField
              label={text('events.answer')}
              hint={text('events.answerHint')}
              rows={3}
              maxLength={2000}
              required
              value={words}
              onChange={setWords}
            />
            <DeskButton type="submit" small look="primary">
              {text('events.send')}
            </DeskButton>
          </form>
        </details>
      )}
    </article>
  )
}
