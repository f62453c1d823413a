import type { Param, Params, Reply, Text } from '#content/message.ts'

/** Puts the reference number that this turn's case got into the replies that speak of it. */
export function withReference(reply: Reply, reference: string | null): Reply {
  if (reference === null) return reply
  return {
    ...reply,
    text: inText(reply.text, reference),
    ...(reply.choices
      ? { choices: reply.choices.map((choice) => ({ ...choice, label: inText(choice.label, reference) })) }
      : {}),
  }
}

function inText(text: Text, reference: string): Text {
  return 'key' in text && text.params ? { ...text, params: inParams(text.params, reference) } : text
}

function inParams(params: Params, reference: string): Params {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, inParam(param, reference)]))
}

function inParam(param: Param, reference: string): Param {
  if (typeof param !== 'object') return param
  if ('result' in param) return reference
  if ('list' in param) return { list: param.list.map((text) => inText(text, reference)) }
  return 'date' in param ? param : inText(param, reference)
}
