import { type CalendarDay, dayOf, type Instant } from '#kernel/instant.ts'
import { type Language, type Speaker, speak } from '#kernel/texts.ts'
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

/** "Otwarte teraz, do 16:00" or when it opens next. */
export function sayOpenState(
  state: OpenState,
  now: Instant,
  place: { zone: string; language: Language },
): string {
  const t = placeWords(place.language)
  if (!state.open) {
    return state.next ? t('closedUntil', { when: sayMoment(state.next, now, place) }) : t('closedForNow')
  }
  if (!state.until) return t('openAlways')
  const there = state.until.toZonedDateTimeISO(place.zone)
  const today = dayOf(now, place.zone)
  if (there.toPlainDate().equals(today)) {
    return t('openUntil', { at: clockOf(there.hour * 60 + there.minute) })
  }
  const midnight = today.add({ days: 1 }).toZonedDateTime(place.zone)
  if (there.equals(midnight)) return t('openUntil', { at: '24:00' })
  return t('openLonger', { when: sayMoment(state.until, now, place) })
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
  return `${new Intl.NumberFormat(language).format(Number(area))} m²`
}
