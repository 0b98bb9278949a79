import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { HouseRulesText, HouseRulesVersionId } from './house-rules.ts'
import type { VenueId } from './venue.ts'

/** The draft of a venue's house rules, or null. */
export async function findHouseRulesDraft(tx: Read, venue: VenueId) {
  const row = await tx.db
    .selectFrom('places.house_rules_draft')
    .select(['body', 'body_uk', 'body_en', 'version'])
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', venue)
    .executeTakeFirst()
  return row ?? null
}

/** Writes the draft; `version` 0 = there was none. False when somebody was quicker. */
export async function saveHouseRulesDraft(
  tx: Write,
  at: { venue: VenueId; version: number },
  text: HouseRulesText,
): Promise<boolean> {
  if (at.version === 0) {
    const made = await tx.db
      .insertInto('places.house_rules_draft')
      .values({ centre_id: tx.centre, venue_id: at.venue, ...text })
      .onConflict((conflict) => conflict.doNothing())
      .returning('venue_id')
      .execute()
    return made.length > 0
  }
  const changed = await tx.db
    .updateTable('places.house_rules_draft')
    .set({ ...text, version: at.version + 1 })
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', at.venue)
    .where('version', '=', at.version)
    .returning('venue_id')
    .execute()
  return changed.length > 0
}

/** Takes the draft away while it still is in the version that was read; false when it is not. */
export async function takeHouseRulesDraft(
  tx: Write,
  at: { venue: VenueId; version: number },
): Promise<boolean> {
  const taken = await tx.db
    .deleteFrom('places.house_rules_draft')
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', at.venue)
    .where('version', '=', at.version)
    .returning('venue_id')
    .execute()
  return taken.length > 0
}

/** Published versions of a venue's house rules, the latest first. */
export async function listHouseRules(tx: Read, venue: VenueId) {
  return tx.db
    .selectFrom('places.house_rules_version')
    .select(['id', 'number', 'body', 'body_uk', 'body_en', 'valid_from', 'published_at'])
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', venue)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}

/** Publishes a version; the database lets nobody change it afterwards. */
export async function insertHouseRules(
  tx: Write,
  given: HouseRulesText & {
    id: HouseRulesVersionId
    venue: VenueId
    number: number
    from: CalendarDay
    at: Instant
    by: Actor
  },
): Promise<void> {
  const { id, venue, number, from, at, by, ...text } = given
  await tx.db
    .insertInto('places.house_rules_version')
    .values({
      ...{ centre_id: tx.centre, id, venue_id: venue, number, ...text, valid_from: from },
      ...{ published_at: at, published_by_kind: by.kind, published_by_id: by.id },
    })
    .execute()
}
