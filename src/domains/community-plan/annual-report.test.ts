import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideSmallGroups } from './annual-report.ts'

test('groups of one to four people are not shown with their number', () => {
  assert.deepEqual(hideSmallGroups([0, 1, 4, 5, 60]), [0, 'few', 'few', 5, 60])
})

test('a single small group is not given away by subtraction from the total', () => {
  assert.deepEqual(hideSmallGroups([60, 3, 12, 7]), [60, 'few', 12, 'hidden'])
  assert.deepEqual(hideSmallGroups([60, 12, 0]), [60, 12, 0], 'the control: nothing small, nothing hidden')
  assert.deepEqual(hideSmallGroups([3, 0]), ['few', 0])
  assert.deepEqual(hideSmallGroups([]), [])
})
