import { eld } from 'eld/small'
import { plainWords } from './fold.ts'
import { isLanguage, languages } from './languages.ts'

/** What a text seems to be written in. `reliable`: enough of it, and clear enough, to propose the language. */
export interface Detection {
  language: string
  reliable: boolean
}

/** Fewer words than these are greetings, names or streets (Karl-Liebknecht-Straße is one): no ground for a proposal. */
const enoughWords = 3

/** Not ours, but written here too: a text in one of them is better left unguessed than taken for the language next to it. */
const neighbours = ['it', 'bg', 'pt', 'nl', 'cs', 'hu', 'sr', 'el', 'hi', 'ti', 'am']
eld.setLanguageSubset([...languages.map(({ tag }) => tag), ...neighbours])

/**
 * Guesses the language of a text; `null` when it has no words or is in a language of none of our folders. A guess only
 * proposes: the person's choice wins. `eld` in its small size is as good on our samples as the large one, which takes 400 MB.
 */
export function detectLanguage(text: string): Detection | null {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return null
  const enough = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= enoughWords
  const told = byLetters(words.join(' ')) ?? (isKurmanji(words) ? 'ku' : undefined)
  if (told) return isLanguage(told) ? { language: told, reliable: enough } : null
  const guess = eld.detect(text)
  if (!isLanguage(guess.language)) return null
  return { language: guess.language, reliable: enough && guess.isReliable() }
}

/** Letters that only one of two neighbours has, where a few words are too little for statistics. */
function byLetters(text: string): string | undefined {
  const ukrainian = /[іїєґ]/.test(text)
  const russian = /[ыэё]/.test(text)
  if (ukrainian !== russian && /^[\p{Script=Cyrillic}\s\d]+$/u.test(text)) return ukrainian ? 'uk' : 'ru'
  if (/[ảạắằẵặẳấầẩẫậẻẽẹếềểễệỉĩịỏọốồổỗộơớờởỡợưứừửữựỷỹỵđ]/.test(text)) return 'vi'
  if (/[پچژگ]/.test(text) && !/[ةڵێۆڕٹڈں]/.test(text)) return 'fa'
  return undefined
}

/** Kurmanji is known to no detector. Its small words and its endings -ê, -î, -û stand in every sentence, and hardly in others. */
const kurmanjiWords = new Set(
  (
    'û ku ji bi li ez hûn ew em yê yên min heye hene ye ne nîne kir dike dikin bike bikin dibe bûn çi xwe jî wek gelek kes ' +
    'wî wê wan van ev me bo her heta lê an divê nikare tê tune ser nav malê kolanê rast bê di'
  ).split(' '),
)
const kurmanjiShare = 0.25
const foreignLetters = /[ăâșțţığöüñáéèàßščžőł]/

function isKurmanji(words: string[]): boolean {
  const text = words.join(' ')
  if (foreignLetters.test(text) || !/\p{Script=Latin}/u.test(text)) return false
  const known = words.filter((word) => kurmanjiWords.has(word) || /([êîû]|ên|[îû]n)$/.test(word)).length
  return known / words.length >= kurmanjiShare && /[êîûx]/.test(text)
}
