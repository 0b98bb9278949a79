import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from '#kernel/instant.ts'
import { barsSvg, progressSvg, sparklineSvg, stackedSvg } from './chart-bars.ts'
import { monthsSvg } from './chart-months.ts'
import { lines } from './chart-svg.ts'

const drawing = { id: 'c', title: 'Ile <osób>', desc: 'A & B' }
const day = (text: string) => Temporal.PlainDate.from(text)
const widths = (svg: string) =>
  [...svg.matchAll(/<rect class="s\d" x="[\d.]+%" y="\d+" width="([\d.]+)%"/g)].map((match) =>
    Number(match[1]),
  )

test('a chart names itself and escapes its words', () => {
  const svg = barsSvg([{ label: '<b>&', value: 1, text: '"1"' }], drawing)
  assert.match(svg, /role="img" aria-labelledby="c-t c-d"/)
  assert.match(svg, /<title id="c-t">Ile &lt;osób&gt;<\/title><desc id="c-d">A &amp; B<\/desc>/)
  assert.match(svg, /&lt;b&gt;&amp;/)
  assert.doesNotMatch(svg, /<b>|style=/)
})

test('bars are shares of the longest; nothing breaks on zero or below', () => {
  const bars = (values: number[]) => values.map((value) => ({ label: 'x', value, text: String(value) }))
  assert.deepEqual(widths(barsSvg(bars([200, 100, 0]), drawing)), [100, 50, 0])
  assert.deepEqual(widths(barsSvg(bars([0, 0]), drawing)), [0, 0])
  assert.deepEqual(widths(barsSvg(bars([-5, 10]), drawing)), [0, 100])
  assert.doesNotMatch(barsSvg([], drawing), /NaN|Infinity/)
  assert.deepEqual(widths(progressSvg(7, 0, drawing)), [0])
  assert.deepEqual(widths(progressSvg(30, 18, drawing)), [100])
  assert.doesNotMatch(sparklineSvg([], drawing) + sparklineSvg([4], drawing), /NaN|Infinity/)
})

test('stacked parts differ by pattern, and too many are refused', () => {
  const rows = [{ label: 'a', values: [1, 1, 2] }]
  const svg = stackedSvg({ parts: ['x', 'y', 'z'], rows }, drawing)
  assert.deepEqual(widths(svg), [25, 25, 50])
  for (const series of [1, 2]) assert.match(svg, new RegExp(`fill="url\\(#c-p${series}\\)"`))
  assert.throws(() => stackedSvg({ parts: ['1', '2', '3', '4', '5', '6'], rows }, drawing), /at most 5/)
})

test('months: the ruler runs from the first to the last month, bars lie on their days', () => {
  const bars = [
    { label: 'a', from: day('2026-01-01'), to: day('2026-01-31') },
    { label: 'b', from: day('2026-12-01'), to: day('2026-12-31') },
  ]
  const svg = monthsSvg({ bars, language: 'pl', today: day('2026-06-01') }, drawing)
  assert.deepEqual(widths(svg), [8.49, 8.49])
  assert.match(svg, />sty<[\s\S]*>gru</)
  assert.match(svg, />dziś</)
  assert.doesNotMatch(monthsSvg({ bars, language: 'pl', today: day('2028-06-01') }, drawing), /dziś/)
  const years = monthsSvg({ bars: [{ ...bars[0]!, to: day('2031-05-31') }], language: 'pl' }, drawing)
  assert.match(years, />2026<[\s\S]*>2031</)
})

test('on paper the width is a number and nothing is left to a stylesheet', () => {
  const svg = barsSvg([{ label: 'a', value: 1, text: '1' }], { ...drawing, width: 480 })
  assert.match(svg, /width="480" height="\d+" viewBox="0 0 480 \d+"/)
  assert.doesNotMatch(svg, /\d%/)
  assert.match(svg, /fill="#0b4d5a"/)
})

test('long labels break at words', () => {
  assert.deepEqual(lines('Specjalistyczne poradnictwo rodzinne, psychologiczne i prawne'), [
    'Specjalistyczne poradnictwo rodzinne,',
    'psychologiczne i prawne',
  ])
})
