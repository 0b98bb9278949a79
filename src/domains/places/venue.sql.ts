import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { VenueStep } from './venue.rules.ts'
import type { AccessFact, VenueId, VenueState, VenueValues } from './venue.ts'

/** Venues as SQL gives them, with the name of their area and how many rooms can be used. */
function venues(tx: Read) {
  return tx.db
    .selectFrom('places.venue as v')
    .leftJoin('kernel.area as a', (join) =>
      join.onRef('a.centre_id', '=', 'v.centre_id').onRef('a.id', '=', 'v.area_id'),
    )
    .selectAll('v')
    .select('a.name as area_name')
    .select((q) =>
      q
        .selectFrom('places.room as r')
        .whereRef('r.centre_id', '=', 'v.centre_id')
        .whereRef('r.venue_id', '=', 'v.id')
        .where('r.withdrawn_on', 'is', null)
        .select((count) => count.fn.countAll<bigint>().as('n'))
        .as('rooms'),
    )
    .where('v.centre_id', '=', tx.centre)
}

type Stored = Awaited<ReturnType<ReturnType<typeof venues>['executeTakeFirstOrThrow']>>
const asVenue = (row: Stored) => ({
  ...row,
  rooms: Number(row.rooms),
  // The check of the table holds the list.
  access_facts: row.access_facts as AccessFact[],
})

/** A venue as pages know it. */
export type Venue = ReturnType<typeof asVenue>

/** Venues in these states: open ones first, then planned, then closed, each by name. */
export async function listVenues(tx: Read, states: readonly VenueState[]): Promise<Venue[]> {
  const rows = await venues(tx)
    .where('v.state', 'in', states)
    .orderBy(sql`array_position(array['open', 'planned', 'closed'], v.state)`)
    .orderBy('v.name')
    .orderBy('v.id')
    .limit(500)
    .execute()
  return rows.map(asVenue)
}

/** One venue, or null. */
export async function findVenue(tx: Read, id: VenueId): Promise<Venue | null> {
  const row = await venues(tx).where('v.id', '=', id).executeTakeFirst()
  return row ? asVenue(row) : null
}

/** The venue at a public address, or null. */
export async function findVenueBySlug(tx: Read, slug: string): Promise<Venue | null> {
  const row = await venues(tx).where('v.slug', '=', slug).executeTakeFirst()
  return row ? asVenue(row) : null
}

/** Holds a venue until the deed ends, so that its hours and state are decided one after another. */
export async function lockVenue(tx: Write, id: VenueId) {
  const row = await tx.db
    .selectFrom('places.venue')
    .select(['id', 'state', 'address', 'zone', 'version'])
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Public addresses in use that begin alike. */
export async function listSlugs(tx: Read, base: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('places.venue')
    .select('slug')
    .where('centre_id', '=', tx.centre)
    .where('slug', 'like', `${base}%`)
    .orderBy('slug')
    .limit(1000)
    .execute()
  return rows.map((row) => row.slug)
}

/** True when another venue bears the name. */
export async function isVenueNameTaken(tx: Read, venue: { id: VenueId; name: string }): Promise<boolean> {
  const row = await tx.db
    .selectFrom('places.venue')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('name', '=', venue.name)
    .where('id', '<>', venue.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Adds a planned venue; false when its name or its public address is taken. */
export async function insertVenue(
  tx: Write,
  venue: { id: VenueId; slug: string; zone: string; at: Instant; values: VenueValues },
): Promise<boolean> {
  const { id, slug, zone, at, values } = venue
  const made = await tx.db
    .insertInto('places.venue')
    .values({ centre_id: tx.centre, id, slug, zone, state: 'planned', made_at: at, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Changes what a venue says of itself; false when it changed since `version`. */
export async function updateVenue(
  tx: Write,
  venue: { id: VenueId; version: number },
  change: VenueValues | { readonly state: VenueState },
): Promise<boolean> {
  return updateVersioned(tx, { table: 'places.venue', ...venue }, change)
}

/** Notes a step in the life of a venue. */
export async function insertVenueStep(
  tx: Write,
  given: { venue: VenueId; step: VenueStep; reason: string | null; at: Instant; by: Actor },
): Promise<void> {
  const { venue, step, reason, at, by } = given
  await tx.db
    .insertInto('places.venue_step')
    .values({
      ...{ centre_id: tx.centre, id: newId<'venue_step'>(), venue_id: venue, step, reason },
      ...{ taken_at: at, taken_by_kind: by.kind, taken_by_id: by.id },
    })
    .execute()
}

/** Steps of a venue, the latest first. */
export async function listVenueSteps(tx: Read, venue: VenueId) {
  return tx.db
    .selectFrom('places.venue_step')
    .select(['id', 'step', 'reason', 'taken_at'])
    .where('centre_id', '=', tx.centre)
    .where('venue_id', '=', venue)
    .orderBy('taken_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}
