import { type CalendarDay, dayOf, type Instant } from '#kernel/instant.ts'
import { formatNumber, type Language, type Speaker, speak } from '#kernel/texts.ts'
import { sayDay, sayPeriod, sayWeekday } from '#ui/date.ts'
import { clockOf } from './opening-hours.form.ts'
import type { ComingChange, DayReason, OpenState, Span, Week } from './opening-hours.ts'
import { en } from './place-words.texts.en.ts'
import { pl } from './place-words.texts.pl.ts'
import { uk } from './place-words.texts.uk.ts'

/** Words for kinds, facts and hours of places, in the reader's language. */
export function placeWords(language: Language): Speaker<typeof pl> {
  return speak({ pl, uk, en }, language)
}

/** "8:00–12:00, 13:00–17:00", or that it is closed. */
export function saySpans(spans: readonly Span[], language: Language): string {
  const t = placeWords(language)
  if (spans.length === 0) return t('closed')
  if (spans.length === 1 && spans[0]!.opens === 0 && spans[0]!.closes === 1440) return t('roundTheClock')
  return spans.map((span) => `${clockOf(span.opens)}–${clockOf(span.closes)}`).join(', ')
}

/** The name of a day of the week, 1 = Monday: "poniedziałek". */
export function weekdayName(weekday: number, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language
  // 5 January 2026 was a Monday.
  const day = new Date(Date.UTC(2026, 0, 4 + weekday))
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day)
}

/** A week in few lines, days with equal hours together: "poniedziałek–piątek", "8:00–16:00". */
export function sayWeek(week: Week, language: Language): { days: string; hours: string }[] {
  const lines: { first: number; last: number; hours: string }[] = []
  for (const [index, spans] of week.entries()) {
    const hours = saySpans(spans, language)
    const before = lines.at(-1)
    if (before?.hours === hours) lines[lines.length - 1] = { ...before, last: index + 1 }
    else lines.push({ first: index + 1, last: index + 1, hours })
  }
  return lines.map(({ first, last, hours }) => {
    const from = weekdayName(first, language)
    return { days: first === last ? from : `${from}–${weekdayName(last, language)}`, hours }
  })
}

/**
 * Only the days on which it is open, those with equal hours on one line: "wtorek, czwartek: 15:00–19:00". For
 * places where a whole table has no room.
 */
export function sayOpenDays(week: Week, language: Language): string[] {
  const byHours = Map.groupBy(
    week.flatMap((spans, index) => (spans.length > 0 ? [{ weekday: index + 1, spans }] : [])),
    ({ spans }) => saySpans(spans, language),
  )
  return [...byHours].map(([hours, days]) => {
    const runs: { first: number; last: number }[] = []
    for (const { weekday } of days) {
      const run = runs.at(-1)
      if (run && run.last === weekday - 1) runs[runs.length - 1] = { ...run, last: weekday }
      else runs.push({ first: weekday, last: weekday })
    }
    const name = (weekday: number) => weekdayName(weekday, language)
    const said = runs.map(({ first, last }) =>
      first === last ? name(first) : `${name(first)}–${name(last)}`,
    )
    return `${said.join(', ')}: ${hours}`
  })
}

/** A moment as people wait for it: "dziś, 16:00", "wtorek, 3 marca 2026, 8:00", on the clock of the zone. */
export function sayMoment(at: Instant, now: Instant, place: { zone: string; language: Language }): string {
  const t = placeWords(place.language)
  const there = at.toZonedDateTimeISO(place.zone)
  const clock = clockOf(there.hour * 60 + there.minute)
  const days = dayOf(now, place.zone).until(there.toPlainDate(), { largestUnit: 'days' }).days
  if (days === 0) return t('today', { at: clock })
  if (days === 1) return t('tomorrow', { at: clock })
  return t('onDay', { day: sayWeekday(there.toPlainDate(), place.language), at: clock })
}

/** Until when it is open, or when it opens next: "Otwarte do 16:00.", "Następne otwarcie: jutro, 8:00." */
export function sayOpenState(
  state: OpenState,
  now: Instant,
  place: { zone: string; language: Language },
): string {
  const t = placeWords(place.language)
  if (!state.open) {
    return state.next ? t('nextOpening', { when: sayMoment(state.next, now, place) }) : t('noOpening')
  }
  if (!state.until) return t('always')
  const there = state.until.toZonedDateTimeISO(place.zone)
  const today = dayOf(now, place.zone)
  if (there.toPlainDate().equals(today)) {
    return t('until', { at: clockOf(there.hour * 60 + there.minute) })
  }
  // Midnight belongs to the day that ends: nobody says "until tomorrow, 0:00".
  const midnight = today.add({ days: 1 }).toZonedDateTime(place.zone)
  if (there.equals(midnight)) return t('until', { at: '24:00' })
  return t('untilMoment', { when: sayMoment(state.until, now, place) })
}

/** Why a day is not as usual: the holiday's name, or the reason of the exception; null on a usual day. */
export function sayReason(why: DayReason, language: Language): string | null {
  if (why.kind === 'usual') return null
  if (why.kind === 'exception') return why.exception.reason
  const key = `holiday.${why.holiday}`
  return placeWords(language)(key in pl ? (key as 'holiday.other') : 'holiday.other')
}

/** The days of a change: one with its name, several as a period. */
export function sayChangeDays(change: Pick<ComingChange, 'from' | 'to'>, language: Language): string {
  const { from, to } = change
  return from.equals(to) ? sayWeekday(from, language) : sayPeriod({ from, to, precision: 'day' }, language)
}

/** The days on which a season holds: "od 1 lipca do 31 sierpnia", or nothing for the whole year. */
export function saySeasonDays(
  season: { from: CalendarDay | null; to: CalendarDay | null },
  language: Language,
): string | null {
  if (!season.from) return null
  if (!season.to) return `${sayDay(season.from, language)} –`
  return sayPeriod({ from: season.from, to: season.to, precision: 'day' }, language)
}

/** "parter", "piętro 2"; null when nobody wrote it. */
export function sayFloor(floor: number | null, language: Language): string | null {
  if (floor === null) return null
  const t = placeWords(language)
  if (floor === 0) return t('groundFloor')
  return floor > 0 ? t('floor', { n: floor }) : t('basement', { n: floor })
}

/** "42,5 m²"; null when nobody wrote it. */
export function sayArea(area: string | null, language: Language): string | null {
  if (area === null) return null
  return `${formatNumber(Number(area), language)} m²`
}
