import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill, type Language } from '#kernel/texts.ts'
import { mailWords } from './barrier.mail.texts.ts'
import { contactTexts } from './contact.portal.texts.ts'
import { pl as datedWords } from './dated.workspace.texts.pl.ts'
import { declarationTexts } from './declaration.portal.texts.ts'
import { privacyTexts } from './privacy.portal.texts.ts'
import { refusals } from './refusals.texts.ts'

const pages = { contactTexts, declarationTexts, privacyTexts, mailWords, refusals }

// Names that stay Polish on purpose, in brackets or as they are.
const properNames =
  /e-Doręczenia|Rzecznik Praw Obywatelskich|BIP|UODO|TERYT|OpenStreetMap|AE:PL-\S+|cus(@|\.)gmina\.pl|https?:\S+/g

test('Ukrainian and English public texts hold no Polish letters left over', () => {
  let checked = 0
  for (const [page, texts] of Object.entries(pages)) {
    for (const [key, text] of Object.entries(texts.uk)) {
      const rest = text.replace(properNames, '').replace(/\{(\w+)/g, '')
      assert.ok(!/[ąćęłńóśźż]/i.test(rest), `${page}.${key} uk: ${text}`)
      assert.ok(/[а-яіїєґ]/i.test(rest), `${page}.${key} uk has no Cyrillic: ${text}`)
      checked += 1
    }
    for (const [key, text] of Object.entries(texts.en)) {
      const rest = text.replace(properNames, '')
      assert.ok(!/[ąćęłńóśźż]/i.test(rest), `${page}.${key} en: ${text}`)
      checked += 1
    }
  }
  assert.ok(checked > 200, `only ${checked} texts were checked`)
})

test('no text stands unchanged in two languages', () => {
  // "E-mail" is the same word in Polish and English.
  const same = new Set(['contactTexts.email', 'declarationTexts.email'])
  for (const [page, texts] of Object.entries(pages)) {
    for (const [key, text] of Object.entries(texts.pl)) {
      if (same.has(`${page}.${key}`)) continue
      const { uk, en } = texts as { uk: Record<string, string>; en: Record<string, string> }
      assert.notEqual(uk[key], text, `${page}.${key}`)
      assert.notEqual(en[key], text, `${page}.${key}`)
    }
  }
})

test('public sentences stay under 20 words', () => {
  for (const [page, texts] of Object.entries({ contactTexts, declarationTexts, privacyTexts })) {
    for (const [key, text] of Object.entries(texts.pl)) {
      // The name of the Act is one long name and no choice of ours.
      if (key === 'commits') continue
      for (const sentence of text.replace(/\{(\w+)\|[^}]*\}/g, '{$1} $1').split(/[.!?:](?:\s|$)/)) {
        const words = sentence.split(/\s+/).filter(Boolean).length
        assert.ok(words < 20, `${page}.${key}: ${words} words in "${sentence}"`)
      }
    }
  }
})

test('every plural has all its forms in every language', () => {
  const forms: Record<Language, number> = { pl: 3, uk: 3, en: 2 }
  for (const [page, texts] of Object.entries(pages)) {
    for (const language of ['pl', 'uk', 'en'] as const) {
      for (const [key, text] of Object.entries(texts[language])) {
        for (const [, inside] of text.matchAll(/\{([^{}]*\|[^{}]*)\}/g)) {
          assert.equal(inside!.split('|').length - 1, forms[language], `${page}.${key} ${language}`)
        }
      }
    }
  }
  assert.equal(fill(declarationTexts.pl.terms, { days: 7, months: 2 }, 'pl').includes('7 dni'), true)
  assert.equal(fill(privacyTexts.pl.years, { n: 5 }, 'pl'), '5 lat')
  assert.equal(fill(privacyTexts.uk.years, { n: 2 }, 'uk'), '2 роки')
})

test('the legal parameters that the migration seeds have Polish names', async () => {
  const { readFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const folder = join(import.meta.dirname, 'migrations')
  const migration = readFileSync(join(folder, '20261122-0230-setup.sql'), 'utf8')
  const keys = [...migration.matchAll(/^ {2}\('([a-z.-]+)', '/gm)].map((found) => found[1]!)
  assert.equal(keys.length, 12)
  for (const key of keys) assert.ok(key in datedWords, key)
})
