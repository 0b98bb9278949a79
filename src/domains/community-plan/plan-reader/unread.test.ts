import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPlan } from './read-plan.ts'
import { textLines } from './text-lines.ts'
import { unreadLines } from './unread.ts'

const TEXT =
  'logo urzędu\n\nPlan OSL w Gminie X na 2025 rok\n\nZadania:\n- piknik (maj 2025)\n\n* * *\nTelefon: 12 345\n'
const source = { kind: 'txt' as const, lines: textLines(TEXT), grids: [] }

describe('the account of lines', () => {
  it('lists every line with words when nothing was read, and none when all was', () => {
    assert.equal(unreadLines(source, new Set()).length, 5)
    assert.deepEqual(unreadLines(source, new Set(source.lines.keys())), [])
  })

  it('lists in a reading exactly what went nowhere', () => {
    assert.deepEqual(readPlan(source).unread, ['logo urzędu', 'Telefon: 12 345'])
  })
})
