import { opener } from '#bots/engine/conversation.ts'
import type { CaseState } from '#civic/case.ts'
import type { Reply, Text } from '#content/message.ts'
import type { OfficeStep } from './step.ts'

/**
 * What a resident is told of a step: the new state in their language, the reason, and the office's words as they were written, with
 * a note when those are in another language than theirs.
 */
export function updateReply(
  found: { id: string; reference: string; state: CaseState },
  step: Pick<OfficeStep, 'text' | 'language' | 'toState' | 'reason'>,
  residentLanguage: string,
): Reply {
  const { reference } = found
  const changes = step.toState !== undefined && step.toState !== found.state
  let text: Text = changes
    ? { key: `caseUpdate.${step.toState as CaseState}`, params: { reference } }
    : { key: 'caseUpdate.answer', params: { reference, answer: step.text ?? '' } }
  if (changes && step.reason) {
    text = { key: 'caseUpdate.withReason', params: { update: text, reason: step.reason } }
  }
  if (changes && step.text !== undefined) {
    text = { key: 'caseUpdate.withAnswer', params: { update: text, answer: step.text } }
  }
  const language = step.language ?? 'de'
  const foreignWords = step.text !== undefined || (changes && step.reason !== undefined)
  if (foreignWords && baseLanguage(language) !== baseLanguage(residentLanguage)) {
    text = {
      key: 'caseUpdate.inLanguage',
      params: { update: text, language: languageName(language, residentLanguage) },
    }
  }
  return {
    text,
    choices: [opener('cases', { key: 'caseUpdate.details' }, found.id)],
  }
}

function baseLanguage(tag: string): string {
  return tag.split('-')[0] ?? tag
}

function languageName(tag: string, inLanguage: string): string {
  return (
    new Intl.DisplayNames([baseLanguage(inLanguage), 'de'], { type: 'language' }).of(baseLanguage(tag)) ?? tag
  )
}
