import { answerFollowUp, askFollowUp } from '#civic/follow-up.ts'
import { reopenCase } from '#civic/reopen.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import { caseActions } from '#gateway/cases/actions/registry.ts'
import { fileCase } from '#gateway/cases/file.ts'
import type { Runtime } from '#gateway/runtime.ts'
import { wantServices } from '#gateway/services/want.ts'
import { addPerson } from './desk-data.ts'

/** What somebody wrote in the web chat, in Neustadt-Neuschönefeld. */
export interface Report {
  id: string
  reference: string
  residentId: string
}

/** What somebody writes in Ukrainian, and how the translation service says it. */
export const sofa = {
  uk: 'Біля контейнерів уже тиждень лежить старий диван.',
  de: 'Neben den Containern liegt seit einer Woche ein altes Sofa.',
}

/** Files what somebody wrote so many hours ago, and asks for its translation. */
export async function report(
  runtime: Runtime,
  { language, text, category, hours }: { language: string; text: string; category: string; hours: number },
): Promise<Report> {
  const residentId = await addPerson(runtime, language)
  const filed = await runtime.prisma.$transaction(async (transaction) => {
    const found = await fileCase(runtime, transaction, {
      residentId,
      kind: 'defect',
      text,
      language,
      category,
      place: { text: null, longitude: 12.4012, latitude: 51.3463, subdistrict: '20', district: '2' },
      mediaKeys: [],
      channel: 'webchat',
      author: 'resident',
      at: new Date(runtime.clock().getTime() - hours * 3_600_000),
    })
    await wantServices(runtime, transaction, found.id)
    return found
  })
  return { ...filed, residentId }
}

/** The office is done with it; weeks later its resident says that it is not solved, and has it taken up again. */
export async function closeAndReopen(
  runtime: Runtime,
  { id: caseId, residentId }: Report,
  { answer, comment }: { answer: string; comment: string },
): Promise<void> {
  const { prisma, clock } = runtime
  const office = { author: 'Stadtreinigung' }
  await actOnCase(runtime, office, caseId, 'answer', caseActions.answer, {
    text: answer,
    toState: 'resolved',
  })
  const at = clock()
  await prisma.$transaction(async (transaction) => {
    const followUpId = await askFollowUp(transaction, { caseId, residentId, at })
    await answerFollowUp(transaction, { followUpId, residentId, solved: 'no', rating: 2, comment, at })
    await reopenCase(transaction, { caseId, residentId, text: comment, language: 'de', dueAt: null, at })
  })
}
