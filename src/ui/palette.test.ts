import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contrast, parseHex } from './contrast.ts'
import { accentColours, dark, light, type Palette, pairs, weakestPair, whyNotAccent } from './palette.ts'
import { sayAccentRefusal } from './ui.texts.ts'

test('contrast is what WCAG computes', () => {
  assert.equal(contrast('#000', '#ffffff'), 21)
  assert.equal(Math.round(contrast('#767676', '#fff') * 100) / 100, 4.54)
  assert.ok(contrast('#777777', '#fff') < 4.5)
  assert.equal(parseHex('0b4d5a'), null)
  assert.equal(parseHex('#0b4d5g'), null)
})

for (const [mode, palette] of Object.entries({ light, dark })) {
  for (const { front, back, least } of pairs) {
    test(`${mode}: ${front} on ${back} reads at ${least}:1`, () => {
      const ratio = contrast(palette[front], palette[back])
      assert.ok(ratio >= least, `${palette[front]} on ${palette[back]} is ${ratio.toFixed(2)}`)
    })
  }
}

test('a pale colour is found (control of the test above)', () => {
  const faded: Palette = { ...light, soft: '#8a949c' }
  const { pair, ratio } = weakestPair(faded)
  assert.equal(pair.front, 'soft')
  assert.ok(ratio < pair.least)
})

test('every colour that a stylesheet uses is declared', () => {
  const folder = new URL('styles/', import.meta.url)
  const css = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const used = new Set([...css.join('').matchAll(/var\(--([a-z]+)\)/g)].map((match) => match[1]!))
  const declared = new Set([...Object.keys(light), 'font', 'round', 'text', 'wide', 'side'])
  assert.deepEqual(
    [...used].filter((name) => !declared.has(name)),
    [],
  )
  assert.deepEqual(Object.keys(light), Object.keys(dark))
  assert.doesNotMatch(css.join('').replace(/rgba\(0, 0, 0[^)]*\)/g, ''), /#[0-9a-f]{3,6}\b|rgba?\(/i)
})

test('a centre may take a deep accent, and both modes stay readable', () => {
  for (const accent of ['#7a1f3d', '#1d3f8a', '#5b2a86', '#2f5d1e', '#000000', '#8a3800']) {
    assert.equal(whyNotAccent(accent), null, accent)
    const own = accentColours({ accent })
    for (const palette of [
      { ...light, ...own.light },
      { ...dark, ...own.dark },
    ]) {
      const { pair, ratio } = weakestPair(palette)
      assert.ok(ratio >= pair.least, `${accent}: ${pair.front} on ${pair.back} is ${ratio}`)
    }
  }
})

test('a pale accent is refused with its ratio; what is no colour is refused as such', () => {
  assert.deepEqual(whyNotAccent('#ffcc00')?.code, 'ui.accent.too-pale')
  assert.equal(whyNotAccent('#4caf50')?.params.least, 4.5)
  assert.match(
    sayAccentRefusal(whyNotAccent('#4caf50')!, 'pl'),
    /kontrast 2,\d:1\. Potrzeba co najmniej 4,5:1/,
  )
  for (const text of ['red', '#fff', '#12345', '#0b4d5a;}', '']) {
    assert.equal(whyNotAccent(text)?.code, 'ui.accent.not-a-colour', text)
  }
})
