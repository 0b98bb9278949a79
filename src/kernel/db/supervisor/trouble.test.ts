import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './trouble.texts.en.ts'
import { pl } from './trouble.texts.pl.ts'
import { readTrouble, type TroubleCode } from './trouble.ts'

const at = { dir: '/srv/splot', log: '/srv/splot/postgres.log', file: 'postgres' }

// What PostgreSQL really writes, collected by breaking it.
const cases: readonly (readonly [string, TroubleCode])[] = [
  ['PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device', 'no-space'],
  ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'read-only-disk'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'no-memory'],
  ['postgres: error while loading shared libraries: libicui18n.so.60: cannot open', 'cannot-run'],
  ['FATAL:  lock file "postmaster.pid" already exists', 'busy'],
  ['PANIC:  could not locate a valid checkpoint record at 0/1530028', 'damaged'],
  ['FATAL:  data directory "/srv/splot/postgres" has invalid permissions', 'permissions'],
  ['FATAL:  data directory "/srv/splot/postgres" has wrong ownership', 'permissions'],
  ['FATAL:  something new under the sun', 'would-not-start'],
]

for (const [written, code] of cases) {
  test(`"${written}" is read as ${code}`, () => {
    const trouble = readTrouble(`2026-01-01 LOG:  starting\n2026-01-01 [1] ${written}\nLOG:  shut down`, at)
    assert.equal(trouble.code, code)
    assert.doesNotMatch(trouble.message + trouble.polish, /[{}]|undefined/)
  })
}

test('a silent end still gets a sentence', () => {
  assert.equal(readTrouble('', at).message.includes('no message'), true)
})

test('every trouble says what to do next, in both languages', () => {
  const codes = Object.keys(pl).filter((key) => !key.endsWith('.next'))
  for (const code of codes) {
    assert(`${code}.next` in pl, code)
    assert(`${code}.next` in en, code)
  }
})
