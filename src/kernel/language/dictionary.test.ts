import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { findLemmas, findSpelled, readDictionary, unmarkedSpellings } from './dictionary.ts'

const read = (name: string) => readFileSync(join(import.meta.dirname, name))
const bytes = read('pl.dictionary.bin')
const dictionary = readDictionary(bytes)
const unmarked = unmarkedSpellings(dictionary)

describe('the dictionary of forms', () => {
  it('takes at most 3 MB on disk and holds more than three million pairs', () => {
    assert.ok(bytes.length <= 3_000_000, String(bytes.length))
    assert.ok(dictionary.keys > 3_000_000, String(dictionary.keys))
  })

  it('comes with a notice that names its licence and the very source it was made from', () => {
    const notice = read('pl.dictionary.notice.txt').toString('utf8')
    const named = (text: string) =>
      text.includes('Mozilla Public License') && text.includes(dictionary.source)
    assert.equal(dictionary.source, 'dictionary-pl 2.0.0')
    assert.ok(named(notice))
    assert.ok(!named(notice.replaceAll('2.0.0', '1.9.0')), 'control: another version')
    assert.match(read('pl.dictionary.source-licence.txt').toString('utf8'), /GPL, LGPL, MPL/)
  })

  it('gives all lemmas of a form', () => {
    assert.deepEqual(findLemmas(dictionary, 'zajęcia').sort(), ['zająć', 'zajęcie'])
    assert.deepEqual(findLemmas(dictionary, 'wózka'), ['wózek'])
  })

  it('gives none for what is no form: beginnings, other letters, nothing', () => {
    for (const word of ['opiekunkam', 'wózk', 'źźź', 'мама', 'a-b', '\u0000', ''])
      assert.deepEqual(findLemmas(dictionary, word), [], word)
  })

  it('does not expand "nie": a negation is in it only as a word of its own', () => {
    assert.deepEqual(findLemmas(dictionary, 'niepełnosprawnych'), ['niepełnosprawny'])
    assert.deepEqual(findLemmas(dictionary, 'niesprawnych'), [])
  })

  it('is walked without marks from the same bytes', () => {
    const forms = findSpelled(dictionary, 'wozka', unmarked)
    assert.deepEqual(forms, [{ form: 'wózka', lemmas: ['wózek'] }])
    assert.deepEqual(findSpelled(dictionary, 'wozkax', unmarked), [])
  })

  it('finds by the unmarked walk whatever it finds exactly', () => {
    const anyWord = fc.string({ unit: fc.constantFrom(...'aąeęoózżźsścćwmkn'), minLength: 1, maxLength: 6 })
    let known = 0
    fc.assert(
      fc.property(anyWord, (word) => {
        const exact = findLemmas(dictionary, word)
        if (exact.length > 0) known += 1
        const spelled = findSpelled(dictionary, word, unmarked).find(({ form }) => form === word)
        assert.deepEqual(spelled?.lemmas ?? [], exact)
      }),
      { numRuns: 2000 },
    )
    assert.ok(known > 50, `only ${known} of the words are known`)
  })

  it('refuses bytes of another format, cut short, or none', () => {
    assert.throws(() => readDictionary(Buffer.alloc(0)), /no dictionary/)
    assert.throws(() => readDictionary(Buffer.from('Ala ma kota')), /no dictionary/)
    assert.throws(() => readDictionary(bytes.subarray(0, bytes.length - 4)), /cut short/)
    const newer = Buffer.from(bytes.toString('latin1').replace('"format":1', '"format":2'), 'latin1')
    assert.throws(() => readDictionary(newer), /unknown format 2/)
  })

  it('reads bytes that lie anywhere in memory', () => {
    const shifted = Buffer.concat([Buffer.from([0]), bytes]).subarray(1)
    assert.deepEqual(findLemmas(readDictionary(shifted), 'wózka'), ['wózek'])
  })
})
