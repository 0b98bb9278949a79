import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { diffWords } from './diff-words.ts'

const text = fc
  .array(fc.constantFrom('sala ', 'raz ', 'dwa\n', 'w', ' ', 'ul. ', '4'))
  .map((words) => words.join(''))

test('what stayed and went makes the old text, what stayed and came the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = diffWords(before, after)
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), after)
    }),
  )
})

test('only the changed words are marked', () => {
  assert.deepEqual(diffWords('raz w miesiącu w sali', 'dwa razy w miesiącu w sali'), [
    { kind: 'removed', text: 'raz ' },
    { kind: 'added', text: 'dwa razy ' },
    { kind: 'same', text: 'w miesiącu w sali' },
  ])
  assert.deepEqual(diffWords('to samo', 'to samo'), [{ kind: 'same', text: 'to samo' }])
})

test('two long different texts become one replacement instead of a long wait', () => {
  const long = (word: string) => `${word} `.repeat(3000)
  assert.deepEqual(
    diffWords(long('a'), long('b')).map((run) => run.kind),
    ['removed', 'added'],
  )
})
