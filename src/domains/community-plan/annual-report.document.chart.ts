/** One bar: its name, its length, and the number as it is written beside it. */
export interface Bar {
  readonly name: string
  readonly value: number
  readonly text: string
}

const rowHeight = 26
const nameWidth = 190
const barsWidth = 300
const width = nameWidth + barsWidth + 90

/**
 * A lying bar chart as SVG, 580 units wide. The names are written out, so colour carries nothing; its text
 * alternative and its table stand beside it in the document.
 */
export function barChart(bars: readonly Bar[]): string {
  const longest = Math.max(1, ...bars.map((bar) => bar.value))
  const rows = bars.map((bar, index) => {
    const y = index * rowHeight
    const length = Math.round((bar.value / longest) * barsWidth)
    const name = shortened(bar.name, 30)
    return `<text x="${nameWidth - 10}" y="${y + 17}" text-anchor="end">${escaped(name)}</text>
<rect x="${nameWidth}" y="${y + 4}" width="${Math.max(length, 1)}" height="${rowHeight - 8}" fill="#0a4f5c"/>
<text x="${nameWidth + length + 8}" y="${y + 17}">${escaped(bar.text)}</text>`
  })
  const height = bars.length * rowHeight
  const font = 'font-family="Atkinson Hyperlegible Next" font-size="13" fill="#1b2430"'
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><g ${font}>${rows.join('\n')}</g></svg>`
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
