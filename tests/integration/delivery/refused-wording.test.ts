import { expect, it } from 'vitest'
import { type OutgoingMessage, SendError } from '#bots/channels/contract.ts'
import { knocks, news, setWindowStage } from './window-stage.ts'

const stage = setWindowStage(new Date('2026-11-24T10:00+01:00'))

/** The platform refuses a wording that it had approved, and has not told us. */
function refuse(name: string): () => number {
  let refusals = 0
  stage.cloud.onSend = ({ template }: OutgoingMessage) => {
    if (!template?.name.startsWith(name)) return
    refusals += 1
    throw new SendError('templateRefused', 'paused', { platformCode: '132015' })
  }
  return () => refusals
}

it('news whose wording the platform paused a moment ago is not lost: the person hears that something waits, and gets it', async () => {
  await stage.decide('approved', ['case_news', ...knocks])
  const person = await stage.meet()
  await stage.world.write(person, 'Hallo')
  await stage.world.settle()
  stage.pass(25)
  const refusals = refuse('kd_case_news')
  await stage.world.tell(person.caseId, news(person))
  await stage.world.settle()
  expect(await stage.newest(person, 'Neues zu')).toMatchObject({ status: 'held', way: 'knock' })
  expect(stage.times(person, 'kd_answer_waiting')).toBe(1)
  expect(refusals()).toBe(1)
  await stage.world.press(person, 'waiting:open:')
  await stage.world.settle()
  expect(stage.times(person, 'Neues zu')).toBe(1)
  expect(stage.cloud.violations).toEqual([])
})

it('a wording that was refused once is used for nobody until the platform says that it is approved', async () => {
  await stage.decide('approved', ['case_news'])
  await stage.decide('paused', knocks)
  const people = [await stage.meet(), await stage.meet()]
  for (const person of people) await stage.world.write(person, 'Hallo')
  await stage.world.settle()
  stage.pass(25)
  const refusals = refuse('kd_case_news')
  for (const person of people) {
    await stage.world.tell(person.caseId, news(person))
    await stage.world.settle()
  }
  expect(refusals()).toBe(1)
  for (const person of people) {
    expect(await stage.newest(person, 'Neues zu')).toMatchObject({
      status: 'held',
      errorCode: 'windowClosed',
    })
  }
  stage.cloud.onSend = () => {}
  stage.pass(1)
  await stage.decide('approved', ['case_news'])
  await stage.world.settle()
  for (const person of people)
    expect(await stage.newest(person, 'Neues zu')).toMatchObject({ way: 'template' })
})
