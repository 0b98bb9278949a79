import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '#kernel/language/analyse.ts'
import { fc } from '#test/fast-check.ts'
import { askerOf, fitOf } from './asker.rules.ts'
import { readConceptFile } from './concept-file.ts'
import { learnConcepts, scoreConcepts } from './concept-model.ts'
import { distance, nearest, replaced, unknownWords, vocabularyOf } from './correction.rules.ts'
import { aConcept, someConcepts } from './fixtures.ts'
import { readQuestion, tidy } from './question.rules.ts'
import { dangerIn, readUrgency } from './urgency.rules.ts'
import { readKin, signsOf } from './word-sign.ts'

const model = learnConcepts(someConcepts)
const vocabulary = () =>
  vocabularyOf(someConcepts.flatMap(({ labels, phrases }) => [...Object.values(labels), ...phrases.pl]))
const knowledge = {
  ...{ model, vocabulary },
  knownKeys: async (keys: readonly string[]) => keys.filter((key) => key === 'babelek'),
  ownVocabulary: async () => vocabularyOf(['Klub „Gwiazdeczka”']),
}
const read = (text: string, options = {}) => readQuestion(text, knowledge, options)
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
    ['wyrzucili mnie z domu', 'homeless'],
    ['uczennica ma siniaki i boi się wracać do domu', 'child-harm'],
    ['córka połknęła tabletki i nie mogę jej dobudzić', 'suicide'],
    ['samobójstwo kolegi sprzed lat, szukam grupy wsparcia', null],
    ['bije mi serce, gdzie zbadać ciśnienie', null],
    ['grozi mi eksmisja za długi', null],
    ['wyrzucili mnie z pracy', null],
    ['synek bije inne dzieci w przedszkolu', null],
    ['boję się zostawić tatę samego w domu', null],
    ['szkolenie o przemocy dla nauczycieli', null],
    ['umieram z nudów na emeryturze', null],
    ['наш шлюб на межі розлучення', null],
    ['чоловік не може сам прийняти душ', null],
    ['my toddler hits other kids', null],
    ['mieszkam na ulicy Lipowej, kiedy odbiór śmieci', null],
    ['boję się swojego partnera, jest agresywny', 'violence'],
    ['boję się o partnera, jest po udarze', null],
    ['chcę uciec z dziećmi, ale nie mam dokąd', 'violence'],
    ['chcę uciec od hałasu, jakie są wycieczki', null],
    ['у мене синці', 'violence'],
    ['he pinned me to the floor and spat at me', 'violence'],
    ['firma pożyczkowa nas straszy', null],
    ['firma pożyczkowa grozi, że nas pobije', 'violence'],
    ['okradli mnie z całej wypłaty', null],
    ['I hit my wife and want to stop', null],
    ['program dla sprawców przemocy, ile kosztuje', null],
    ['ojciec mnie katował dwadzieścia lat temu', null],
    ['nie wytrzymam do rana', 'suicide'],
    ['rok temu zmarł mi syn, nie chcę żyć', 'suicide'],
    ['dziesięć lat temu miałam próbę samobójczą, dziś szukam pracy', null],
    ['на межі розлучення, потрібен психолог', null],
    ['self-harm in a disabled child', null],
    ['ta biurokracja mnie zabije', null],
    ['man sleeping on a bench, lying in the snow and frost', 'homeless'],
    ['господар сказав з’їхати, ми з дітьми на вулиці', 'homeless'],
    ['mieszkam w altanie bez wody', null],
    ['bezdomne koty zimą', null],
    ['чоловік загинув, не можу дихати', 'trauma'],
    ['мертва тиша на гарячій лінії', null],
    ['nie daję rady z ogrodem po śmierci męża', null],
    ['potrząsnęłam niemowlakiem, nie przestawał płakać', 'child-harm'],
    ['dziecko boi się ciemności i nie chce samo spać', null],
    ['rzucił mnie chłopak, z kim pogadać', null],
    ['rzucił mnie chłopak na podłogę', 'violence'],
    ['rzucił mnie mąż o ścianę', 'violence'],
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
    assert.throws(() => readUrgency('[violence not hunger]\nglodny'), /hunger/)
    assert.throws(() => readUrgency('[violence]\n(@nobody) & (bije)'), /@nobody/)
  })

  it('reads groups, parts that must stand and parts that must not, sections of several kinds', () => {
    const patterns = readUrgency(
      '@who = maz|syn\n[violence]\n(@who) & (bij~) & !(rekord~)\n[trauma]\npozar\n[violence trauma not]\nfilm',
    )
    assert.equal(dangerIn('bije mnie mąż', patterns), 'violence')
    assert.equal(dangerIn('bije mnie pech', patterns), null)
    assert.equal(dangerIn('mąż bije rekordy', patterns), null)
    assert.equal(dangerIn('pożar', patterns), 'trauma')
    assert.equal(dangerIn('film: pożar', patterns), 'none')
    assert.equal(dangerIn('film: mąż bije', patterns), 'none')
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

  it('are left alone where the centre itself has the word, and found among its own words', async () => {
    assert.equal((await read('Bąbelek')).corrected, null)
    assert.equal((await read('Gwiazdeczkka')).corrected, 'gwiazdeczka')
  })

  it('are not touched where the word is known or too short', () => {
    const words = vocabularyOf(['wózek', 'rehabilitacyjne'])
    assert.deepEqual(
      unknownWords('wuz wórek 12345 wózke', (word) => word === 'wórek').map(({ word }) => word),
      ['wózke'],
    )
    assert.equal(nearest('wózke', words), 'wózek')
    assert.equal(nearest('rehablitacijne', words), 'rehabilitacyjne')
    assert.equal(nearest('rxhxbxlitacyjne', words), null)
    assert.equal(nearest('wózzzek', words), null)
    assert.equal(
      replaced('a wózke b', [{ at: { start: 2, end: 7, word: 'wózke' }, by: 'wózek' }]),
      'a wózek b',
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
