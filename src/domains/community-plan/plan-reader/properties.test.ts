// What must hold for any text at all, made-up plans and junk alike.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refused } from '#kernel/refusal.ts'
import { fc } from '#test/fast-check.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlan } from './read-plan.ts'
import { readHtml } from './source-html.ts'
import type { SourceText } from './source-text.ts'
import { isTerm, readTerm } from './terms.ts'
import { textLines } from './text-lines.ts'
import { wordKey } from './words.ts'

const PIECES = [
  'Cel szczegółowy nr 1: więzi',
  'Cele szczegółowe:',
  'Zadania:',
  '- piknik rodzinny (maj 2025)',
  '1. Wstęp',
  'II. Harmonogram',
  '| Cel | Zadanie | Termin |',
  '|---|---|---|',
  '| a | b | III–V 2025 |',
  'Cel\tZadanie\tTermin',
  'x\ty\tmaj',
  'Marzec 2025',
  'Cel szczegółowyZadaniaTermin',
  'marzec',
  '– grudzień 2024 rok',
  'Podstawa prawna:',
  '- Ustawa z dnia 19 lipca 2019 r. o czymś',
  'Spis treści',
  '1. Wstęp ........ 3',
  'Partnerzy: Straż Miejska Rada Seniorów',
  'Strona 3 z 7',
  '+----+----+',
  'Termin: cały rok',
  'Plan organizowania społeczności lokalnej w Gminie X na rok 2025',
  '',
  '',
  '   ',
  'zdanie bez sensu, które się nie kończy',
  'w dalszym ciągu',
  '•',
  '1)',
  '„',
  '(((',
  ';;;;',
  '31.02.2025',
  'Opracował: Jan Kot – organizator',
  '# Plan',
  'CELE I ZADANIA',
]
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 40, unit: fc.constantFrom(...' ąęł.,;:-–|\t()12IVXaZ„”') }),
  },
)
const document = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'))

function txt(text: string): SourceText {
  return { kind: 'txt', lines: textLines(text), grids: [] }
}

/** A reading, or the code of the refusal; anything else thrown fails the property. */
function attempt(source: SourceText): PlanReading | string {
  try {
    return readPlan(source)
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

/** All words a reading holds, in fields, chapters and unread lines. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return `${wordKey(value)} `
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  return value !== null && typeof value === 'object' ? Object.values(value).map(wordsOf).join('') : ''
}

describe('readPlan, for any text', () => {
  it('throws nothing but a refusal, and reads the same twice', () => {
    fc.assert(
      fc.property(document, (text) => {
        assert.deepEqual(attempt(txt(text)), attempt(txt(text)))
      }),
      { numRuns: 150 },
    )
  })

  it('throws nothing but a refusal on HTML', () => {
    const tag = fc.constantFrom(
      '<table><tr>',
      '<td rowspan=3>',
      '<td colspan=0>',
      '<td>',
      '</tr><tr>',
      '</table>',
      '<h2>',
      '<li>',
      '<ol start=x>',
      '<p>',
      '<br>',
      '<!--',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.constantFrom(...PIECES)), { maxLength: 40 }), (parts) => {
        attempt(readHtml(parts.join(''), 'html'))
      }),
      { numRuns: 200 },
    )
  })

  it('loses no word: each stands in a field, in a chapter or in an unread line', () => {
    fc.assert(
      fc.property(document, (text) => {
        const plan = attempt(txt(text))
        if (typeof plan === 'string') return
        const { warnings: _, ...kept } = plan
        // Letters only: figures and marks become list numbers, days and terms.
        const held = wordsOf(kept).replace(/[^\p{L}]+/gu, '')
        for (const { text: source } of textLines(text)) {
          for (const word of wordKey(source)
            .split(' ')
            .filter((one) => /^\p{L}{5,}$/u.test(one) && !LABELS.test(one))) {
            assert.ok(held.includes(word), `lost „${word}” of „${source}”`)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives days that exist, in order, and shared rows only under two goals', () => {
    fc.assert(
      fc.property(document, (text) => {
        const plan = attempt(txt(text))
        if (typeof plan === 'string') return
        for (const task of plan.objectives.flatMap((objective) => objective.tasks)) {
          assert.ok(task.title !== '')
          if (task.from && task.to) assert.ok(task.from <= task.to)
          if (task.from)
            assert.equal(new Date(`${task.from}T00:00:00Z`).toISOString().slice(0, 10), task.from)
        }
        assert.deepEqual(
          plan.objectives.map((objective) => objective.no),
          plan.objectives.map((_, i) => i + 1),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('reads a term from any string without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400, unit: fc.constantFrom(...'0123456789./- –IVXmajrokdo,()') }),
        (text) => {
          const term = readTerm(text, 2025)
          if (isTerm(text) && term.doubt === null)
            assert.ok(term.from !== null && term.to !== null && term.from <= term.to)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** Words of labels: they say where a field stands and are no part of it. */
const LABELS = /^(?:szczegolow|zadani|termin|podstaw|prawn|opracowal|partner|tresci|realizac)/

describe('long texts', () => {
  // No clock here: what grows with the square of the length would not end while anyone waits for the tests.
  const shapes: [string, (i: number) => string][] = [
    ['random lines', (i) => PIECES[(i * 7919) % PIECES.length]!],
    ['words without end', (i) => `słowo${i} i do na od w, z oraz`],
    ['figures and marks', (i) => `${i}. – ${i % 31}.${i % 12}. (((; ; ${i} IV–XII`],
    ['capitals', () => 'Rada Rada Straż Straż Klub Klub Dom Gmina Gmina'],
  ]
  for (const [name, make] of shapes) {
    it(`reads a megabyte of ${name}, as lines and, shorter, as one line`, () => {
      const lines: string[] = ['Zadania:', '- pierwsze zadanie (maj 2025)', '']
      for (let i = 0, size = 0; size < 1_000_000; i += 1) {
        lines.push(make(i))
        size += lines.at(-1)!.length + 1
      }
      attempt(txt(lines.join('\n')))
      attempt(txt(`Zadania:\n- pierwsze\n\n${lines.join(' ').slice(0, 300_000)}`))
    })
  }
})
