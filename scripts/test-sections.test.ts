import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { runTests } from './test-sections.ts'

// The test run itself must be able to fail: each way a file can go wrong is counted as a failure.
const folder = mkdtempSync(join(tmpdir(), 'splot-sections-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function runFile(name: string, code: string) {
  const file = join(folder, `${name}.test.mjs`)
  writeFileSync(file, `import { test } from 'node:test'\n${code}\n`)
  const { shown, ...counts } = await runTests([file], 'America/New_York')
  return { counts, shown }
}

test('passed, failed and skipped tests are counted apart', async () => {
  const { counts, shown } = await runFile(
    'mixed',
    `test('good', () => {})
    test('bad', () => { throw new Error('because') })
    test('left out', { skip: true }, () => {})`,
  )
  assert.deepEqual(counts, { passed: 1, failed: 1, skipped: 1 })
  assert.match(shown, /because/)
})

test('a file of passing tests shows nothing', async () => {
  const { counts, shown } = await runFile('fine', `test('good', () => {})`)
  assert.deepEqual(counts, { passed: 1, failed: 0, skipped: 0 })
  assert.equal(shown, '')
})

test('a file that does not load, or ends the process, is a failure', async () => {
  assert.equal((await runFile('broken', `import './nowhere.ts'`)).counts.failed, 1)
  assert.equal((await runFile('ending', `test('good', () => {}); process.exit(7)`)).counts.failed, 1)
})

test('no test at all is a failure', async () => {
  assert.deepEqual((await runTests([], 'UTC')).failed, 1)
})

test('the time zone reaches the tests', async () => {
  const { counts } = await runFile(
    'zone',
    `test('west', () => {
      if (new Date(2026, 0, 1).getTimezoneOffset() !== 300) throw new Error('not there')
    })`,
  )
  assert.equal(counts.failed, 0)
})
