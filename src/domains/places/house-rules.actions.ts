import { newId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { whyNotPublish } from './house-rules.rules.ts'
import {
  findHouseRulesDraft,
  insertHouseRules,
  listHouseRules,
  saveHouseRulesDraft,
  takeHouseRulesDraft,
} from './house-rules.sql.ts'
import type { HouseRulesText, HouseRulesVersionId } from './house-rules.ts'
import { getVenue } from './venue.actions.ts'
import type { VenueId } from './venue.ts'

/** Writes the draft of a venue's house rules; what is published stays as it was. */
export async function draftHouseRules(
  work: Work,
  input: { venue: VenueId; version: number; text: HouseRulesText },
): Promise<void> {
  requireRight(work, 'places.house-rules.write')
  const { venue, version, text } = input
  await getVenue(work, venue)
  if (!(await saveHouseRulesDraft(work.tx, { venue, version }, text))) throw new Conflict('house-rules')
  audit(work, 'places.house-rules.drafted', { venue })
}

/**
 * Publishes the draft as the next version, in force from a day on. Its text is frozen: later bookings keep
 * pointing at the version that people accepted.
 */
export async function publishHouseRules(
  work: Work,
  input: { venue: VenueId; version: number; from: CalendarDay },
): Promise<{ id: HouseRulesVersionId; number: number }> {
  requireRight(work, 'places.house-rules.publish')
  const venue = await getVenue(work, input.venue)
  const draft = await findHouseRulesDraft(work.tx, venue.id)
  if (!draft) throw new Refused(refusal('places.house-rules.no-draft'))
  const why = whyNotPublish(input.from, dayOf(work.now, venue.zone))
  if (why) throw new Invalid(new Map([['from', why]]))
  if (!(await takeHouseRulesDraft(work.tx, { venue: venue.id, version: input.version }))) {
    throw new Conflict('house-rules')
  }
  const number = ((await listHouseRules(work.tx, venue.id))[0]?.number ?? 0) + 1
  const id = newId<'house_rules_version'>()
  const { version: _, ...text } = draft
  const { from } = input
  await insertHouseRules(work.tx, {
    ...{ id, venue: venue.id, number, ...text, from, at: work.now, by: work.actor },
  })
  audit(work, 'places.house-rules.published', { venue: venue.id, version: id, number })
  return { id, number }
}
