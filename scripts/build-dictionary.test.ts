import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findLemmas, readDictionary } from '#kernel/language/dictionary.ts'
import { fc } from '#test/fast-check.ts'
import { analysisKeys } from './dictionary/analysis-keys.ts'
import { buildAutomaton } from './dictionary/automaton.ts'
import { readHunspell } from './dictionary/hunspell.ts'
import { packDictionary } from './dictionary/pack.ts'

const affix = `SET UTF-8
PFX b Y 1
PFX b   0         nie       .
SFX N Y 4
SFX N   a         y         [^k]a
SFX N   a         i         ka
SFX N   a         ę         a
SFX N   a         ą         a
SFX X Y 2
SFX X   y         ego       y
SFX X   y         ych       y
SFX K Y 1
SFX K   a         ej        a
SFX H Y 3
SFX H   ć         ł         ać
SFX H   ć         ją        ać
SFX H   ć         no        [^z]ać
SFX E Y 1
SFX E   ć         ny        ać
`
const words = `14
chora/K
chorą
chory/bX
lama/N
matka/N
opieka/N
Lama/N
Zofia/N
czytać/HE
pisać/H
pisany
czytając
niepisany
najstarszy/X
starszy/X
dzieci
`

function make(dictionary = words) {
  const { keys, letters } = analysisKeys(readHunspell(affix, dictionary))
  return packDictionary(buildAutomaton(keys), { source: 'a 1', letters, keys: keys.length })
}

describe('the making of the dictionary', () => {
  const dictionary = readDictionary(make())
  const cases: readonly [form: string, lemmas: string[], why: string][] = [
    ['matki', ['matka'], 'a suffix that fits'],
    ['matky', [], 'a suffix that does not fit'],
    ['opieka', ['opieka'], 'the word itself'],
    ['zofię', ['zofia'], 'a name in lower case'],
    ['chorej', ['chory'], 'the feminine half of an adjective'],
    ['chorego', ['chory'], 'the adjective'],
    ['chorą', ['chory'], 'a form that no class makes, of the feminine half'],
    ['czytając', ['czytać'], 'a participle that stands alone, by the form it is made of'],
    ['pisany', ['pisać'], 'a form that no class of its word makes, by analogy'],
    ['najstarszego', ['starszy'], 'a superlative'],
    ['dzieci', ['dzieci'], 'a word of which nothing is known'],
    ['niechory', [], 'the class of "nie" is never expanded'],
    ['niepisany', [], 'a negation beside its positive: the analyser reads "nie" and the rest'],
    ['mat', [], 'the beginning of a form'],
    ['matkii', [], 'a form and more'],
  ]
  for (const [form, lemmas, why] of cases) {
    it(`${form}: ${lemmas.join(', ') || 'nothing'} (${why})`, () => {
      assert.deepEqual(findLemmas(dictionary, form), lemmas)
    })
  }

  it('gives the same bytes for the same input, and others for another', () => {
    assert.ok(make().equals(make()))
    assert.ok(!make().equals(make(words.replace('opieka', 'opiera'))))
  })

  it('refuses a suffix with a suffix, which it does not read', () => {
    assert.throws(() => readHunspell('SFX N   a   y/X   a', words), /suffix with a suffix/)
  })
})

const anyKeys = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 }), {
    maxLength: 60,
  })
  .map((keys) => keys.sort())

/** All keys of an automaton, by walking every path. */
function keysOf(arcs: Uint32Array, state: number, before = ''): string[] {
  const keys: string[] = []
  for (let place = state; place !== 0; place += 1) {
    const arc = arcs[place]!
    const key = before + String.fromCharCode((arc >>> 2) & 255)
    if ((arc & 2) !== 0) keys.push(key)
    keys.push(...keysOf(arcs, arc >>> 10, key))
    if ((arc & 1) === 1) break
  }
  return keys
}

describe('the automaton', () => {
  it('holds exactly its keys', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const { arcs, root } = buildAutomaton(keys)
        assert.deepEqual(keysOf(arcs, root), keys)
      }),
    )
  })

  it('keeps no state twice: no two accept the same endings', () => {
    fc.assert(
      fc.property(anyKeys, (keys) => {
        const { arcs, root } = buildAutomaton(keys)
        const states = new Set([root, ...arcs.subarray(1).map((arc) => arc >>> 10)])
        states.delete(0)
        const endings = [...states].map((state) => keysOf(arcs, state).join(' '))
        assert.equal(new Set(endings).size, endings.length)
      }),
    )
  })

  it('shares endings: three words in ten states need no thirty arcs', () => {
    assert.equal(buildAutomaton(['abcdef', 'bbcdef', 'cbcdef']).arcs.length, 1 + 3 + 5)
  })

  it('refuses keys out of order and keys twice', () => {
    assert.throws(() => buildAutomaton(['b', 'a']), /out of order/)
    assert.throws(() => buildAutomaton(['a', 'a']), /out of order/)
  })
})
