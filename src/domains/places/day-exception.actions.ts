import { dayOf, isBefore } from '#kernel/instant.ts'
import { Conflict, NotFound, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { deleteException, type ExceptionId, listExceptionsOf, saveException } from './day-exception.sql.ts'
import { whyNotException, whyNotSpans } from './opening-hours.rules.ts'
import type { DayException } from './opening-hours.ts'
import { getVenue } from './venue.actions.ts'
import type { VenueId } from './venue.ts'

/** What an exception's form says. */
export type ExceptionValues = Omit<DayException, 'everywhere'> & { readonly kind: 'closed' | 'hours' }

/**
 * Notes days on which a venue is closed or has other hours; without a venue, an internal day off of the
 * whole centre. `exception` null adds one. What lies wholly in the past stays as it was.
 */
export async function noteException(
  work: Work,
  input: { venue: VenueId | null; exception: ExceptionId | null; version: number; values: ExceptionValues },
): Promise<ExceptionId> {
  const { venue, exception, version, values } = input
  const today = await begin(work, venue)
  const stored = await listExceptionsOf(work.tx, venue)
  const before = exception ? stored.find((each) => each.id === exception) : null
  if (before === undefined) throw new NotFound('exception')
  if (isBefore(values.to, today) || (before && isBefore(before.to, today))) {
    refuse(refusal('places.exception.past'))
  }
  refuse(whyNotSpans(values.spans))
  const others = stored.filter((each) => each.id !== exception)
  refuse(whyNotException({ ...values, everywhere: venue === null }, others))
  const saved = await saveException(work.tx, { venue, exception, version }, values)
  if (!saved) throw new Conflict('exception')
  audit(work, names(venue).saved, { venue, exception: saved })
  return saved
}

/** Takes an exception away that has not begun yet; one that has is shortened instead. */
export async function removeException(
  work: Work,
  input: { venue: VenueId | null; exception: ExceptionId },
): Promise<void> {
  const { venue, exception } = input
  const today = await begin(work, venue)
  const found = (await listExceptionsOf(work.tx, venue)).find((each) => each.id === exception)
  if (!found) throw new NotFound('exception')
  if (!isBefore(today, found.from)) refuse(refusal('places.exception.begun'))
  await deleteException(work.tx, exception)
  audit(work, names(venue).removed, { venue, exception })
}

/** Checks the right, holds the venue, and says which day it is there. */
async function begin(work: Work, venue: VenueId | null) {
  requireRight(work, venue ? 'places.hours.change' : 'places.day-off.change')
  const zone = venue ? (await getVenue(work, venue)).zone : work.zone
  return dayOf(work.now, zone)
}

function names(venue: VenueId | null) {
  return venue
    ? { saved: 'places.exception.saved', removed: 'places.exception.removed' }
    : { saved: 'places.day-off.saved', removed: 'places.day-off.removed' }
}
