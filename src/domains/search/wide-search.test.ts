// The index against a search that looks at every entry, on small made-up countries.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { rarityOf, textPart } from './rank.rules.ts'
import { buildWideIndex, type Place, type WideEntry, type WideIndex } from './wide-index.ts'
import { searchWide, type WideHit, type WideQuestion } from './wide-search.ts'

const words = ['opieka', 'dowoz', 'klub', 'senior', 'dziecko', 'obiad']
const codes = ['klub-rodzica', 'przemoc', 'posilki']
const strength: Readonly<Record<Place, number>> = { A: 1, B: 0.9, C: 0.7 }

const entry = fc.record({
  concepts: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 }),
  words: fc.uniqueArray(fc.tuple(fc.constantFrom(...words), fc.constantFrom<Place>('A', 'B', 'C')), {
    maxLength: 5,
    selector: ([word]) => word,
  }),
})
const country = fc
  .array(fc.array(entry, { maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map((centres) => centres.flatMap((own, centre) => own.map((one): WideEntry => ({ centre, ...one }))))
const question = fc.record({
  needs: fc.uniqueArray(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 1, max: 9 })), {
    maxLength: 2,
    selector: ([code]) => code,
  }),
  words: fc.array(fc.uniqueArray(fc.constantFrom(...words, 'nieznane'), { minLength: 1, maxLength: 2 }), {
    maxLength: 3,
  }),
})
const scope = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }), { nil: null })

function indexOf(entries: readonly WideEntry[]): WideIndex {
  const builder = buildWideIndex()
  for (const one of entries) builder.add(one)
  return builder.finish()
}

/** Every entry of the scope with its sum, looked at one by one. */
function lookThrough(all: readonly WideEntry[], asked: WideQuestion, centres: readonly number[] | null) {
  const worth = asked.words.map((keys) => {
    const having = keys.flatMap((key) => all.filter(({ words: own }) => own.some(([word]) => word === key)))
    return textPart * rarityOf(all.length, having.length)
  })
  return all
    .map((one, at): WideHit => {
      const need = Math.max(
        0,
        ...asked.needs.map(([code, score]) => (one.concepts.includes(code) ? score : 0)),
      )
      const text = asked.words.map((keys, word) => {
        const found = one.words.flatMap(([key, place]) => (keys.includes(key) ? [strength[place]] : []))
        return worth[word]! * Math.max(0, ...found)
      })
      return { entry: at, score: text.reduce((sum, part) => sum + part, 0) + need }
    })
    .filter(({ entry: at, score }) => score > 0 && (!centres || centres.includes(all[at]!.centre)))
    .toSorted((a, b) => b.score - a.score || a.entry - b.entry)
}

const rounded = (hits: readonly WideHit[]) => hits.map(({ entry: at, score }) => [at, score.toFixed(9)])

describe('a search over many centres', () => {
  it('finds what looking through every entry finds, in the same order', () => {
    fc.assert(
      fc.property(country, question, scope, fc.integer({ min: 1, max: 20 }), (all, asked, where, limit) => {
        const centres = where?.toSorted((a, b) => a - b) ?? null
        const index = indexOf(all)
        const expected = rounded(lookThrough(all, asked, centres).slice(0, limit))
        assert.deepEqual(rounded(searchWide(index, asked, { centres, limit })), expected)
        // Nothing is left over from a question before.
        assert.deepEqual(rounded(searchWide(index, asked, { centres, limit })), expected)
      }),
      { numRuns: 500 },
    )
  })

  it('control: an entry of another centre, or a word in another place, is another answer', () => {
    const entries: WideEntry[] = [
      { centre: 0, concepts: [], words: [['klub', 'C']] },
      { centre: 1, concepts: ['przemoc'], words: [['klub', 'A']] },
      { centre: 1, concepts: [], words: [['obiad', 'A']] },
    ]
    const asked: WideQuestion = { needs: [], words: [['klub']] }
    const found = (centres: readonly number[] | null) =>
      searchWide(indexOf(entries), asked, { centres, limit: 9 }).map((hit) => hit.entry)
    assert.deepEqual(found(null), [1, 0])
    assert.deepEqual(found([0]), [0])
    assert.deepEqual(found([7]), [])
  })

  it('refuses entries that jump back to an earlier centre', () => {
    const builder = buildWideIndex()
    builder.add({ centre: 1, concepts: [], words: [] })
    assert.throws(() => builder.add({ centre: 0, concepts: [], words: [] }))
  })
})
