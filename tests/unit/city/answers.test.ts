import { describe, expect, it } from 'vitest'
import { findAnswers, isAnswerReviewed, strongAnswer } from '#content/city/answers.ts'
import { fillFacts } from '#content/city/facts.ts'
import { leipzig } from './leipzig.ts'

describe('a question', () => {
  it.each([
    ['de', 'Wie funktioniert das Stadtbezirksbudget?', 'districtBudget'],
    ['de', 'Wann tagt der Stadtbezirksbeirat Süd?', 'council'],
    ['de', 'Welcher Stadtbezirksbeirat ist für mich zuständig?', 'myCouncil'],
    ['de', 'Wann ist Bürgersprechstunde?', 'consultationHours'],
    ['de', 'Wohin mit dem Sperrmüll?', 'bulkyWaste'],
    ['de', 'Wie melde ich eine kaputte Laterne?', 'reportStreetLight'],
    ['de', 'Wie bekomme ich einen Termin beim Bürgeramt?', 'registration'],
    ['de', 'Wo kann ich Deutsch lernen?', 'languageHelp'],
    ['de', 'Was ist das Jugendparlament?', 'youthParliament'],
    ['de', 'Wann habt ihr geöffnet?', 'emergency'],
    ['de', 'Was passiert mit meinen Daten?', 'myData'],
    ['de', 'Wie lange dauert das?', 'howLong'],
    ['de-simple', 'Wie bekomme ich Geld für eine Idee?', 'districtBudget'],
    ['en', 'How do I get an appointment?', 'registration'],
    ['uk', 'Як записатися в бюргерамт?', 'registration'],
    ['ar', 'متى يجتمع مجلس الحي؟', 'council'],
    ['ru', 'Как зарегистрировать квартиру?', 'registration'],
    ['pl', 'Jak długo to potrwa?', 'howLong'],
    ['ro', 'Ce faceți cu datele mele?', 'myData'],
    ['vi', 'Tôi muốn học tiếng Đức', 'languageHelp'],
    ['tr', 'Randevu nasıl alırım?', 'registration'],
    ['fa', 'بودجهٔ محله چیست؟', 'districtBudget'],
    ['ku', 'Ez dixwazim fêrî almanî bibim', 'languageHelp'],
    ['fr', 'Quand se réunit le conseil de quartier ?', 'council'],
    ['es', '¿Cómo pido cita previa?', 'registration'],
  ])('in %s finds its answer at once: %s', (language, text, id) => {
    const [best] = findAnswers(leipzig, text, language, 3)
    expect(best?.answer.id).toBe(id)
    expect(best?.score).toBeGreaterThanOrEqual(strongAnswer)
  })

  it.each(['Wie geht es Ihnen?', 'Warum brennt die Laterne nicht?', ''])(
    'that no text answers gets none: %s',
    (text) => {
      expect(findAnswers(leipzig, text, 'de', 3)).toEqual([])
    },
  )
})

describe('an answer', () => {
  it('says in each language whether a person has reviewed it', () => {
    for (const answer of leipzig.answers) {
      expect(answer.sample).toBe(true)
      expect(isAnswerReviewed({ ...answer, reviewed: { de: true } }, 'de')).toBe(true)
      expect(isAnswerReviewed(answer, 'de'), 'nobody has read the sample yet').toBe(false)
      expect(isAnswerReviewed(answer, 'uk')).toBe(false)
    }
  })

  it('has no unfilled placeholder and fits into one message of every channel', () => {
    for (const answer of leipzig.answers) {
      for (const text of Object.values(answer.text)) {
        expect(text).not.toMatch(/[{}]/)
        expect(text.length).toBeLessThan(1_024)
      }
    }
  })

  it('names the newest budget, whatever the order of the years, in the digits of the language', () => {
    const [answer] = leipzig.answers
    if (!answer) throw new Error('Leipzig has no answers')
    const text = { de: '{districtBudget} seit {districtBudgetSince}', fa: '{districtBudget}' }
    const filled = fillFacts({ ...answer, text }, leipzig.districtBudgets.toReversed())
    expect(filled.text).toEqual({ de: '55.000 seit 2025', fa: '۵۵٬۰۰۰' })
  })

  it('in Leichte Sprache keeps to short sentences', () => {
    for (const answer of leipzig.answers) {
      const sentences = (answer.text['de-simple'] ?? '').split(/(?<=[.?!:])\s+/)
      const words = sentences.map((sentence) => sentence.split(/\s+/).length)
      expect(Math.max(...words), answer.id).toBeLessThanOrEqual(12)
    }
  })
})
