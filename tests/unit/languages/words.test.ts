import { describe, expect, it } from 'vitest'
import { parsePause } from '#content/duration.ts'
import { foldDigits } from '#content/fold.ts'
import { languages } from '#content/languages.ts'
import { commandSpellings, commandWords, matchLanguage, matchWord } from '#content/words.ts'
import { readWords } from '#content/words-file.ts'
import { ordinarySentences } from './ordinary-sentences.ts'

/** Spellings that mean two things on purpose: in its own language each keeps its own meaning. */
const intended: Record<string, string> = { تمام: 'ar:yes fa:done' }

describe('command words', () => {
  it('are complete in every language; Leichte Sprache shares the German ones', () => {
    for (const { tag } of languages.filter(({ tag }) => tag !== 'de-simple')) {
      const { commands } = readWords(tag)
      expect({ tag, missing: commandWords.filter((command) => !commands[command]) }).toEqual({
        tag,
        missing: [],
      })
    }
  })

  it('mean one thing across all languages', () => {
    const meanings = new Map<string, string[]>()
    for (const { tag } of languages) {
      for (const [spelling, command] of commandSpellings(readWords(tag))) {
        meanings.set(spelling, [...(meanings.get(spelling) ?? []), `${tag}:${command}`])
      }
    }
    const clashes = [...meanings]
      .filter(([, uses]) => new Set(uses.map((use) => use.split(':')[1])).size > 1)
      .filter(([spelling, uses]) => intended[spelling] !== uses.join(' '))
    expect(clashes).toEqual([])
  })

  it('stand for one command within a language', () => {
    for (const { tag } of languages) {
      const { commands } = readWords(tag)
      for (const command of commandWords) {
        for (const word of commands[command] ?? []) {
          expect({ tag, word, command: matchWord(word, tag) }).toEqual({ tag, word, command })
        }
      }
    }
  })

  it('are not guessed at where two of them look alike without their accents', () => {
    expect(matchWord('dừng', 'vi')).toBe('stop')
    expect(matchWord('đúng', 'vi')).toBe('yes')
    expect(matchWord('dung', 'vi')).toBeNull()
  })

  it('"stop" stops in every language', () => {
    for (const { tag } of languages) {
      for (const word of ['STOP', 'Stopp!', 'stop ✋', ' Stop. ']) expect(matchWord(word, tag)).toBe('stop')
    }
  })

  it.each([
    ['de', 'Hilfe!', 'help'],
    ['de', 'menue', 'menu'],
    ['de', 'Ueberspringen', 'skip'],
    ['de', 'uberspringen', 'skip'],
    ['de', 'Weiß ich nicht', 'notSure'],
    ['de', 'weiss ich nicht', 'notSure'],
    ['de', 'Meine Daten löschen', 'erase'],
    ['de-simple', 'Menü', 'menu'],
    ['en', "That's all", 'done'],
    ['en', 'I don’t know', 'notSure'],
    ['uk', 'Мої звернення', 'cases'],
    ['uk', 'МЕНЮ', 'menu'],
    ['ar', 'إلغاء', 'cancel'],
    ['ar', 'الغاء', 'cancel'],
    ['ar', 'نَعَم', 'yes'],
    ['ar', 'na3am', 'yes'],
    ['ru', 'Всё', 'done'],
    ['ru', 'все', 'done'],
    ['pl', 'pomin', 'skip'],
    ['ro', 'anuleaza', 'cancel'],
    ['vi', 'huy', 'cancel'],
    ['tr', 'YARDIM', 'help'],
    ['tr', 'hayir', 'no'],
    ['fa', 'نمیدانم', 'notSure'],
    ['fa', 'نمی‌دانم', 'notSure'],
    ['ku', 'ere', 'yes'],
    ['fr', 'Terminé', 'done'],
    ['fr', 'd’accord', 'yes'],
    ['es', 'SI', 'yes'],
  ])('are understood as people type them: %s "%s"', (tag, word, command) => {
    expect(matchWord(word, tag)).toBe(command)
  })

  it('are understood in any language, the own one first', () => {
    expect(matchWord('допомога', 'de')).toBe('help')
    expect(matchWord('تمام', 'ar')).toBe('yes')
    expect(matchWord('تمام', 'fa')).toBe('done')
  })

  it('are no commands inside a sentence', () => {
    for (const sentence of [
      'Der Bus hält nicht am Stop',
      'Bitte stoppen Sie den Lärm in der Nacht',
      'Ich brauche Hilfe mit der Laterne',
      'No light in our street',
      'Там нет света',
      'مساعدة في الشارع من فضلكم',
    ]) {
      expect(matchWord(sentence, 'de')).toBeNull()
    }
    expect(matchWord('', 'de')).toBeNull()
    expect(matchWord('😀', 'de')).toBeNull()
  })

  it('are no commands in what people tell the city, in any language', () => {
    for (const { tag } of languages) {
      const sentences = ordinarySentences[tag] ?? []
      expect(sentences.length).toBeGreaterThanOrEqual(5)
      for (const sentence of sentences) {
        for (const own of [tag, 'de', 'en']) {
          const heard = { command: matchWord(sentence, own), pause: parsePause(sentence, own) }
          expect({ sentence, ...heard }).toEqual({ sentence, command: null, pause: null })
        }
      }
    }
  })

  it('may be said politely, in any language', () => {
    let checked = 0
    for (const { tag } of languages) {
      const { polite = [], commands } = readWords(tag)
      for (const word of polite) {
        for (const command of ['stop', 'pause', 'less', 'help', 'menu'] as const) {
          const said = commands[command]?.[0] ?? ''
          for (const words of [`${word} ${said}`, `${said} ${word}`]) {
            expect({ tag, words, command: matchWord(words, tag) }).toEqual({ tag, words, command })
            checked += 1
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(300)
  })

  it.each([
    ['ar', 'awqif', 'stop'],
    ['ar', 'tawa2af', 'stop'],
    ['ar', 'ليش', 'why'],
    ['de', 'Stoop', 'stop'],
    ['de', 'bitte Hilfe', 'help'],
    ['de', 'Warum bekomme ich das?', 'why'],
    ['de', 'nicht so oft', 'less'],
    ['de', 'nur mein Stadteil', 'onlyDistrict'],
    ['en', 'leave me alone', 'stop'],
    ['en', 'Why am I getting this?', 'why'],
    ['en', 'weekly summary, please', 'digest'],
    ['es', '¿Por qué recibo esto?', 'why'],
    ['fa', 'chera', 'why'],
    ['fr', 'Pourquoi est-ce que je reçois ça ?', 'why'],
    ['ku', 'çima', 'why'],
    ['pl', 'prosze przerwe', 'pause'],
    ['ro', 'de ce primesc asta', 'why'],
    ['ru', 'pomogite', 'help'],
    ['ru', 'otpisatsya', 'stop'],
    ['tr', 'bunu neden alıyorum?', 'why'],
    ['uk', 'чому ви мені пишете?', 'why'],
    ['vi', 'tai sao toi nhan tin nay', 'why'],
  ])('are understood with usual variants, slips and Latin letters: %s "%s"', (tag, word, command) => {
    expect(matchWord(word, tag)).toBe(command)
  })
})

describe('names of languages', () => {
  it('are understood in their own language, in German and in English', () => {
    for (const { tag, ownName, germanName, englishName } of languages) {
      for (const name of [ownName, germanName, englishName, ownName.toUpperCase()]) {
        expect({ name, tag: matchLanguage(name) }).toEqual({ name, tag })
      }
    }
  })

  it.each([
    ['English', 'en'],
    ['عربي', 'ar'],
    ['leichte sprache', 'de-simple'],
    ['turkce', 'tr'],
    ['по-русски', 'ru'],
    ['Kurmancî', 'ku'],
    ['دری', 'fa'],
    ['espanol', 'es'],
  ])('are understood as people type them: %s', (name, tag) => {
    expect(matchLanguage(name)).toBe(tag)
  })

  it('belong to one language each', () => {
    const owners = new Map<string, string>()
    for (const { tag } of languages) {
      for (const name of readWords(tag).names) {
        expect({ name, tag: matchLanguage(name) }).toEqual({ name, tag })
        owners.set(name, tag)
      }
    }
    expect(owners.size).toBeGreaterThan(languages.length)
  })

  it('are not found inside a sentence', () => {
    expect(matchLanguage('Ich spreche English')).toBeNull()
  })
})

describe('digits', () => {
  it('of Arabic and Persian keyboards count like ours', () => {
    expect(foldDigits('٢')).toBe('2')
    expect(foldDigits('۱۰ و ٤')).toBe('10 و 4')
  })
})
