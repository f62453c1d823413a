import { Type } from 'typebox'
import { StateShape } from '../../staff/case-head.ts'
import { IdShape, line, nullable, TimeShape, words } from '../../staff/shape.ts'

/** Longest answer or reason, in UTF-16 code units: with its frame it fits one message on every channel. */
const answerLimit = 3000

const AnswerLanguage = line({
  maxLength: 35,
  description: 'BCP 47 tag of the language it is written in; German if absent.',
})

export const LoginBody = Type.Object({
  login: line({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 500 }),
  code: Type.Optional(line({ maxLength: 40, description: 'A one-time or recovery code.' })),
})

export const CaseParams = Type.Object({ id: IdShape })

export const MediaParams = Type.Object({ id: IdShape, mediaId: IdShape })

/** A password as somebody types it. */
export const Password = Type.String({ minLength: 1, maxLength: 500 })

export const AbsenceBody = Type.Object({ absentUntil: nullable(TimeShape), deputyId: nullable(IdShape) })
