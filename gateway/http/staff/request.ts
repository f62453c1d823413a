import { Type } from 'typebox'
import { GivenTimeShape, IdShape, line, nullable } from '../../staff/shape.ts'

export const LoginBody = Type.Object({
  login: line({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 500 }),
  code: Type.Optional(line({ maxLength: 40, description: 'A one-time or recovery code.' })),
})

export const CaseParams = Type.Object({ id: IdShape })

export const MediaParams = Type.Object({ id: IdShape, mediaId: IdShape })

/** A password as somebody types it. */
export const Password = Type.String({ minLength: 1, maxLength: 500 })

export const AbsenceBody = Type.Object({ absentUntil: nullable(GivenTimeShape), deputyId: nullable(IdShape) })
