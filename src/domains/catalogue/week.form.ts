import { readSpans, type Span, type Week, whyNotSpans, writeSpans } from '#domains/places/public.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'

const names = ['pn', 'wt', 'śr', 'cz', 'pt', 'sb', 'nd'] as const
// As people write the days of the week in notices.
const known: Readonly<Record<string, number>> = {
  ...{ pn: 0, pon: 0, poniedziałek: 0, wt: 1, wto: 1, wtorek: 1, śr: 2, sr: 2, środa: 2, środę: 2 },
  ...{ cz: 3, czw: 3, czwartek: 3, pt: 4, piątek: 4, sb: 5, so: 5, sob: 5, sobota: 5, sobotę: 5 },
  ...{ nd: 6, ndz: 6, nie: 6, niedz: 6, niedziela: 6, niedzielę: 6 },
}

/**
 * Reads a week as people write it, a line for days with equal hours: "pn–pt 8–16", "wt, czw 10:00–12:00,
 * 14–17", "codziennie 0–24". Gives seven days, Monday first, or why not.
 */
export function readWeek(typed: string): { week: Week } | { why: Refusal } {
  const week: Span[][] = Array.from({ length: 7 }, () => [])
  const lines = typed
    .toLowerCase()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  for (const line of lines) {
    // Days have no digits, hours begin with one.
    const cut = /^([^\d]*?)[\s:]*(\d.*)$/.exec(line)
    const days = cut ? readDays(cut[1]!) : null
    if (!cut || !days) return { why: refusal('catalogue.week.unreadable', { line: line.slice(0, 40) }) }
    const read = readSpans(cut[2]!)
    if ('why' in read) return read
    for (const day of days) week[day]!.push(...read.spans)
  }
  for (const spans of week) {
    const why = whyNotSpans(spans)
    if (why) return { why }
  }
  return { week: week.map((spans) => spans.toSorted((a, b) => a.opens - b.opens)) }
}

function readDays(typed: string): number[] | null {
  const clean = typed.replace(/\./g, '').trim()
  if (clean === 'codziennie') return [0, 1, 2, 3, 4, 5, 6]
  const days = clean.split(/\s*[,;]\s*|\s+i\s+/).map(readRange)
  return days.every((range) => range !== null) ? [...new Set(days.flat())] : null
}

function readRange(typed: string): number[] | null {
  const [first, last = first] = typed.split(/\s*[-–—]\s*/)
  const [from, to] = [known[first ?? ''], known[last ?? '']]
  if (from === undefined || to === undefined || to < from) return null
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** A week as the form shows it: what `readWeek` reads back. */
export function writeWeek(week: Week): string {
  const byHours = Map.groupBy(
    week.flatMap((spans, day) => (spans.length > 0 ? [{ day, hours: writeSpans(spans) }] : [])),
    ({ hours }) => hours,
  )
  return [...byHours].map(([hours, days]) => `${writeDays(days.map(({ day }) => day))} ${hours}`).join('\n')
}

function writeDays(days: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run.last === day - 1) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs
    .map(({ first, last }) => (first === last ? names[first] : `${names[first]}–${names[last]}`))
    .join(', ')
}
