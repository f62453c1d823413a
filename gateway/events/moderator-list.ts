import { type Static, Type } from 'typebox'
import {
  type QuestionState,
  questionStates,
  type RegistrationState,
  registrationStates,
} from '#civic/event.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from '../staff/account.ts'
import { LanguageShape, viewLanguage } from '../staff/language.ts'
import { IdShape, nullable, TimeShape } from '../staff/shape.ts'
import { EventShape, eventColumns, viewEvent } from './list.ts'
import { countPeople } from './people.ts'
import { findEvent } from './reach.ts'

const RegistrationShape = Type.Object({
  id: IdShape,
  resident: Type.String({ description: 'Pseudonym: tells two apart, and says nothing of who they are.' }),
  state: Type.Enum(registrationStates),
  people: Type.Integer({ minimum: 1 }),
  language: LanguageShape,
  interpreter: nullable(LanguageShape),
  children: Type.Integer(),
  stepFree: Type.Boolean(),
  signLanguage: Type.Boolean(),
  at: TimeShape,
})

const QuestionShape = Type.Object({
  id: IdShape,
  text: Type.String(),
  language: LanguageShape,
  german: nullable(Type.String({ description: 'What a machine makes of it; nobody has checked it.' })),
  state: Type.Enum(questionStates),
  at: TimeShape,
  answer: nullable(Type.String()),
  answeredAt: nullable(TimeShape),
})

/** What whoever leads an event has in hand: how many come with which needs, who waits, what is asked. No handles, no names. */
export const ModeratorListShape = Type.Object({
  event: EventShape,
  needs: Type.Object({
    interpreters: Type.Array(
      Type.Object({ language: LanguageShape, registrations: Type.Integer(), people: Type.Integer() }),
    ),
    children: Type.Integer({ description: 'Children to be looked after.' }),
    stepFree: Type.Integer({ description: 'Registrations.' }),
    signLanguage: Type.Integer({ description: 'Registrations.' }),
  }),
  registrations: Type.Array(RegistrationShape),
  questions: Type.Array(QuestionShape),
})
export type ModeratorList = Static<typeof ModeratorListShape>

/** Reads the list. Needs count who has a place or was there. Throws `EventRefusal`: unknownEvent. */
export async function moderatorList(
  runtime: Runtime,
  { grants }: StaffMember,
  eventId: string,
): Promise<ModeratorList> {
  const { prisma, city } = runtime
  await findEvent(prisma, city, grants, 'event.manage', eventId)
  const [row, registrations, questions] = await Promise.all([
    prisma.event.findUniqueOrThrow({ where: { id: eventId }, include: eventColumns }),
    prisma.registration.findMany({
      where: { eventId, state: { not: 'cancelled' satisfies RegistrationState } },
      include: { resident: { select: { pseudonym: true, language: true } } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    prisma.eventQuestion.findMany({ where: { eventId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ])
  const coming = registrations.filter(({ state }) => state !== 'waiting')
  const wished = [...new Set(coming.flatMap(({ interpreter }) => interpreter ?? []))].sort()
  return {
    event: viewEvent(runtime, grants, row, await countPeople(prisma, [eventId])),
    needs: {
      interpreters: wished.map((tag) => {
        const theirs = coming.filter(({ interpreter }) => interpreter === tag)
        return {
          language: viewLanguage(tag),
          registrations: theirs.length,
          people: theirs.reduce((sum, { people }) => sum + people, 0),
        }
      }),
      children: coming.reduce((sum, { children }) => sum + children, 0),
      stepFree: coming.filter(({ stepFree }) => stepFree).length,
      signLanguage: coming.filter(({ signLanguage }) => signLanguage).length,
    },
    registrations: registrations.map(({ id, resident, state, people, interpreter, at, ...needs }) => ({
      id,
      resident: resident.pseudonym,
      state: state as RegistrationState,
      people,
      language: viewLanguage(resident.language),
      interpreter: interpreter === null ? null : viewLanguage(interpreter),
      children: needs.children,
      stepFree: needs.stepFree,
      signLanguage: needs.signLanguage,
      at: at.toISOString(),
    })),
    questions: questions.map(({ id, text, language, german, state, at, answer, answeredAt }) => ({
      id,
      text,
      language: viewLanguage(language),
      german,
      state: state as QuestionState,
      at: at.toISOString(),
      answer,
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
  }
}
