import { foldWords } from './fold-words.ts'

const cyrillic: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', є: 'e', ж: 's', з: 's', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 's', ч: 's', ш: 's', щ: 's', ы: 'i', э: 'e', ю: 'u',
  я: 'a', ь: '', ъ: '',
} // biome-ignore format: a table reads better in rows
const arabic: Record<string, string> = {
  ا: 'a',
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 's',
  ج: 'g',
  چ: 's',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 's',
  ر: 'r',
  ز: 's',
  ژ: 's',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 's',
  ع: 'a',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'u',
  ي: 'i',
  گ: 'g',
}

/**
 * The bones of a name in any of our scripts: consonants in one spelling for what sounds alike, so that "Eisenbahn", "Айзенбан" and
 * "آيزنبان" become the same. Empty for a word without consonants.
 */
export function bonesOf(word: string): string {
  return Array.from(foldWords(word).join(''))
    .map((letter) => cyrillic[letter] ?? arabic[letter] ?? letter)
    .join('')
    .replace(/sch|sh|tz|ts|cz|ch(?=[aeiou])|[zcxß]/g, 's')
    .replace(/ph|[vw]/g, 'f')
    .replace(/ck|[qg]/g, 'k')
    .replace(/p/g, 'b')
    .replace(/[^b-df-hj-np-tv-z0-9]|h/g, '')
    .replace(/(.)\1+/g, '$1')
}
