import { type CalendarDay, Temporal } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import { across, box, type Drawing, frame, letters, lines, patterns } from './chart-svg.ts'
import { monthName } from './date.ts'
import { uiWords } from './ui.texts.ts'

/** One bar of time; both days included. `series` gives colour and pattern (0–4). */
export interface MonthBar {
  readonly label: string
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly series?: number | undefined
  /** What stands at the right: the term or the state in words. */
  readonly text?: string | undefined
}

/**
 * Bars over a ruler of months, from the first month to the last that any bar touches. `today` draws a
 * line.
 */
export function monthsSvg(
  data: { bars: readonly MonthBar[]; language: Language; today?: CalendarDay | undefined },
  drawing: Drawing,
): string {
  if (data.bars.length === 0) return frame(drawing, 1, '')
  const sorted = (pick: 'from' | 'to') => data.bars.map((bar) => bar[pick]).sort(Temporal.PlainDate.compare)
  const start = sorted('from')[0]!.with({ day: 1 })
  const last = sorted('to').at(-1)!
  const end = last.with({ day: last.daysInMonth }).add({ days: 1 })
  const all = start.until(end, { largestUnit: 'days' }).days
  const share = (day: CalendarDay) => start.until(day, { largestUnit: 'days' }).days / all
  let y = 34
  const rows = data.bars.map((bar) => {
    const labels = lines(bar.label)
    const head = labels.map((text, index) => letters(drawing, { x: 0, y: y + 15 + index * 19, text }))
    const base = y + 15 + (labels.length - 1) * 19
    const text = bar.text ? letters(drawing, { x: 1, y: base, text: bar.text, end: true, soft: true }) : ''
    const from = share(bar.from)
    // Two days of a year would be a hair: a bar is never thinner than its pattern needs.
    const width = Math.max(share(bar.to.add({ days: 1 })) - from, 0.012)
    y = base + 33
    return (
      head.join('') +
      text +
      box(drawing, { from, share: width, y: base + 7, height: 12, series: bar.series ?? 0 })
    )
  })
  const ruler = rulerSvg({ start, end, share, height: y, language: data.language }, drawing)
  const at = data.today ? share(data.today) : -1
  const shown = at >= 0 && at <= 1
  const now = shown ? todaySvg({ at, height: y, word: uiWords(data.language)('today') }, drawing) : ''
  return frame(drawing, y + (shown ? 20 : 0), patterns(drawing, 5) + ruler + now + rows.join(''))
}

interface Ruler {
  readonly start: CalendarDay
  readonly end: CalendarDay
  readonly share: (day: CalendarDay) => number
  readonly height: number
  readonly language: Language
}

function rulerSvg(ruler: Ruler, drawing: Drawing): string {
  const months = ruler.start.until(ruler.end, { largestUnit: 'months' }).months
  // A name takes about 30 points: on a phone twelve fit, of more only each third or each January is written.
  const each = months <= 12 ? 1 : months <= 36 ? 3 : 12
  let body = ''
  for (let index = 0; index < months; index += 1) {
    const day = ruler.start.add({ months: index })
    const x = across(ruler.share(day), drawing)
    const written = each === 1 || (day.month - 1) % each === 0
    body += `<line class="rule" x1="${x}" x2="${x}" y1="20" y2="${ruler.height}" stroke="#d9d6ce"/>`
    if (!written) continue
    const name = each === 12 ? String(day.year) : monthName(day.month, ruler.language, true)
    body += letters(drawing, { x: ruler.share(day), y: 14, text: name, soft: true })
  }
  return body
}

function todaySvg(now: { at: number; height: number; word: string }, drawing: Drawing): string {
  const x = across(now.at, drawing)
  const line =
    `<line class="today" x1="${x}" x2="${x}" y1="20" y2="${now.height}" stroke="#b0420f" ` +
    'stroke-width="2" stroke-dasharray="5 3"/>'
  const side = now.at < 0.1 ? {} : now.at > 0.9 ? { end: true } : { middle: true }
  return line + letters(drawing, { x: now.at, y: now.height + 14, text: now.word, soft: true, ...side })
}
