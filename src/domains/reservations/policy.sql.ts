import type { VenueId } from '#domains/places/public.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { DatedPolicy, Policy, PolicyId } from './policy.ts'
import type { Purpose } from './reservation.ts'

/** Policies of venues, each with the day from which it holds, the latest first. */
export async function listPolicies(
  tx: Read,
  venues: readonly VenueId[],
): Promise<(DatedPolicy & { readonly venue: VenueId })[]> {
  const rows = await tx.db
    .selectFrom('reservations.policy')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', (any) => any.fn.any(any.val(venues as VenueId[])))
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .limit(5000)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, venue: row.venue_id, from: row.valid_from, version: row.version },
    ...{ requestsOccupy: row.requests_occupy, approvesItself: row.approves_itself },
    ...{ opens: row.opens_minute, closes: row.closes_minute },
    ...{ lengthMin: row.length_min_minutes, lengthMax: row.length_max_minutes },
    ...{ noticeHours: row.notice_hours, advanceDays: row.advance_days },
    ...{ quotaAMonth: row.quota_a_month, peopleItselfMax: row.people_itself_max },
    // The checks of the table hold the list.
    ...{ forbidden: row.purposes_forbidden as Purpose[], asked: row.purposes_asked as Purpose[] },
  }))
}

/**
 * Writes a policy of a venue from a day on, or changes the one of that day whose version still is `version`.
 * Null when somebody was quicker.
 */
export async function savePolicy(
  tx: Write,
  at: { venue: VenueId; policy: PolicyId | null; version: number },
  given: Policy & { readonly from: CalendarDay },
): Promise<PolicyId | null> {
  const row = {
    ...{ valid_from: given.from, requests_occupy: given.requestsOccupy },
    ...{ approves_itself: given.approvesItself, opens_minute: given.opens, closes_minute: given.closes },
    ...{ length_min_minutes: given.lengthMin, length_max_minutes: given.lengthMax },
    ...{ notice_hours: given.noticeHours, advance_days: given.advanceDays },
    ...{ quota_a_month: given.quotaAMonth, people_itself_max: given.peopleItselfMax },
    ...{ purposes_forbidden: [...given.forbidden], purposes_asked: [...given.asked] },
  }
  if (at.policy) {
    const policy = { table: 'reservations.policy', id: at.policy, version: at.version } as const
    return (await updateVersioned(tx, { ...policy, where: { venue_id: at.venue } }, row)) ? at.policy : null
  }
  const id = newId<'policy'>()
  const made = await tx.db
    .insertInto('reservations.policy')
    .values({ centre_id: tx.centre, id, venue_id: at.venue, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0 ? id : null
}
