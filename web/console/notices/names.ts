import type { NoticeFile, NoticeKind, NoticeOptions } from '../data/notices.ts'
import { contentName } from '../frame/names.tsx'
import type { DeskLanguage, Texts } from '../frame/text.ts'

/** What a kind of notice is called at the desk. */
export function kindName({ language }: Texts, options: NoticeOptions, id: string): string {
  const kind = options.kinds.find((one) => one.id === id)
  return kind ? contentName(language, kind) : id
}

/** What a topic is called; a council's by the council's name. */
export function topicName({ language, text }: Texts, options: NoticeOptions, id: string): string {
  const topic = options.topics.find((one) => one.id === id)
  if (topic) return contentName(language, topic)
  const council = options.councils.find((one) => one.topic === id)
  return council ? text('notices.councilOf', { name: council.name }) : id
}

/** Every topic a notice can have, with its name: those of the city, then the councils. */
export function topicOptions(texts: Texts, options: NoticeOptions): [string, string][] {
  const ids = [...options.topics.map(({ id }) => id), ...options.councils.map(({ topic }) => topic)]
  return ids.map((id) => [id, topicName(texts, options, id)])
}

/** A label of the server's in the desk's language. */
export function labelOf(language: DeskLanguage, label: Readonly<Record<string, string>>): string {
  return label[language] ?? label.de ?? ''
}

/** The label of a field of words: of the kind, or of what a file shows. */
export function wordName(
  { language, text }: Texts,
  field: string,
  kind: NoticeKind | undefined,
  files: readonly NoticeFile[],
): string {
  const own = kind?.words.find(({ id }) => id === field)
  if (own) return labelOf(language, own.label)
  const [what, id = ''] = field.split('.')
  if (what === 'poll') return text('noticeWord.pollQuestion')
  if (what === 'option') return text('noticeWord.option', { number: id })
  return text('noticeWord.caption', { name: files.find((file) => file.id === id)?.name ?? field })
}

/** The address of a notice, of one of its parts, of one language. */
export function noticeAddress(id: string, query: Record<string, string | undefined> = {}): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const words = new URLSearchParams(asked).toString()
  return `#/notices/${id}${words && `?${words}`}`
}

/** What a channel is called at the desk. */
export function channelName({ text, has }: Texts, id: string): string {
  const key = `channel.${id}`
  return has(key) ? text(key) : id
}
