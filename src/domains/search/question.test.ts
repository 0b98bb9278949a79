import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '#kernel/language/analyse.ts'
import { fc } from '#test/fast-check.ts'
import { askerOf, fitOf } from './asker.rules.ts'
import { readConceptFile } from './concept-file.ts'
import { learnConcepts, scoreConcepts } from './concept-model.ts'
import { corrected, distance, vocabularyOf } from './correction.rules.ts'
import { aConcept, someConcepts } from './fixtures.ts'
import { readQuestion, tidy } from './question.rules.ts'
import { dangerIn, readUrgency } from './urgency.rules.ts'
import { readKin, signsOf } from './word-sign.ts'

const model = learnConcepts(someConcepts)
const known = someConcepts.flatMap(({ labels, phrases }) => [...Object.values(labels), ...phrases.pl])
const vocabulary = async () => [vocabularyOf(known)]
const read = (text: string, options = {}) => readQuestion(text, { model, vocabulary }, options)
const first = async (text: string) => (await read(text)).concepts[0]?.concept.code ?? null

describe('danger', () => {
  const told: readonly (readonly [string, string | null])[] = [
    ['mąż mnie bije', 'violence'],
    ['chlopak mnie dusil, boje sie wracac do domu', 'violence'],
    ['чоловік б’є мене', 'violence'],
    ['my husband hits me', 'violence'],
    ['nie mam gdzie spać dziś', 'homeless'],
    ['wyrzucili nas z mieszkania, jesteśmy z dzieckiem na dworcu', 'homeless'],
    ['сьогодні ніде ночувати', 'homeless'],
    ['nowhere to sleep tonight', 'homeless'],
    ['nie chcę już żyć', 'suicide'],
    ['córka się tnie', 'suicide'],
    ['I want to kill myself', 'suicide'],
    ['wczoraj na moich oczach zginął kolega, cała się trzęsę', 'trauma'],
    ['sąsiad bije dziecko, słychać krzyki', 'child-harm'],
    ['samobójstwo kolegi sprzed lat, szukam grupy wsparcia', null],
    ['bije mi serce, gdzie zbadać ciśnienie', null],
    ['grozi mi eksmisja za długi', null],
    ['wyrzucili mnie z pracy', null],
    ['synek bije inne dzieci w przedszkolu', null],
    ['boję się zostawić tatę samego w domu', null],
    ['szkolenie o przemocy dla nauczycieli', null],
    ['umieram z nudów na emeryturze', null],
    ['чоловік не може сам прийняти душ', null],
    ['my toddler hits other kids', null],
    ['mieszkam na ulicy Lipowej, kiedy odbiór śmieci', null],
  ]
  for (const [question, kind] of told) {
    it(`${kind ?? 'none'}: ${question}`, () => {
      const danger = dangerIn(question)
      assert.equal(danger === 'none' ? null : danger, kind)
    })
  }

  it('refuses a list with a section that it does not know', () => {
    assert.throws(() => readUrgency('[hunger]\nglodny'), /hunger/)
    assert.throws(() => readUrgency('glodny'), /before the first section/)
  })

  it('brings what helps in that danger first, even without a word of it', async () => {
    assert.equal(await first('mąż mnie dusi, potrzebny wózek'), 'przemoc')
    assert.equal(await first('potrzebny wózek'), 'wypozyczalnia')
  })
})

describe('needs', () => {
  it('are found by other words of the same meaning, in any language, without marks', async () => {
    assert.equal(await first('skąd pożyczyć balkonik i kule'), 'wypozyczalnia')
    assert.equal(await first('лежача бабуся, ліжко'), 'wypozyczalnia')
    assert.equal(await first('what to do with a baby'), 'klub-rodzica')
    assert.equal(await first('zajecia dla niemowlat'), 'klub-rodzica')
    assert.equal(await first('qwrtp zxcv'), null)
  })

  it('count for less where the question is one that means something else', () => {
    const groups = analyse('wózek dziecięcy').groups
    const score = (concepts: typeof someConcepts) =>
      scoreConcepts(learnConcepts(concepts), groups).find((one) => one.concept.code === 'wypozyczalnia')!
        .score
    const innocent = someConcepts.map((one) => ({ ...one, not: { pl: [], uk: [], en: [] } }))
    assert.ok(score(someConcepts) < score(innocent))
  })

  it('are the same for the same concepts, whatever was learnt before', () => {
    const groups = analyse('wózek dla mamy po operacji').groups
    const codes = () =>
      scoreConcepts(learnConcepts(someConcepts), groups).map(({ concept, score }) => [concept.code, score])
    assert.deepEqual(codes(), codes())
  })
})

