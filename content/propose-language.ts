import { match } from '@formatjs/intl-localematcher'

const fallback = 'de'

/**
 * The language of ours that fits a device's hint best ("uk-UA" -> "uk", "prs" -> "fa"); German when nothing fits. A proposal:
 * the person's own choice always wins.
 */
export function proposeLanguage(hint: string | undefined, offered: readonly string[]): string {
  if (!hint) return fallback
  try {
    const [canonical] = Intl.getCanonicalLocales(hint.replaceAll('_', '-'))
    if (!canonical) return fallback
    const plain = offered.filter((tag) => tag !== 'de-simple')
    return canonical === 'de-simple' ? 'de-simple' : match([canonical], plain, fallback)
  } catch {
    return fallback
  }
}
