// Terms as Polish plans write them: months in words and Roman figures, quarters, half-years, days, "cały
// rok".
// A term is read from tokens, never by one big pattern, so that a new way of writing is one new token.
import type { TermPrecision } from './plan-reading.ts'
import { type TermToken, tokenise } from './term-tokens.ts'

/** What makes a reading of a term uncertain; null when it is sure. */
export type TermDoubt = 'no-date' | 'open' | 'no-such-date' | 'reversed' | 'gaps' | 'loose' | 'no-year'

/** A read term. `from` and `to` are days (YYYY-MM-DD) or null where the source names none. */
export interface Term {
  from: string | null
  to: string | null
  precision: TermPrecision | null
  raw: string
  doubt: TermDoubt | null
}

interface Unit {
  kind: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'number'
  y: number | null
  m: number
  d: number
  link: 'range' | 'list' | null
}

/** True when the text is a term and nothing else ("marzec – grudzień 2024 rok", "na bieżąco"). */
export function isTerm(text: string): boolean {
  if (text.length > 120 || text.length < 1) return false
  const tokens = tokenise(text, true)
  if (tokens.at(-1)?.kind === 'unknown') return false
  const bare = tokens.filter((token) => token.kind === 'number').length
  const real = tokens.some(
    (token) => !['number', 'filler', 'range', 'list', 'from', 'loose'].includes(token.kind),
  )
  return real && bare <= 2
}

/** True when the text is a term that names at least a month or a day, so it can head a list of tasks. */
export function isDatedTerm(text: string): boolean {
  if (!isTerm(text)) return false
  return tokenise(text).some((token) => ['date', 'month', 'quarter', 'half'].includes(token.kind))
}

