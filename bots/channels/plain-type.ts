/** A media type without its parameters: `audio/ogg` of `audio/ogg; codecs=opus`. */
export function plainType(mimeType: string): string {
  return mimeType.split(';')[0]?.trim() ?? ''
}
