/** The parameters of one call: plain fields, and uploaded files by field name. */
export interface Parameters {
  fields: Record<string, unknown>
  uploads: Map<string, { bytes: Buffer; mimeType: string; name: string }>
}

/** Reads a call in any of the ways the Bot API takes: query string, JSON, form, multipart. */
export async function readParameters(
  url: URL,
  contentType: string | undefined,
  body: Buffer,
): Promise<Parameters> {
  const fields: Record<string, unknown> = Object.fromEntries(url.searchParams)
  const uploads: Parameters['uploads'] = new Map()
  if (body.length === 0) return { fields, uploads }
  if (contentType?.startsWith('application/json')) {
    Object.assign(fields, JSON.parse(body.toString('utf8')))
    return { fields, uploads }
  }
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType ?? '' },
  }).formData()
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = parsed(value)
    else
      uploads.set(name, {
        bytes: Buffer.from(await value.arrayBuffer()),
        mimeType: value.type,
        name: value.name,
      })
  }
  return { fields, uploads }
}

/** In forms, objects and lists travel as JSON; everything else is text. */
function parsed(value: string): unknown {
  return /^[[{]/.test(value) ? JSON.parse(value) : value
}
