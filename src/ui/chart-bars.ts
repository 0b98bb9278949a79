import { box, type Drawing, filled, frame, letters, lines, patterns, seriesMax } from './chart-svg.ts'

/** One bar; `text` is its value as people read it. */
export interface Bar {
  readonly label: string
  readonly value: number
  readonly text: string
}

/**
 * Bars one under another, each with its label above and its value at the right. Negative values count as
 * 0.
 */
export function barsSvg(bars: readonly Bar[], drawing: Drawing): string {
  const most = Math.max(...bars.map((bar) => bar.value), 0)
  let y = 0
  const body = bars.map((bar) => {
    const labels = lines(bar.label)
    const head = labels.map((text, index) => letters(drawing, { x: 0, y: y + 15 + index * 19, text }))
    const last = y + 15 + (labels.length - 1) * 19
    const value = letters(drawing, { x: 1, y: last, text: bar.text, end: true, bold: true })
    const share = most > 0 ? Math.max(bar.value, 0) / most : 0
    const track = ground(drawing, last + 7, 12)
    y = last + 33
    return (
      head.join('') + value + track + box(drawing, { from: 0, share, y: last + 7, height: 12, series: 0 })
    )
  })
  return frame(drawing, Math.max(y, 1), patterns(drawing, 1) + body.join(''))
}

function ground(drawing: Drawing, y: number, height: number): string {
  const width = drawing.width === undefined ? '100%' : drawing.width
  return `<rect class="ground" x="0" y="${y}" width="${width}" height="${height}" rx="2" fill="#ecebe6"/>`
}

/** Rows whose parts lie one after another; `parts` name the series (at most `seriesMax`). */
export interface StackedData {
  readonly parts: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly values: readonly number[]
    readonly text?: string
  }[]
}

/** Stacked bars, longest row full width, with a legend on top. */
export function stackedSvg(data: StackedData, drawing: Drawing): string {
  if (data.parts.length > seriesMax) throw new Error(`a stacked chart takes at most ${seriesMax} parts`)
  const sums = data.rows.map((row) => row.values.reduce((sum, value) => sum + value, 0))
  const most = Math.max(...sums, 0)
  const legend = legendSvg(data.parts, drawing)
  let y = data.parts.length * 22 + 8
  const body = data.rows.map((row, rowIndex) => {
    const labels = lines(row.label)
    const head = labels.map((text, index) => letters(drawing, { x: 0, y: y + 15 + index * 19, text }))
    const last = y + 15 + (labels.length - 1) * 19
    const total = letters(drawing, {
      x: 1,
      y: last,
      text: row.text ?? String(sums[rowIndex]),
      end: true,
      bold: true,
    })
    let from = 0
    const boxes = row.values.map((value, series) => {
      const share = most > 0 ? value / most : 0
      const drawn = value > 0 ? box(drawing, { from, share, y: last + 7, height: 16, series }) : ''
      from += share
      return drawn
    })
    y = last + 37
    return head.join('') + total + ground(drawing, last + 7, 16) + boxes.join('')
  })
  return frame(drawing, y, patterns(drawing, data.parts.length) + legend + body.join(''))
}

function legendSvg(parts: readonly string[], drawing: Drawing): string {
  return parts
    .map((part, series) => {
      const y = series * 22
      const sign = filled(drawing, `x="0" y="${y + 2}" width="20" height="14" rx="2"`, series)
      return sign + letters(drawing, { x: 0, left: 28, y: y + 14, text: part })
    })
    .join('')
}

/** One bar that fills up: `value` of `total`. */
export function progressSvg(value: number, total: number, drawing: Drawing): string {
  const share = total > 0 ? Math.min(Math.max(value / total, 0), 1) : 0
  const body = ground(drawing, 0, 12) + box(drawing, { from: 0, share, y: 0, height: 12, series: 0 })
  return frame(drawing, 12, patterns(drawing, 1) + body)
}

/** A small line of a few values, with a dot on the last; 120 × 32. */
export function sparklineSvg(values: readonly number[], drawing: Drawing): string {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (index: number) => Math.round((4 + (index / Math.max(values.length - 1, 1)) * 112) * 10) / 10
  const y = (value: number) => Math.round((28 - ((value - low) / (high - low || 1)) * 24) * 10) / 10
  const points = values.map((value, index) => `${x(index)},${y(value)}`).join(' ')
  const end = values.length - 1
  const dot =
    values.length > 0
      ? `<circle class="s1" cx="${x(end)}" cy="${y(values[end]!)}" r="4" fill="#0b4d5a"/>`
      : ''
  const line = `<polyline class="thread-a" points="${points}" fill="none" stroke="#0b4d5a" stroke-width="2"/>`
  return frame({ ...drawing, width: 120 }, 32, line + dot)
}
