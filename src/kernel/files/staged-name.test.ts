import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeFileName } from './staged-name.ts'

test('a name keeps its letters and loses what could mislead', () => {
  assert.equal(safeFileName('Święto ulicy (1).jpg'), 'Święto ulicy (1).jpg')
  assert.equal(safeFileName('C:\\Users\\x\\plan.docx'), 'plan.docx')
  assert.equal(safeFileName('../../etc/passwd'), 'passwd')
  assert.equal(safeFileName('umowa\u202efdp.exe'), 'umowafdp.exe')
  assert.equal(safeFileName('a\u0000b\r\n.txt'), 'ab.txt')
  assert.equal(safeFileName('<b>"?*.txt'), '-b----.txt')
  for (const nothing of ['', '...', '/', '\u200b']) assert.equal(safeFileName(nothing), 'file')
})

test('a long name is cut to 120 characters before its ending', () => {
  const cut = safeFileName(`${'ż'.repeat(300)}.docx`)
  assert.equal([...cut].length, 120)
  assert.match(cut, /ż\.docx$/)
})
