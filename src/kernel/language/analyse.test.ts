import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { analyse, analyzerVersion } from './analyse.ts'
import { readDictionary } from './dictionary.ts'
import { fold } from './fold.ts'

const keysOf = (text: string) => analyse(text).groups.map(({ keys }) => keys.join('|'))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(..."aąeęzżźoósśnńlłcćуіїйьґє'’ -.\u0301\u0328\u00005🙂ABŻ\ud800"),
    maxLength: 200,
  }),
)

/** Forms from the dictionary: every path chosen by the numbers that are given. */
const anyForm = fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }).map(walkBy)
const bytes = readFileSync(join(import.meta.dirname, 'pl.dictionary.bin'))
const dictionary = readDictionary(bytes)

function walkBy(numbers: readonly number[]): string {
  let form = ''
  let state = dictionary.root
  for (const number of numbers) {
    let end = state
    while ((dictionary.arcs[end]! & 1) === 0) end += 1
    const arc = dictionary.arcs[state + (number % (end - state + 1))]!
    const letter = (arc >>> 2) & 255
    if (letter === 0) break
    form += dictionary.letters[letter - 1]!
    state = arc >>> 10
  }
  return form
}

describe('analysing any text', () => {
  it('never throws, and gives places in order, keys folded, each once, never none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = { position: -1, end: 0 }
        for (const group of analyse(text).groups) {
          assert.ok(group.position > before.position)
          assert.ok(group.start >= before.end && group.end > group.start && group.end <= text.length)
          assert.ok(group.keys.length > 0 && new Set(group.keys).size === group.keys.length)
          for (const key of group.keys) {
            assert.equal(fold(key), key)
            assert.match(key, /^[\p{L}\p{M}\p{N}]{1,64}$/u)
          }
          before = group
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('gives the same twice: what was read before does not change what comes after', () => {
    fc.assert(fc.property(anyText, (text) => assert.deepEqual(analyse(text), analyse(text))))
  })

  it('reads composed and decomposed letters alike', () => {
    const texts = ['żółta łódź dla dzieci', 'поїздка й ґанок', 'Ćma']
    for (const text of texts) assert.deepEqual(keysOf(text.normalize('NFD')), keysOf(text))
  })

  it('folds once for all', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(fold(fold(text)), fold(text))),
      { numRuns: 1500 },
    )
  })

  it('survives a word and a text of any length', () => {
    assert.deepEqual(keysOf('z'.repeat(5000)), ['z'.repeat(64)])
    assert.equal(analyse('ż '.repeat(50_000)).groups.at(-1)!.position, 49_999)
    assert.deepEqual(keysOf(''), [])
    assert.deepEqual(keysOf('🙂🙃 … !!!'), [])
  })
})

describe('the same words with and without diacritics', () => {
  // A word that is a stop word without its marks is one in a text without marks: "tez" is "też" or "teza".
  const stop = new Set(
    readFileSync(join(import.meta.dirname, 'pl.stop.txt'), 'utf8')
      .split(/\s+/)
      .map(fold),
  )

  it('share a key in every group', () => {
    let marked = 0
    fc.assert(
      fc.property(anyForm, (form) => {
        const bare = fold(form)
        if (stop.has(bare) || form.length > 60 || form === 'nie') return
        if (bare !== form) marked += 1
        const [exact, typed] = [analyse(form, 'pl').groups, analyse(bare, 'pl').groups]
        assert.equal(exact.length, 1, form)
        assert.ok(
          exact[0]!.keys.some((key) => typed[0]!.keys.includes(key)),
          `${form}: ${exact[0]!.keys} and ${typed[0]!.keys}`,
        )
      }),
      { numRuns: 5000 },
    )
    assert.ok(marked > 500, `only ${marked} words had marks`)
  })

  it('also when other words of the text have their marks', () => {
    assert.deepEqual(keysOf('wozka dla córki'), ['wozek', 'corka'])
  })

  it('control: other words share none', () => {
    const keys = (text: string) => new Set(analyse(text).groups.flatMap((group) => group.keys))
    assert.ok(keys('opieka').isDisjointFrom(keys('opiekun')))
    assert.ok(keys('pelnosprawny').isDisjointFrom(keys('niepelnosprawny')))
  })
})

describe('groups', () => {
  it('say where they stand, also behind letters that take two units', () => {
    const text = '🙂 Szukam, dla MAMY – opieki!'
    const found = analyse(text).groups.map(({ position, start, end }) => [position, text.slice(start, end)])
    assert.deepEqual(found, [
      [0, 'Szukam'],
      [2, 'MAMY'],
      [3, 'opieki'],
    ])
  })

  it('say that the word before says no', () => {
    const negated = (text: string) =>
      analyse(text).groups.flatMap((group) => (group.negated ? group.keys : []))
    assert.deepEqual(negated('mama nie radzi sobie'), ['radzic'])
    assert.deepEqual(negated('я не можу'), [analyse('можу').groups[0]!.keys[0]])
    assert.deepEqual(negated("I can't pay the bills"), ['pay'])
    assert.deepEqual(negated('mama radzi sobie'), [])
  })

  it('leave out stop words and endings of acronyms', () => {
    assert.deepEqual(keysOf('o tym, że to jest dla niej'), [])
    assert.deepEqual(keysOf('w MOPS-ie i ZUS-em'), ['mops', 'zus'])
    assert.deepEqual(keysOf('dom-ek'), ['dom', 'ek'])
  })

  it('keep Cyrillic words of a Polish text and Latin words of a Ukrainian one', () => {
    assert.deepEqual(keysOf('pomoc для дітей'), ['pomoc', 'дитин'])
    assert.deepEqual(keysOf('записатися на курс online у школі'), ['запис', 'курс', 'online', 'школ'])
  })
})

describe('the version', () => {
  // The lists, the dictionary, and what the rules make of every word in the lists.
  it('moves with every change of what is read: raise it, then the fingerprint', () => {
    const files = globSync('*.{txt,bin}', { cwd: import.meta.dirname }).sort()
    const data = files.filter((name) => !/notice|licence/.test(name))
    const hash = createHash('sha256')
    for (const name of data) {
      const content = readFileSync(join(import.meta.dirname, name))
      hash.update(name).update(content)
      if (name.endsWith('.txt')) hash.update(JSON.stringify(analyse(content.toString('utf8')).groups))
    }
    assert.equal(`${analyzerVersion} ${hash.digest('hex').slice(0, 16)}`, '2 181f25ff0611b47b')
  })
})

const questions = findQuestions()

describe('questions of residents', {
  skip: questions ? false : 'skipped: ../shared/data is not here',
}, () => {
  it('all give at least one group in their language', () => {
    assert.equal(questions!.length, 80)
    for (const { q, lang } of questions!) {
      const { language, groups } = analyse(q)
      assert.ok(groups.length > 0, q)
      assert.equal(language, lang, q)
    }
  })
})

function findQuestions(): { q: string; lang: string }[] | null {
  const places: string[] = []
  if (process.env.SPLOT_SHARED) places.push(process.env.SPLOT_SHARED)
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (!process.env.SPLOT_SHARED) places.push(join(folder, 'shared'))
  }
  const found = places
    .map((place) => join(place, 'data', 'queries-dev.jsonl'))
    .find((file) => existsSync(file))
  if (!found) return null
  return readFileSync(found, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
