import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dangerToldIn, sure } from './danger.rules.ts'
import { conceptLessons, dangerModel, labelledLessons, readDangerPhrases } from './danger-lessons.ts'
import { type Lesson, learnDanger, weighDanger } from './danger-model.ts'
import { dangerSigns } from './danger-signs.ts'
import { dangerIn } from './urgency.rules.ts'

const small: readonly Lesson[] = [
  ...['boję się męża', 'boję się ojca', 'mąż grozi nożem'].map((text) => lesson(text, 'violence' as const)),
  ...['nie mam gdzie spać', 'śpię na dworcu'].map((text) => lesson(text, 'homeless' as const)),
  ...['boję się o męża', 'boję się dentysty', 'nie mam gdzie zaparkować'].map((text) => lesson(text, null)),
]

function lesson(text: string, danger: Lesson['danger']): Lesson {
  return { text, danger, weight: 1 }
}

describe('signs of danger', () => {
  it('hold words, small words, words denied and pairs, each once', () => {
    const signs = dangerSigns('nie radzę sobie, boję się męża')
    assert.ok(signs.includes("'sie"))
    assert.ok(signs.some((sign) => sign.startsWith('!')))
    assert.ok(signs.some((sign) => sign.startsWith('sie ')))
    assert.equal(signs.length, new Set(signs).size)
  })

  it('tell who is feared from whom one fears for', () => {
    const only = new Set(dangerSigns('boję się męża'))
    assert.ok(dangerSigns('boję się o męża').some((sign) => !only.has(sign)))
  })

  it('are few for whatever can be typed', () => {
    assert.deepEqual(dangerSigns(''), ['< >'])
    assert.ok(dangerSigns('x '.repeat(5000)).length < 1000)
  })
})

describe('the model of danger', () => {
  it('learns signs for and against, and of which kind', () => {
    const model = learnDanger(small)
    const fear = weighDanger(model, 'boję się ojca i męża')
    assert.equal(fear.kind, 'violence')
    assert.ok(fear.because.length > 0)
    assert.equal(weighDanger(model, 'śpię na dworcu').kind, 'homeless')
    assert.ok(fear.score > weighDanger(model, 'boję się dentysty').score)
  })

  it('learns nothing where no lesson tells of danger', () => {
    const calm = learnDanger(small.map((one) => ({ ...one, danger: null })))
    assert.deepEqual(weighDanger(calm, 'boję się ojca i męża').because, [])
  })

  it('is the same for the same lessons', () => {
    assert.deepEqual(learnDanger(small), learnDanger(small))
  })

  it('is not taught by questions that only measure', () => {
    const texts = new Set(labelledLessons().map(({ text }) => text))
    assert.ok(texts.has('mój chłopak rozdał swoje rzeczy i mówi że już nie będą mu potrzebne'))
    assert.ok(!texts.has('córka pisze w pamiętniku że odlicza dni do końca'))
  })

  it('is taught by phrases of needs as calm ones, but by none of a crisis', () => {
    const lessons = conceptLessons()
    assert.ok(lessons.length > 1000)
    assert.ok(lessons.every(({ danger }) => danger === null))
  })

  it('refuses a list with a section that it does not know', () => {
    assert.throws(() => readDangerPhrases('[hunger]\ngłodny'), /hunger/)
    assert.throws(() => readDangerPhrases('głodny'), /before the first section/)
  })
})

describe('danger told by both', () => {
  const learnt = ['syn zbiera tabletki i pisze pożegnania', 'dzieci same w domu od wczoraj, głodne']
  for (const question of [...learnt, 'she hides from him in the bathroom']) {
    it(`is known by what was learnt where no expression says it: ${question}`, () => {
      assert.equal(dangerIn(question), null)
      assert.ok(dangerToldIn(question))
    })
  }

  it('is none where the words speak strongly against an expression, nor where nothing speaks for it', () => {
    const question = 'dręczy mnie kręgosłup, rehabilitacja'
    assert.equal(dangerIn(question), 'violence')
    assert.equal(dangerToldIn(question), 'none')
    for (const calm of ['noclegi nad morzem dla rodzin', 'dopłata do prądu', 'wózek', '', '!?']) {
      assert.equal(dangerToldIn(calm), null, calm)
    }
  })

  it('follows the expressions where the model knows nothing', () => {
    const nothing = { worth: new Map(), base: 0, kinds: new Map() }
    assert.equal(dangerToldIn('mąż mnie bije', nothing), 'violence')
    assert.equal(dangerToldIn('film o przemocy', nothing), 'none')
    assert.equal(dangerToldIn('wózek', nothing), null)
  })

  it('believes the words alone only where they are surer than where an expression agrees', () => {
    assert.ok(sure.yes < sure.nothing && sure.nothing < sure.no)
    assert.ok(dangerModel().base < sure.nothing)
  })
})
