import type { OutgoingMessage } from '#bots/channels/contract.ts'
import { outgoing } from './fake-host.ts'

const choice = (id: string, label: string) => ({ id: `x:y:${id}`, label })
const picture = (mediaId: string) => ({ mediaId, kind: 'photo' as const })
const answers = ['Schatten', 'Eine lange Rutsche für Kinder'].map((label, index) =>
  choice(`p${index}`, label),
)

/** Messages that have to be laid out with care, by what is special about them. */
export const layouts: Record<string, OutgoingMessage> = {
  short: outgoing({ text: 'Die Brücke ist offen.' }),
  'three buttons': outgoing({
    choices: ['Antworten', 'Warum?', 'Weniger'].map((label) => choice(label, label)),
  }),
  'more choices than a list holds, with long labels': outgoing({
    chooseLabel: 'Auswählen',
    choices: Array.from({ length: 12 }, (_, index) =>
      choice(`${index}`, `Haltestelle ${index}, gegenüber dem Stadtteilladen in der Stuttgarter Allee`),
    ),
  }),
  'long, with buttons': outgoing({
    text: 'Ein Satz ohne Ende. '.repeat(300).trim(),
    choices: [choice('a', 'Antworten'), choice('b', 'Warum?')],
  }),
  'a picture and its caption': outgoing({ text: 'So sieht es aus.', media: [picture('one')] }),
  'three pictures and a button': outgoing({
    media: ['one', 'two', 'three'].map(picture),
    choices: [choice('a', 'Antworten')],
  }),
  'a poll beside a button': outgoing({
    text: 'Was fehlt dort?\n1. Schatten\n2. Eine lange Rutsche für Kinder',
    poll: { question: 'Was fehlt dort?', answers },
    choices: [...answers, choice('r', 'Antworten')],
  }),
  'right to left, with a Latin name': outgoing({
    text: 'Leipzig هي مدينتك\nشكراً لك',
    language: 'ar',
    direction: 'rtl',
    choices: [choice('a', 'لماذا؟')],
  }),
  'a question for a place': outgoing({ ask: 'location', askLabel: 'Standort senden' }),
}
