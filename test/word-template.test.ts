import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { defaultWordTemplate } from '#domains/community-plan/annual-report.document.word.ts'
import { buildWordTemplate } from '../scripts/build-word-template.ts'

test('the committed Word template is what its script builds', async () => {
  assert.deepEqual(await readFile(defaultWordTemplate), await buildWordTemplate())
})
