import { type BinaryNode, getBinaryNodeChild } from '@whiskeysockets/baileys'

/** A stanza, or a part of one. */
export function node(
  tag: string,
  attrs: BinaryNode['attrs'] = {},
  content?: BinaryNode['content'],
): BinaryNode {
  return content === undefined ? { tag, attrs } : { tag, attrs, content }
}

/** The part at the end of this path. Throws when it is not there: the client broke the protocol. */
export function part(root: BinaryNode, ...path: string[]): BinaryNode {
  let found = root
  for (const tag of path) {
    const child = getBinaryNodeChild(found, tag)
    if (child === undefined) throw new Error(`<${found.tag}> has no <${tag}>`)
    found = child
  }
  return found
}

/** All parts below a stanza's own level; none when it carries bytes. */
export function parts(root: BinaryNode): BinaryNode[] {
  return Array.isArray(root.content) ? root.content : []
}

/** The bytes at the end of this path. */
export function bytes(root: BinaryNode, ...path: string[]): Buffer {
  const { content, tag } = part(root, ...path)
  if (!(content instanceof Uint8Array)) throw new Error(`<${tag}> carries no bytes`)
  return Buffer.from(content)
}

/** A number in as many bytes as the protocol wants. */
export function bigEndian(value: number, length: number): Buffer {
  const encoded = Buffer.alloc(length)
  encoded.writeUIntBE(value, 0, length)
  return encoded
}
