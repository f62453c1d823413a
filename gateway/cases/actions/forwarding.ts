import { Type } from 'typebox'
import { v7 as uuidv7 } from 'uuid'
import { line, words } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { addEntry, changeCase, moveTo, tellOthers } from '../work.ts'
import { giveTask } from './task.ts'

/**
 * Hands the work to one or several offices. Each gets a task; one with a system of its own (`system` in bodies.yaml) is told on that
 * system's queue as well. The case stays here: there is one answer outwards.
 */
export const forwarding = defineCaseAction({
  summary: 'Forward the case to one or several responsible bodies',
  by: 'keepers',
  body: Type.Object({
    bodies: Type.Array(line({ minLength: 1, maxLength: 40 }), {
      minItems: 1,
      maxItems: 5,
      uniqueItems: true,
    }),
    text: words({ maxLength: 3000, description: 'What they are asked to do.' }),
  }),
  async apply(work, { bodies, text }) {
    const { transaction, runtime, found, at } = work
    for (const body of bodies) await giveTask(work, body, text.trim(), found.dueAt)
    await moveTo(work, 'forwarded')
    await changeCase(work, { responsibleBody: bodies[0] ?? null })
    for (const body of bodies) {
      const system = runtime.city.bodies.find(({ id }) => id === body)?.system
      if (!system) continue
      await transaction.backOfficeMessage.create({
        data: { id: uuidv7(), type: 'forwarded', caseId: found.id, createdAt: at, target: system },
      })
    }
    await addEntry(work, { type: 'forwarded', public: true, detail: { bodies } })
    // Whoever reads along at the resident's telephone does not learn of a sensitive matter from an office's name.
    work.update = { state: 'forwarded', bodies: found.sensitive ? [] : bodies }
    work.detail.bodies = bodies.join(' ')
    await tellOthers(work)
  },
})
