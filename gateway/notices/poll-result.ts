import { type Static, Type } from 'typebox'
import { shownCount, shownGroups, shownShare } from '#civic/figure.ts'
import { isPollOpen } from '#civic/poll.ts'
import { optionField, questionField } from '#content/notices/poll.ts'
import type { Runtime } from '../runtime.ts'
import { nullable, TimeShape } from '../staff/shape.ts'
import { pollOf } from './whole.ts'

const Count = nullable(Type.Integer(), { description: 'null: fewer than five. Rounded to five.' })

/** How a poll stands. No group under five can be read from it, nor found by subtraction (civic/figure.ts). */
export const PollResultShape = Type.Object({
  question: Type.String({ description: 'In the source language.' }),
  until: nullable(TimeShape, { description: 'When it closes; null: it stays open.' }),
  open: Type.Boolean({ description: 'Answers still count.' }),
  answers: Count,
  options: Type.Array(
    Type.Object({
      option: Type.Integer({ description: 'Its number, from 1: the same in every language.' }),
      words: Type.String({ description: 'In the source language.' }),
      count: Count,
      share: nullable(Type.Integer(), { description: 'Per cent, of what is shown.' }),
    }),
  ),
})

/** What people answered to the poll of one broadcast; `null`: its notice asks nothing. The caller looks whether it is within reach. */
export async function pollResultOf(
  { prisma, city, clock }: Pick<Runtime, 'prisma' | 'city' | 'clock'>,
  broadcastId: string,
): Promise<Static<typeof PollResultShape> | null> {
  const broadcast = await prisma.broadcast.findFirst({
    where: { id: broadcastId, cityId: city.id },
    select: { notice: { include: { versions: true } } },
  })
  const poll = broadcast && pollOf(broadcast.notice)
  if (!poll) return null
  const { versions, sourceLanguage } = broadcast.notice
  const source = versions.find(({ language }) => language === sourceLanguage)
  const words = (source?.words ?? {}) as Record<string, string>
  const given = await prisma.pollAnswer.groupBy({ by: ['option'], where: { broadcastId }, _count: true })
  const counts = Array.from(
    { length: poll.options },
    (_, index) => given.find(({ option }) => option === index + 1)?._count ?? 0,
  )
  const answers = shownCount(counts.reduce((sum, count) => sum + count, 0))
  return {
    question: words[questionField] ?? '',
    until: poll.until?.toISOString() ?? null,
    open: isPollOpen(poll, clock()),
    answers,
    options: shownGroups(counts).map((count, index) => ({
      option: index + 1,
      words: words[optionField(index + 1)] ?? '',
      count,
      share: shownShare(count, answers),
    })),
  }
}
