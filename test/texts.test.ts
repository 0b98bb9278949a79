// Every no has its sentence in three languages, every text is used, and none of them speaks like an office.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { domains } from '#entry/domains.ts'
import { allSentences } from '#entry/sentences.ts'
import { Invalid } from '#kernel/refusal.ts'
import { languages } from '#kernel/texts.ts'
import * as readers from '#kernel/web/fields.ts'
import { readSources } from './source.ts'
import {
  brokenPlurals,
  longSentences,
  officePolish,
  readTexts,
  refusalCodes,
  type Text,
  unequalParameters,
  unusedKeys,
} from './text-checks.ts'

const sources = readSources()
const texts = readTexts(sources)
const unusedFile = join(import.meta.dirname, 'texts.unused.txt')
// Words that wait for their page or rule: keys as "file: key", and codes of refusals.
const unused = readFileSync(unusedFile, 'utf8').split('\n').filter(Boolean)
const kept = unused.filter((line) => !line.includes(': '))
const codes = refusalCodes(sources)
const a = (text: string, language: Text['language'] = 'pl', key = 'a'): Text => ({
  path: 'src/x.texts.ts',
  language,
  key,
  text,
})

describe('refusals', () => {
  for (const language of languages) {
    it(`every code of the source has a sentence in ${language}`, () => {
      const known = allSentences(language)
      const silent = [...codes].filter(([code]) => !known[code]).map(([code, path]) => `${code} (${path})`)
      assert.deepEqual(silent, [])
    })
  }

  it('control: a code without a sentence is found', () => {
    const planted = refusalCodes([{ path: 'src/a.ts', text: `refuse(refusal('people.planted.code', {}))` }])
    assert.deepEqual(
      [...planted.keys()].filter((code) => !allSentences('pl')[code]),
      ['people.planted.code'],
    )
  })

  it('finds the codes at all', () => {
    assert.ok(codes.size > 25, String(codes.size))
  })

  it('every sentence of a domain is given somewhere, and none is declared twice', () => {
    const written = sources.filter(({ path }) => path.startsWith('src/') && !/\.texts/.test(path))
    const all = written.map((source) => source.text).join('\n')
    // A code may be put together: `people.login.wrong-${field}`.
    const isGiven = (code: string) =>
      all.includes(`'${code}'`) || all.includes(`\`${code.replace(/[^.-]+$/, '')}\${`)
    const declared = domains.flatMap((domain) => Object.keys(domain.refusals?.pl ?? {}))
    assert.deepEqual(
      declared.filter((code) => !isGiven(code) && !unused.includes(code)),
      [],
    )
    assert.deepEqual(
      declared.filter((code, at) => declared.indexOf(code) !== at),
      [],
    )
  })
})

describe('texts', () => {
  it('are found', () => {
    assert.ok(texts.length > 300, String(texts.length))
    assert.ok(languages.every((language) => texts.some((each) => each.language === language)))
  })

  it('ask for the same parameters in every language', () => {
    assert.deepEqual(unequalParameters(texts), [])
    assert.equal(unequalParameters([a('{n} dni'), a('{m} days', 'en')]).length, 1)
  })

  it('have the plural forms of their language', () => {
    assert.deepEqual(brokenPlurals(texts), [])
    assert.equal(
      brokenPlurals([a('{n|dzień|dni}'), a('{n|day|days|days}', 'en'), a('{n|a||c}'), a('{n')]).length,
      4,
    )
  })

  it('are used', () => {
    const found = unusedKeys(sources, texts)
    if (process.env.UPDATE_EXPECTED) writeFileSync(unusedFile, `${[...kept, ...found].join('\n')}\n`)
    // Keys that wait for their page; the list may only get shorter.
    const waiting = unused.filter((line) => line.includes(': '))
    assert.deepEqual(
      found.filter((key) => !waiting.includes(key)),
      [],
    )
    assert.deepEqual(
      waiting.filter((key) => !found.includes(key)),
      [],
      'take it out of test/texts.unused.txt',
    )
    const page = { path: 'src/x.tsx', text: `import { pl } from './x.texts.ts'\nt('b')` }
    const words = { path: 'src/x.texts.ts', text: `export const pl = texts({\n  a: 'A',\n  b: 'B',\n})` }
    assert.deepEqual(unusedKeys([page, words], readTexts([page, words])), ['src/x.texts.ts: a'])
  })

  it('do not speak like an office', () => {
    assert.deepEqual(officePolish(texts), [])
    const bad = ['Niniejszym informujemy', 'przedmiotowy wniosek', 'celem uzyskania zgody', 'w/w osoby']
    assert.equal(officePolish(bad.map((text) => a(text))).length, 4)
  })

  it('have sentences of at most 20 words', () => {
    assert.deepEqual(longSentences(texts), [])
    assert.equal(longSentences([a('słowo '.repeat(21))]).length, 1)
  })
})

describe('what a form says of wrong input', () => {
  const schema = z.object({
    text: readers.text(5, 3),
    optionalText: readers.optionalText(5),
    day: readers.day(),
    optionalDay: readers.optionalDay(),
    integer: readers.integer(1, 9),
    optionalInteger: readers.optionalInteger(1, 9),
    choice: readers.choice(['a', 'b']),
    choices: readers.choices(['a', 'b']),
    ids: readers.ids(),
  })
  const bad = ['', 'x', 'x'.repeat(600), '-1', '1.5', '2026-02-30', '\0', 'null']

  it('is one of our codes for every reader and every kind of nonsense', () => {
    const said = new Set<string>()
    for (const value of bad) for (const code of codesFor(schema, value)) said.add(code)
    assert.ok(said.size >= 6, [...said].join())
    assert.deepEqual(
      [...said].filter((code) => !allSentences('pl')[code]),
      [],
    )
  })

  it('control: a message of the library becomes "check this field"', () => {
    assert.deepEqual(codesFor(z.object({ text: z.string().max(3) }), 'too long'), ['form.wrong'])
  })
})

function codesFor(schema: z.ZodObject, value: string): string[] {
  const names = Object.keys(schema.shape)
  try {
    readers.readFields(schema, readers.fieldsFrom(names.map((name) => [name, value] as const)))
    return []
  } catch (error) {
    assert.ok(error instanceof Invalid)
    return [...error.fields.values()].map((why) => why.code)
  }
}
