import type { Param, Params, Reply, Text } from '#content/message.ts'
import type { Results } from '#content/render.ts'

/** Puts what this turn brought about, such as the reference number of its case, into the replies that speak of it. */
export function withResults(reply: Reply, results: Results | null): Reply {
  if (results === null) return reply
  return {
    ...reply,
    text: inText(reply.text, results),
    ...(reply.choices
      ? { choices: reply.choices.map((choice) => ({ ...choice, label: inText(choice.label, results) })) }
      : {}),
  }
}

function inText(text: Text, results: Results): Text {
  if ('lines' in text) return { lines: text.lines.map((line) => inText(line, results)) }
  return 'key' in text && text.params ? { ...text, params: inParams(text.params, results) } : text
}

function inParams(params: Params, results: Results): Params {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, inParam(param, results)]))
}

function inParam(param: Param, results: Results): Param {
  if (typeof param !== 'object') return param
  if ('result' in param) return (param.after ?? '') + (results[param.result] ?? '')
  if ('list' in param) return { list: param.list.map((text) => inText(text, results)) }
  return 'date' in param ? param : inText(param, results)
}
