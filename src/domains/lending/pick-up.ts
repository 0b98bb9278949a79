import { hoursOn, listVenues, readCalendars } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { type CalendarDay, dayOf, type Instant } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { ModelId } from './equipment.ts'
import type { LoanTerm } from './loan.ts'
import { listModelVenues } from './stock.sql.ts'

interface At {
  readonly tx: Read
  readonly now: Instant
  readonly zone: string
}

/**
 * Why equipment cannot be fetched on the first or brought back on the last day: no venue where a model stands
 * is open then. Null when it can, and when nobody wrote hours of the venue. What is brought to the door needs
 * no open venue on its first day.
 */
export async function whyNotOpenDays(
  at: At,
  asked: { models: readonly { id: ModelId }[]; term: LoanTerm; delivery: boolean },
): Promise<{ field: string; why: Refusal } | null> {
  const isOpen = await openDays(
    at,
    asked.models.map((model) => model.id),
  )
  const { from, to } = asked.term
  if (!asked.delivery && !isOpen(from)) {
    return { field: 'from', why: refusal('lending.term.closed-day', { day: from.toString() }) }
  }
  return isOpen(to) ? null : { field: 'to', why: refusal('lending.term.closed-day', { day: to.toString() }) }
}

/** Tells on which days every one of these models can be fetched or brought back somewhere. */
export async function openDays(at: At, models: readonly ModelId[]): Promise<(day: CalendarDay) => boolean> {
  const venues = await listVenues(at.tx, ['open', 'planned'])
  const stands = await listModelVenues(at.tx, models)
  const calendars = await readCalendars(at.tx, venues, dayOf(at.now, at.zone))
  return (day) =>
    models.every((model) => {
      const own = stands.filter((each) => each.model_id === model).map((each) => each.venue_id)
      const known = venues.filter((venue) => venue.state === 'open' && own.includes(venue.id))
      if (known.length === 0) return true
      return known.some((venue) => hoursOn(calendars.get(venue.id)!, day).spans.length > 0)
    })
}
