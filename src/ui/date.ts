import { type CalendarDay, dayOf, type Instant, Temporal } from '#kernel/instant.ts'
import type { Period } from '#kernel/period.ts'
import type { Language } from '#kernel/texts.ts'

// Dates as people say them. Intl gives the words and their endings; the order is ours, because `dateStyle`
// puts commas and "р." where nobody says them.
const locales: Record<Language, string> = { pl: 'pl', uk: 'uk', en: 'en-GB' }
const yearWord: Record<Language, string> = { pl: '', uk: ' року', en: '' }

type Words = Record<'weekday' | 'dayMonth' | 'month' | 'shortMonth' | 'clock', Intl.DateTimeFormat>
const kept = new Map<Language, Words>()

function wordsOf(language: Language): Words {
  const known = kept.get(language)
  if (known) return known
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options })
  const words: Words = {
    weekday: make({ weekday: 'long' }),
    dayMonth: make({ day: 'numeric', month: 'long' }),
    month: make({ month: 'long' }),
    shortMonth: make({ month: 'short' }),
    clock: make({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }
  kept.set(language, words)
  return words
}

// Intl says "ta minuta", which nobody does.
const justNow: Record<Language, string> = { pl: 'przed chwilą', uk: 'щойно', en: 'just now' }

const asUtc = (day: CalendarDay) => new Date(Date.UTC(day.year, day.month - 1, day.day))

/** "3 marca 2026", "3 березня 2026 року", "3 March 2026". */
export function sayDay(day: CalendarDay, language: Language): string {
  return `${sayDayMonth(day, language)} ${day.year}${yearWord[language]}`
}

/** "3 marca". */
export function sayDayMonth(day: CalendarDay, language: Language): string {
  const key = `${language} ${day.month} ${day.day}`
  const known = said.get(key)
  if (known) return known
  const words = wordsOf(language).dayMonth.format(asUtc(day))
  said.set(key, words)
  return words
}

// At most 366 days in three languages; Intl takes its time for each.
const said = new Map<string, string>()

/** "wtorek, 3 marca 2026". */
export function sayWeekday(day: CalendarDay, language: Language): string {
  return `${wordsOf(language).weekday.format(asUtc(day))}, ${sayDay(day, language)}`
}

/** "17:00" on the clock of the zone. */
export function sayTime(at: Instant, zone: string, language: Language): string {
  const clock = at.toZonedDateTimeISO(zone).toPlainTime()
  return wordsOf(language).clock.format(new Date(Date.UTC(2000, 0, 1, clock.hour, clock.minute)))
}

/** "wtorek, 3 marca 2026, 17:00" on the clock of the zone (the place's, not the reader's). */
export function sayInstant(at: Instant, zone: string, language: Language): string {
  return `${sayWeekday(dayOf(at, zone), language)}, ${sayTime(at, zone, language)}`
}

/** "wtorek, 3 marca 2026, 17:00–19:00"; a span over midnight says both days. */
export function saySpan(from: Instant, to: Instant, place: { zone: string; language: Language }): string {
  const { zone, language } = place
  const start = sayInstant(from, zone, language)
  return dayOf(from, zone).equals(dayOf(to, zone))
    ? `${start}–${sayTime(to, zone, language)}`
    : `${start} – ${sayInstant(to, zone, language)}`
}

/** The name of a month 1–12, as it stands alone: "marzec". */
export function monthName(month: number, language: Language, short = false): string {
  const words = wordsOf(language)
  const name = (short ? words.shortMonth : words.month).format(new Date(Date.UTC(2001, month - 1, 1)))
  return name.replace(/\.$/, '')
}

/** A period as its source wrote it: "3–14 marca 2026", "marzec–grudzień 2024", "rok 2024". */
export function sayPeriod(period: Period, language: Language): string {
  if (period.precision === 'year') return sayYears(period.from.year, period.to.year, language)
  if (period.precision === 'month') return sayMonths(period.from, period.to, language)
  const { from, to } = period
  if (from.equals(to)) return sayDay(from, language)
  if (from.year !== to.year) return `${sayDay(from, language)} – ${sayDay(to, language)}`
  if (from.month !== to.month) return `${sayDayMonth(from, language)} – ${sayDay(to, language)}`
  return `${from.day}–${sayDay(to, language)}`
}

function sayMonths(from: CalendarDay, to: CalendarDay, language: Language): string {
  const end = `${monthName(to.month, language)} ${to.year}${yearWord[language]}`
  const start = monthName(from.month, language)
  if (from.year !== to.year) return `${start} ${from.year}${yearWord[language]} – ${end}`
  return from.month === to.month ? end : `${start}–${end}`
}

function sayYears(from: number, to: number, language: Language): string {
  const years = from === to ? String(from) : `${from}–${to}`
  const one: Record<Language, string> = { pl: `rok ${years}`, uk: `${years} рік`, en: years }
  const many: Record<Language, string> = { pl: `lata ${years}`, uk: `${years} роки`, en: years }
  return from === to ? one[language] : many[language]
}

/** How far a day is from today: "dziś", "jutro", "za 3 dni", "2 tygodnie temu". */
export function sayRelativeDay(day: CalendarDay, today: CalendarDay, language: Language): string {
  const days = today.until(day, { largestUnit: 'days' }).days
  if (days === 0 && language === 'pl') return 'dziś'
  const near = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })
  const far = new Intl.RelativeTimeFormat(locales[language], { numeric: 'always' })
  if (Math.abs(days) < 14) return near.format(days, 'day')
  if (Math.abs(days) < 60) return far.format(Math.trunc(days / 7), 'week')
  const { months } = today.until(day, { largestUnit: 'months' })
  if (Math.abs(months) < 24) return far.format(months, 'month')
  return far.format(today.until(day, { largestUnit: 'years' }).years, 'year')
}

/** How long ago or ahead a moment is, to the minute within an hour: "5 minut temu", "za 2 godziny". */
export function sayRelative(at: Instant, now: Instant, language: Language): string {
  const minutes = Math.round((at.epochMilliseconds - now.epochMilliseconds) / 60_000)
  if (minutes === 0) return justNow[language]
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: 'always' })
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  if (Math.abs(minutes) < 24 * 60) return words.format(Math.trunc(minutes / 60), 'hour')
  return words.format(Math.trunc(minutes / (24 * 60)), 'day')
}

/** ISO text for `<time datetime>`. */
export function machineTime(at: Instant | CalendarDay): string {
  return at instanceof Temporal.Instant ? at.toString({ smallestUnit: 'second' }) : at.toString()
}
