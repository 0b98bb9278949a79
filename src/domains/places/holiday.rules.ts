import { type CalendarDay, isBefore, Temporal } from '#kernel/instant.ts'

/** The holidays that an Act names while it holds: `MM-DD`, or `easter`, `easter+60` counted from Easter. */
export interface HolidayList {
  readonly from: CalendarDay
  readonly to: CalendarDay | null
  readonly days: readonly string[]
}

/** The public holiday of a day by its name in the law (`12-24`, `easter+1`); null on any other day. */
export function holidayOn(law: readonly HolidayList[], day: CalendarDay): string | null {
  const list = law.find((each) => !isBefore(day, each.from) && !(each.to && isBefore(each.to, day)))
  return list ? (daysIn(list, day.year).get(`${day.month}-${day.day}`) ?? null) : null
}

// The same few lists are asked for every day of every room: their years are kept, a handful of them.
const kept = new Map<string, ReadonlyMap<string, string>>()

function daysIn({ days }: HolidayList, year: number): ReadonlyMap<string, string> {
  const key = `${year} ${days.join()}`
  const known = kept.get(key)
  if (known) return known
  if (kept.size > 100) kept.clear()
  const found = new Map<string, string>()
  for (const name of days.toReversed()) {
    const day = dayOfHoliday(name, year)
    if (day) found.set(`${day.month}-${day.day}`, name)
  }
  kept.set(key, found)
  return found
}

/** The day of a holiday in a year; null for a name that this program cannot read. */
export function dayOfHoliday(name: string, year: number): CalendarDay | null {
  const moved = /^easter(?:\+(\d{1,3}))?$/.exec(name)
  if (moved) return easterOf(year).add({ days: Number(moved[1] ?? 0) })
  const fixed = /^(\d{2})-(\d{2})$/.exec(name)
  return fixed ? Temporal.PlainDate.from({ year, month: Number(fixed[1]), day: Number(fixed[2]) }) : null
}

/**
 * Easter Sunday of the Gregorian calendar. The anonymous algorithm of 1876 (Meeus, Astronomical Algorithms,
 * chapter 8): only divisions of whole numbers, right for every year from 1583.
 */
export function easterOf(year: number): CalendarDay {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const leap = Math.floor(ofCentury / 4)
  const sunday = (32 + 2 * (century % 4) + 2 * leap - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const sum = epact + sunday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
