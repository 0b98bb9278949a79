import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { defaultWordTemplate } from '#domains/community-plan/annual-report.document.word.ts'
import { agreementTemplate } from '#domains/lending/agreement.document.ts'
import { buildAgreementTemplate } from '../scripts/build-agreement-template.ts'
import { buildWordTemplate } from '../scripts/build-word-template.ts'

test('the committed Word template is what its script builds', async () => {
  assert.deepEqual(await readFile(defaultWordTemplate), await buildWordTemplate())
})

test('the committed Word template of a loan agreement is what its script builds', async () => {
  assert.deepEqual(await readFile(agreementTemplate), await buildAgreementTemplate())
})
