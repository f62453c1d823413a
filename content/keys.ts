/** The name of a text: `<namespace>.<key>` for a key of `locales/de/<namespace>.json`. */
export type MessageKey = `${string}.${string}`
