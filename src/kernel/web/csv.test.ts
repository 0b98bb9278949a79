import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'

test('a table opens in Polish office programs', () => {
  assert.equal(csvOf(['Imię', 'Godziny'], [['Łucja', 1.5]]), '\uFEFFImię;Godziny\r\nŁucja;1,5\r\n')
})

test('quotes, semicolons and line ends stay inside their cell', () => {
  assert.equal(
    csvOf(['a'], [['Koło "Razem"; filia\ndruga']]),
    '\uFEFFa\r\n"Koło ""Razem""; filia\ndruga"\r\n',
  )
})

test('a cell that would be computed is text', () => {
  for (const cell of ['=1+1', '+48600', '-2', '@x', '\tx']) {
    assert.ok(csvOf(['a'], [[cell]]).includes(`'${cell}`), cell)
  }
  assert.ok(!csvOf(['a'], [['a=b']]).includes("'"))
})
