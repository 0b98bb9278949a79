// What people type for the hours of a day.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aSpan } from './fixtures.ts'
import { readSpans, writeSpans } from './opening-hours.form.ts'

describe('the hours of a day as typed', () => {
  for (const [typed, expected] of [
    ['', []],
    [' Nieczynne ', []],
    ['8-16', [aSpan(8, 16)]],
    ['8:00–16:30', [aSpan(8, 16.5)]],
    ['8.15 — 12, 13:00-17:00', [aSpan(8.25, 12), aSpan(13, 17)]],
    ['13–17; 8–12', [aSpan(8, 12), aSpan(13, 17)]],
    ['8 do 12 i 13 do 17', [aSpan(8, 12), aSpan(13, 17)]],
    ['0–24', [aSpan(0, 24)]],
  ] as const) {
    it(JSON.stringify(typed), () => assert.deepEqual(readSpans(typed), { spans: expected }))
  }

  for (const [typed, code] of [
    ['rano', 'unreadable'],
    ['8', 'unreadable'],
    ['8-16-20', 'unreadable'],
    ['8:60–9', 'unreadable'],
    ['8–25', 'unreadable'],
    ['8–12,', 'unreadable'],
    ['20–2', 'over-midnight'],
    ['8–12, 11–13', 'overlap'],
  ] as const) {
    it(`${typed}: ${code}`, () => {
      const read = readSpans(typed)
      assert.equal('why' in read && read.why.code, `places.hours.${code}`)
    })
  }

  it('what the form shows it reads back', () => {
    const spans = [aSpan(8.25, 12), aSpan(13, 24)]
    assert.equal(writeSpans(spans), '8:15–12:00, 13:00–24:00')
    assert.deepEqual(readSpans(writeSpans(spans)), { spans })
  })
})
