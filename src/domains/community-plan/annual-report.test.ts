import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideSmallGroups, type ShownCount } from './annual-report.ts'
import { dice } from './annual-report-work.fixtures.ts'

test('groups of one to four people are not shown with their number', () => {
  assert.deepEqual(hideSmallGroups([0, 1, 4, 5, 60]), [0, 'few', 'few', 5, 60])
})

test('a single small group is not given away by subtraction from the total', () => {
  assert.deepEqual(hideSmallGroups([60, 3, 12, 7]), [60, 'few', 12, 'hidden'])
  assert.deepEqual(hideSmallGroups([60, 12, 0]), [60, 12, 0], 'the control: nothing small, nothing hidden')
  assert.deepEqual(hideSmallGroups([3, 0]), ['few', 0])
  assert.deepEqual(hideSmallGroups([]), [])
})

test('small groups that are all 1 or all 4 are not given away either', () => {
  assert.deepEqual(hideSmallGroups([60, 1, 1, 7]), [60, 'few', 'few', 'hidden'])
  assert.deepEqual(hideSmallGroups([60, 4, 4]), ['hidden', 'few', 'few'])
  assert.deepEqual(hideSmallGroups([60, 1, 4]), [60, 'few', 'few'], '1 and 4, 2 and 3: nobody knows')
})

/** What a reader can work out who knows the total, and that "few" is 1–4: true when a small group is certain. */
function isGivenAway(shown: readonly ShownCount[], total: number): boolean {
  const rest = shown.reduce<number>((left, one) => (typeof one === 'number' ? left - one : left), total)
  const few = shown.filter((one) => one === 'few').length
  if (few === 0 || shown.includes('hidden')) return false
  const least = Math.max(1, rest - 4 * (few - 1))
  const most = Math.min(4, rest - (few - 1))
  return least === most
}

test('no small group of a table with a total can be worked out, however the table looks', () => {
  const roll = dice(11)
  let control = 0
  for (let round = 0; round < 3000; round += 1) {
    const counts = Array.from({ length: 2 + roll(6) }, () => (roll(2) === 0 ? roll(6) : 5 + roll(80)))
    const total = counts.reduce((sum, one) => sum + one, 0)
    const alone = counts.every((one) => one < 5)
    if (alone) continue // nothing to hide it behind: then the total is small itself or hides nothing
    assert.equal(isGivenAway(hideSmallGroups(counts), total), false, counts.join())
    const onlyFew = counts.map((one): ShownCount => (one > 0 && one < 5 ? 'few' : one))
    if (isGivenAway(onlyFew, total)) control += 1
  }
  assert.ok(control > 100, 'the control: without the second hiding many are given away')
})
