import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { Invalid } from '../refusal.ts'
import {
  choice,
  choices,
  day,
  fieldsFrom,
  ids,
  integer,
  optionalDay,
  optionalText,
  readFields,
  text,
  tick,
} from './fields.ts'

const schema = z.object({
  title: text(10, 3),
  note: optionalText(10),
  on: day(),
  until: optionalDay(),
  people: integer(0, 100),
  kind: choice(['a', 'b']),
  groups: choices(['x', 'y']),
  tasks: ids(),
  isPublic: tick(),
})
const good: [string, string][] = [
  ['title', '  Żółw\u0301  '],
  ['on', ' 2026-03-03 '],
  ['people', '1 0'],
  ['kind', 'a'],
]

describe('fields', () => {
  it('are read tidy; what was not sent is empty', () => {
    const read = readFields(
      schema,
      fieldsFrom([...good, ['groups', 'x'], ['groups', 'y'], ['isPublic', 'on']]),
    )
    assert.equal(read.title, 'Żółw\u0301'.normalize('NFC'))
    assert.equal(read.on.toString(), '2026-03-03')
    assert.deepEqual([read.note, read.until, read.tasks], [null, null, []])
    assert.deepEqual([read.people, read.groups, read.isPublic], [10, ['x', 'y'], true])
  })

  it('that are wrong are told together, in the order of the form', () => {
    const wrong: [string, string][] = [
      ['title', 'ab'],
      ['note', 'x'.repeat(11)],
      ['on', '2026-02-30'],
      ['people', '101'],
      ['kind', 'c'],
      ['groups', 'z'],
      ['tasks', 'nobody'],
    ]
    const told = messagesOf(wrong)
    assert.deepEqual(
      [...told].map(([name, why]) => `${name} ${why.code}`),
      [
        'title form.too-short',
        'note form.too-long',
        'on form.no-such-day',
        'people form.no-such-number',
        'kind form.choose',
        'groups form.choose',
        'tasks form.choose',
      ],
    )
    assert.deepEqual(told.get('title')!.params, { min: 3 })
    assert.deepEqual(told.get('note')!.params, { max: 10 })
    assert.deepEqual(told.get('people')!.params, { min: 0, max: 100 })
  })

  it('that are missing are asked for', () => {
    const told = [...messagesOf([])].map(([name, why]) => `${name} ${why.code}`)
    assert.deepEqual(told, [
      'title form.required',
      'on form.required',
      'people form.required',
      'kind form.choose',
    ])
  })
})

function messagesOf(pairs: [string, string][]) {
  try {
    readFields(schema, fieldsFrom(pairs))
  } catch (error) {
    if (error instanceof Invalid) return error.fields
    throw error
  }
  return assert.fail('nothing was wrong')
}
