/** The name of a file until it belongs to a case, by the number of the message that brought it. */
export function fileKey(messageId: string): string {
  return `m${messageId}`
}

/** The number of the message that brought the file of this name. */
export function messageOf(key: string): bigint {
  return BigInt(key.slice(1))
}
