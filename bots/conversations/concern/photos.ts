import { again, type Context, type Outcome, type Step } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import type { Reply } from '#content/message.ts'
import { safetyFirst } from './advice.ts'
import { type ConcernAnswers, mostMedia, next, settle } from './answers.ts'
import { appendText, describe, isMoreText } from './text.ts'

/** Photos, if there are any. */
export const photos: Step<ConcernAnswers> = {
  ask({ mediaKeys: { length: count } }) {
    return count > 0
      ? {
          text: { key: 'concern.askPhotosMore', params: { count } },
          options: [{ value: 'done', label: { key: 'button.done' } }],
          ask: 'photo',
        }
      : {
          text: { key: 'concern.askPhotos', params: { max: mostMedia } },
          options: [{ value: 'skip', label: { key: 'button.skip' } }],
          ask: 'photo',
        }
  },
  answer(input, answers, context) {
    if (input.type === 'choice') return next(settle(answers, 'photos'))
    return isMoreText(input)
      ? appendText(input.text, answers, context)
      : again({ key: 'concern.photosAgain' })
  },
}

/** Keeps a photo, voice note or file whenever it comes. A voice note and a caption are descriptions too. */
export function takeMedia(
  { key, media, caption }: Extract<Input, { type: 'media' }>,
  answers: ConcernAnswers,
  context: Context,
): Outcome<ConcernAnswers> {
  if (answers.mediaKeys.length >= mostMedia) {
    return next(settle(answers, 'photos'), [
      { text: { key: 'concern.photosFull', params: { max: mostMedia } } },
    ])
  }
  const voice = media.kind === 'voice'
  const kept = { ...answers, mediaKeys: [...answers.mediaKeys, key], voice: answers.voice || voice }
  const say: Reply[] = voice ? [{ text: { key: 'concern.voiceKept' } }] : []
  const keep = { type: 'keepMedia', key, media } as const
  if (caption === '') return next(voice ? settle(kept, 'text') : kept, say, [keep])
  if (kept.text === '') {
    return next(describe(caption, kept, context), [...safetyFirst(caption, '', context), ...say], [keep])
  }
  const appended = appendText(caption, kept, context)
  return appended.type === 'go' ? { ...appended, actions: [keep] } : appended
}
