import type { RoomId } from '#domains/places/public.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import { livingStates } from './reservation.ts'
import type { SeriesId } from './series.ts'

/** A series as it is written. */
export interface SeriesRow {
  readonly id: SeriesId
  readonly room: RoomId
  readonly rule: string
  readonly firstOn: CalendarDay
  readonly startsMinute: number
  readonly lengthMinutes: number
  readonly zone: string
}

/** Writes a series; its dates are reservations of their own. */
export async function insertSeries(tx: Write, row: SeriesRow & { at: Instant }): Promise<void> {
  await tx.db
    .insertInto('reservations.series_rule')
    .values({
      ...{ centre_id: tx.centre, id: row.id, room_id: row.room, rule: row.rule, first_on: row.firstOn },
      ...{ starts_minute: row.startsMinute, length_minutes: row.lengthMinutes, zone: row.zone },
      made_at: row.at,
    })
    .execute()
}

/** A series, or null. */
export async function findSeries(tx: Read, id: SeriesId) {
  const row = await tx.db
    .selectFrom('reservations.series_rule')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Ends a series where another goes on; false when somebody was quicker. */
export async function updateSeriesRule(
  tx: Write,
  at: { id: SeriesId; version: number },
  rule: string,
): Promise<boolean> {
  return updateVersioned(tx, { table: 'reservations.series_rule', ...at }, { rule })
}

/** Reservations of a series that may still take place, from a moment on, in their order. */
export async function listSeriesAhead(tx: Read, series: SeriesId, from: Instant) {
  return tx.db
    .selectFrom('reservations.reservation')
    .select(['id', 'version', 'state', 'room_id', 'starts_at', 'ends_at'])
    .where('centre_id', '=', tx.centre)
    .where('series_id', '=', series)
    .where('state', 'in', [...livingStates])
    .where('starts_at', '>=', from)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(500)
    .execute()
}
