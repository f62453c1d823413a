/** One part of a multipart body; `fileName` is absent for plain fields. */
export interface Part {
  name: string
  fileName: string | undefined
  mimeType: string
  bytes: Buffer
}

/**
 * Reads multipart/form-data as leniently as the Bot API does: the parser built into Node refuses headers without the usual
 * blanks, which real clients send.
 */
export function parseMultipart(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) throw new Error('multipart body without a boundary')
  const parts: Part[] = []
  const mark = Buffer.from(`--${boundary}`)
  let from = body.indexOf(mark)
  while (from >= 0) {
    const to = body.indexOf(mark, from + mark.length)
    if (to < 0) return parts
    // Between two marks stand a line break, the part, and a line break.
    parts.push(parsePart(body.subarray(from + mark.length + 2, to - 2)))
    from = to
  }
  return parts
}

function parsePart(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, end).toString('utf8')
  return {
    name: /\bname="([^"]*)"/i.exec(head)?.[1] ?? '',
    fileName: /filename="([^"]*)"/i.exec(head)?.[1] ?? /filename=([^;\r\n]+)/i.exec(head)?.[1],
    mimeType: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream',
    bytes: part.subarray(end + 4),
  }
}
