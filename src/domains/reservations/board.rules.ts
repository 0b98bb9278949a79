import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { When } from './reservation.ts'

/** From the midnight of a day to the midnight after `days` of them, on the clock of a zone. */
export function daySpan(first: CalendarDay, days: number, zone: string): When {
  const midnight = (day: CalendarDay) => day.toZonedDateTime(zone).toInstant()
  return { from: midnight(first), to: midnight(first.add({ days })) }
}

/** Meetings and their minutes by room and day of their start; the key is "room day". */
export function sumByDay<Item extends { room_id: string; starts_at: Instant; ends_at: Instant }>(
  items: readonly Item[],
  dayOfItem: (item: Item) => CalendarDay,
): Map<string, { count: number; minutes: number }> {
  const sums = new Map<string, { count: number; minutes: number }>()
  for (const item of items) {
    const key = `${item.room_id} ${dayOfItem(item)}`
    const sum = sums.get(key) ?? { count: 0, minutes: 0 }
    const minutes = (item.ends_at.epochMilliseconds - item.starts_at.epochMilliseconds) / 60_000
    sums.set(key, { count: sum.count + 1, minutes: sum.minutes + minutes })
  }
  return sums
}
