import { parseMultipart } from '../simulator/multipart.ts'

/** The parameters of one call: plain fields, and uploaded files by field name. */
export interface Parameters {
  fields: Record<string, unknown>
  uploads: Map<string, { bytes: Buffer; mimeType: string }>
}

/** Reads a call in any of the ways the Bot API takes: query string, JSON, form, multipart. */
export function readParameters(url: URL, contentType: string | undefined, body: Buffer): Parameters {
  const fields: Record<string, unknown> = Object.fromEntries(url.searchParams)
  const uploads: Parameters['uploads'] = new Map()
  if (body.length === 0) return { fields, uploads }
  if (contentType?.startsWith('application/json')) {
    Object.assign(fields, JSON.parse(body.toString('utf8')))
    return { fields, uploads }
  }
  if (contentType?.startsWith('multipart/form-data')) {
    for (const { name, fileName, mimeType, bytes } of parseMultipart(body, contentType)) {
      if (fileName === undefined) fields[name] = parsed(bytes.toString('utf8'))
      else uploads.set(name, { bytes, mimeType })
    }
    return { fields, uploads }
  }
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) fields[name] = parsed(value)
  return { fields, uploads }
}

/** In forms, objects and lists travel as JSON; everything else is text. */
function parsed(value: string): unknown {
  return /^[[{]/.test(value) ? JSON.parse(value) : value
}
