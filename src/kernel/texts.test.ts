import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fill, formatNumber, plural, speak, texts } from './texts.ts'

describe('plurals', () => {
  const polish = ['miejsce', 'miejsca', 'miejsc']
  const ukrainian = ['місце', 'місця', 'місць']
  const cases: [number, string, string, string][] = [
    [0, 'miejsc', 'місць', 'places'],
    [1, 'miejsce', 'місце', 'place'],
    [2, 'miejsca', 'місця', 'places'],
    [4, 'miejsca', 'місця', 'places'],
    [5, 'miejsc', 'місць', 'places'],
    [11, 'miejsc', 'місць', 'places'],
    [12, 'miejsc', 'місць', 'places'],
    [14, 'miejsc', 'місць', 'places'],
    // In Ukrainian 21 is "one", in Polish it is not.
    [21, 'miejsc', 'місце', 'places'],
    [22, 'miejsca', 'місця', 'places'],
    [25, 'miejsc', 'місць', 'places'],
    [101, 'miejsc', 'місце', 'places'],
    [112, 'miejsc', 'місць', 'places'],
    [122, 'miejsca', 'місця', 'places'],
  ]
  for (const [n, pl, uk, en] of cases) {
    it(String(n), () => {
      assert.equal(plural(n, polish, 'pl'), pl)
      assert.equal(plural(n, ukrainian, 'uk'), uk)
      assert.equal(plural(n, ['place', 'places'], 'en'), en)
    })
  }
})

describe('texts', () => {
  it('are filled, with numbers as readers write them', () => {
    assert.equal(
      fill('{n|osoba|osoby|osób} w {place}', { n: 15_371, place: 'sali' }, 'pl'),
      '15\u00a0371 osób w sali',
    )
    assert.equal(formatNumber(13.4, 'pl'), '13,4')
  })

  it('without a value for a parameter throw', () => {
    assert.throws(() => fill('{n} i {m}', { n: 1 } as never, 'pl'), /needs \{m\}/)
  })

  it('what a person typed is not read as a text', () => {
    const typed: string = '{n|a|b|c} $& $1'
    assert.equal(fill('Witaj, {name}!', { name: typed }, 'pl'), `Witaj, ${typed}!`)
  })

  it('are spoken in the language asked for, with its plurals, else in Polish with Polish ones', () => {
    const pl = texts({ left: 'Zostało {n|miejsce|miejsca|miejsc}' })
    const en = { left: '{n|place|places} left' }
    assert.equal(speak({ pl, en }, 'en')('left', { n: 2 }), '2 places left')
    assert.equal(speak({ pl }, 'uk')('left', { n: 21 }), 'Zostało 21 miejsc')
  })
})
