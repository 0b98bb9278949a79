import { findVenue, type VenueId } from '#domains/places/public.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { whyNotPolicy } from './policy.rules.ts'
import { savePolicy } from './policy.sql.ts'
import type { Policy, PolicyId } from './policy.ts'

/**
 * Writes what may be asked for in a venue from a day on; `policy` null = a new one. What has begun is not
 * rewritten: from today on another one holds.
 */
export async function changePolicy(
  work: Work,
  input: { venue: VenueId; policy: PolicyId | null; version: number; given: Policy & { from: CalendarDay } },
): Promise<PolicyId> {
  requireRight(work, 'reservations.policy.change')
  const { policy, version, given } = input
  const venue = await findVenue(work.tx, input.venue)
  if (!venue) throw new NotFound('venue')
  const wrong = whyNotPolicy(given, dayOf(work.now, venue.zone))
  if (wrong.size > 0) throw new Invalid(wrong)
  const saved = await savePolicy(work.tx, { venue: venue.id, policy, version }, given)
  if (!saved) throw new Conflict('policy')
  audit(work, 'reservations.policy.saved', { venue: venue.id, policy: saved })
  return saved
}
