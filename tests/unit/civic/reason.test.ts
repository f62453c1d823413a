import { describe, expect, it } from 'vitest'
import { caseStates, isClosed, needsReason } from '#civic/case.ts'
import { isReasonCode, reasonCodes, reasonCodesFor } from '#civic/reason.ts'
import { readTexts } from '#content/i18n.ts'
import { languages, localesFolder } from '#content/languages.ts'

describe('a reason', () => {
  it('is there for every state that owes one, and only for states that close a case', () => {
    for (const state of caseStates) {
      const codes = reasonCodesFor(state)
      expect({ state, owes: needsReason(state) && codes.length === 0 }).toEqual({ state, owes: false })
      expect({ state, closed: codes.length === 0 || isClosed(state) }).toEqual({ state, closed: true })
    }
    expect(reasonCodesFor('resolved')).toEqual([])
  })

  it('fits at least one state', () => {
    const used = new Set(caseStates.flatMap((state) => reasonCodesFor(state)))
    expect(reasonCodes.filter((code) => !used.has(code))).toEqual([])
  })

  it.each(languages.map(({ tag }) => tag))('has a text in %s, and no text is left over', (tag) => {
    expect(Object.keys(readTexts(localesFolder, tag).reason ?? {}).sort()).toEqual([...reasonCodes].sort())
  })

  it('is recognised by its name alone', () => {
    expect(isReasonCode('noMoney')).toBe(true)
    expect(isReasonCode('toString')).toBe(false)
    expect(isReasonCode('noTime')).toBe(false)
  })

  it('that sends people to the police names 110 in every language', () => {
    for (const { tag } of languages) {
      expect({ tag, text: readTexts(localesFolder, tag).reason?.policeMatter }).toEqual({
        tag,
        text: expect.stringMatching(/110|۱۱۰/),
      })
    }
  })
})
