import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { languages } from '../texts.ts'
import { readAddress, writeAddress } from './address.ts'

describe('addresses', () => {
  it('are taken apart', () => {
    const cases: [string, string | null, string, string][] = [
      ['/', null, 'pl', '/'],
      ['/uk', null, 'uk', '/'],
      ['/en/plan', null, 'en', '/plan'],
      ['/c/przykladowa', 'przykladowa', 'pl', '/'],
      ['/c/przykladowa/uk/plan/', 'przykladowa', 'uk', '/plan'],
      ['/ukryte', null, 'pl', '/ukryte'],
      ['/c/X/plan', null, 'pl', '/c/X/plan'],
      ['/de/plan', null, 'pl', '/de/plan'],
      ['//', null, 'pl', '/'],
    ]
    for (const [path, ...expected] of cases) {
      const { slug, language, path: rest } = readAddress(path)
      assert.deepEqual([slug, language, rest], expected, path)
    }
  })

  it('put together again are the same', () => {
    const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
    const path = fc.array(word, { maxLength: 4 }).map((words) => `/${words.join('/')}`)
    const slug = fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{1,12}$/), { nil: null })
    fc.assert(
      fc.property(slug, fc.constantFrom(...languages), path, (slug, language, path) => {
        // A Polish path may not begin like a language or a centre: those words are taken.
        fc.pre(!/^\/(uk|en|c)(\/|$)/.test(path))
        assert.deepEqual(readAddress(writeAddress({ slug, language, path })), { slug, language, path })
      }),
    )
  })
})