describe('people in a question', () => {
  const asker = (text: string) => askerOf(text, analyse(text).groups)

  it('are read from words and ages', () => {
    assert.deepEqual(asker('synek 3 lata').ages, [3])
    assert.ok(asker('synek 3 lata').who.includes('small-child'))
    assert.deepEqual(asker('mam 78 lat').who, ['senior'])
    assert.deepEqual(asker('for my 12 year old').ages, [12])
    assert.deepEqual(asker('5 lat temu po wypadku').ages, [])
    assert.deepEqual(asker('8 miesięcy').ages, [0])
  })

  it('make what is for them better and what is not worse, never more', () => {
    const target = { who: ['small-child' as const, 'parent' as const], ages: { from: 0, to: 5 } }
    assert.ok(fitOf(asker('zajęcia, synek 3 lata'), target) > 1)
    assert.ok(fitOf(asker('zajęcia dla babci, 80 lat'), target) < 1)
    assert.equal(fitOf(asker('zajęcia'), target), 1)
  })
})

describe('misspelt words', () => {
  it('are put right by what the centre speaks of, and left alone on wish', async () => {
    assert.equal((await read('wypożyczyć wózke inwalidzki')).corrected, 'wypożyczyć wózek inwalidzki')
    assert.equal((await read('wypożyczyć wózke', { asTyped: true })).corrected, null)
    assert.equal((await read('wypożyczyć wózek')).corrected, null)
  })

  it('are not touched where the word is known or too short', () => {
    const words = [vocabularyOf(['wózek', 'rehabilitacyjne'])]
    assert.equal(
      corrected('wórek', words, (word) => word === 'wórek'),
      null,
    )
    assert.equal(
      corrected('wuz', words, () => false),
      null,
    )
    assert.equal(
      corrected('rehablitacijne', words, () => false),
      'rehabilitacyjne',
    )
    assert.equal(
      corrected('rxhxbxlitacyjne', words, () => false),
      null,
    )
  })

  it('have a distance that is symmetric, zero only for the same, and counts a swap as one', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(distance(a, b, 9), distance(b, a, 9))
        assert.equal(distance(a, b, 9) === 0, a === b)
      }),
    )
    assert.equal(distance('wozek', 'wozke', 2), 1)
  })
})

describe('anything that can be typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.constantFrom(
      'a'.repeat(5000),
      `${'słowo '.repeat(1000)}`,
      '\u0000\u0001',
      '🙂🙃',
      '你好 世界',
      '\ud800',
    ),
    fc.constantFrom("'; drop table x; --", '<script>alert(1)</script>', "' | !&()<->:*", '%_\\', '   ', ''),
  )

  it('gives a question: one line, at most 300 characters, without control characters', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        const question = await read(typed)
        assert.ok(question.text.length <= 300)
        assert.doesNotMatch(question.text, /\p{C}/u)
        assert.equal(tidy(question.text), question.text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the lists', () => {
  it('of concepts are refused with the file, the concept and the place', () => {
    const text = (over: object) => JSON.stringify([{ ...aConcept({ code: 'proba' }), ...over }])
    assert.equal(readConceptFile(text({}), 'a.json')[0]!.code, 'proba')
    assert.throws(() => readConceptFile(text({ who: ['nobody'] }), 'a.json'), /a\.json, concept proba, who/)
    assert.throws(() => readConceptFile(text({ extra: 1 }), 'a.json'), /proba/)
    assert.throws(() => readConceptFile('{}', 'a.json'), /no array/)
  })

  it('of kin words join languages, and refuse a line without three', () => {
    const kin = readKin('wózek | візок | wheelchair')
    const sign = (key: string) => signsOf({ keys: [key] }, kin).some((one) => one.sign === '=0')
    assert.ok(sign('wozek') && sign('wheelchair') && !sign('kula'))
    assert.throws(() => readKin('wózek | візок'), /three languages/)
  })
})