/** Reads a term. `year` fills in what the term leaves out. Unreadable text gives null days and a doubt. */
export function readTerm(raw: string, year: number | null): Term {
  const none = { from: null, to: null, precision: null, raw }
  const tokens = tokenise(raw)
  const units = unitsOf(tokens)
  if (units.length === 0) {
    return tokens.some((token) => token.kind === 'whole-year') && year !== null
      ? { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year', raw, doubt: null }
      : { ...none, doubt: 'no-date' }
  }
  const guessed = fillYears(units, year)
  if (units.some((unit) => unit.y === null)) return { ...none, doubt: 'no-year' }
  if (units.some((unit) => !exists(unit))) return { ...none, doubt: 'no-such-date' }
  return spanOf(units, tokens, { raw, guessed })
}

function spanOf(units: Unit[], tokens: TermToken[], how: { raw: string; guessed: boolean }): Term {
  const first = units[0]!
  const last = units.at(-1)!
  let doubt: TermDoubt | null = tokens.some((token) => token.kind === 'loose') ? 'loose' : null
  if (firstDay(first) > lastDay(last) && how.guessed) {
    first.y! -= 1
    doubt = 'reversed'
  }
  const precision = units.some((unit) => unit.kind === 'year')
    ? 'year'
    : units.every((unit) => unit.kind === 'day')
      ? 'day'
      : 'month'
  const term = { from: firstDay(first), to: lastDay(last), precision, raw: how.raw } as const
  if (term.from > term.to) return { ...term, from: null, to: null, precision: null, doubt: 'no-such-date' }
  if (hasGaps(units)) return { ...term, doubt: 'gaps' }
  if (units.length === 1 && first.kind !== 'year') {
    if (tokens[0]?.kind === 'from') return { ...term, to: null, doubt: 'open' }
    if (tokens[0]?.kind === 'until') return { ...term, from: null, doubt: 'open' }
  }
  if (units.length === 1 && tokens[0]?.kind === 'until') return { ...term, from: null, doubt: 'open' }
  return { ...term, doubt }
}

function unitsOf(tokens: TermToken[]): Unit[] {
  const units: Unit[] = []
  let link: Unit['link'] = null
  for (const token of tokens) {
    if (token.kind === 'range' || token.kind === 'until') link = units.length > 0 ? 'range' : null
    else if (token.kind === 'list') link = units.length > 0 ? 'list' : null
    else if (token.kind === 'year') {
      const before = units.at(-1)
      if (before && before.y === null && before.kind !== 'number' && link === null) before.y = token.y
      else units.push({ kind: 'year', y: token.y, m: 0, d: 0, link })
      link = null
    } else if (isUnit(token)) {
      const before = units.at(-1)
      if (before?.kind === 'number' && link === null && token.kind === 'month') {
        Object.assign(before, { kind: 'day', m: token.m, d: before.m, y: token.y })
      } else {
        units.push({
          kind: token.kind === 'date' ? 'day' : token.kind,
          y: token.y,
          m: token.m,
          d: token.d,
          link,
        })
      }
      link = null
    }
  }
  return settleYears(settleNumbers(units))
}

function isUnit(
  token: TermToken,
): token is TermToken & { kind: 'date' | 'month' | 'quarter' | 'half' | 'number' } {
  return ['date', 'month', 'quarter', 'half', 'number'].includes(token.kind)
}

/** "12–14 maja", "03–12.2024", "I–II kwartał": the bare figure takes its kind from the unit after it. */
function settleNumbers(units: Unit[]): Unit[] {
  for (let i = units.length - 2; i >= 0; i -= 1) {
    const unit = units[i]!
    const next = units[i + 1]!
    if (next.link === null) continue
    if (unit.kind === 'number' && next.kind === 'day')
      Object.assign(unit, { kind: 'day', d: unit.m, m: next.m })
    else if ((unit.kind === 'number' || unit.kind === 'month') && ['quarter', 'half'].includes(next.kind)) {
      if (unit.kind === 'number' || unit.d === -1) Object.assign(unit, { kind: next.kind })
    } else if (unit.kind === 'number' && next.kind === 'month') Object.assign(unit, { kind: 'month' })
  }
  return units.filter((unit) => unit.kind !== 'number')
}

/** "w 2025 r. od marca do maja": a year that stands alone beside months is the year of those months. */
function settleYears(units: Unit[]): Unit[] {
  const years = units.filter((unit) => unit.kind === 'year')
  if (years.length !== 1 || units.length === 1) return units
  const rest = units.filter((unit) => unit.kind !== 'year')
  for (const unit of rest) unit.y ??= years[0]!.y
  return rest
}

/**
 * Gives every unit a year: the one after it, else the one before it, else the plan's. True when any
 * was given.
 */
function fillYears(units: Unit[], year: number | null): boolean {
  let given = false
  for (let i = units.length - 1; i >= 0; i -= 1) {
    const unit = units[i]!
    if (unit.y !== null) continue
    given = true
    unit.y = units[i + 1]?.y ?? units.find((other) => other.y !== null)?.y ?? year
  }
  return given
}

function exists(unit: Unit): boolean {
  if (unit.kind === 'day')
    return unit.m >= 1 && unit.m <= 12 && unit.d >= 1 && unit.d <= daysIn(unit.y!, unit.m)
  if (unit.kind === 'month') return unit.m >= 1 && unit.m <= 12
  if (unit.kind === 'quarter') return unit.m >= 1 && unit.m <= 4
  if (unit.kind === 'half') return unit.m >= 1 && unit.m <= 2
  return true
}

function monthsOf(unit: Unit): [number, number] {
  if (unit.kind === 'quarter') return [unit.m * 3 - 2, unit.m * 3]
  if (unit.kind === 'half') return [unit.m * 6 - 5, unit.m * 6]
  if (unit.kind === 'year') return [1, 12]
  return [unit.m, unit.m]
}

function firstDay(unit: Unit): string {
  return isoDay(unit.y!, monthsOf(unit)[0], unit.kind === 'day' ? unit.d : 1)
}

function lastDay(unit: Unit): string {
  const month = monthsOf(unit)[1]
  return isoDay(unit.y!, month, unit.kind === 'day' ? unit.d : daysIn(unit.y!, month))
}

/** "maj i wrzesień" is not "od maja do września": the months between belong to nobody. */
function hasGaps(units: Unit[]): boolean {
  return units.some((unit, i) => {
    if (i === 0 || unit.link === 'range') return false
    const before = units[i - 1]!
    if (unit.kind === 'day') return true
    return unit.y! * 12 + monthsOf(unit)[0] > before.y! * 12 + monthsOf(before)[1] + 1
  })
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
