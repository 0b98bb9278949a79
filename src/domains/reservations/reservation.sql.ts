import { sql } from 'kysely'
import type { HouseRulesVersionId, RoomId } from '#domains/places/public.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import type { ReservationStep } from './reservation.rules.ts'
import {
  type AgeGroup,
  type Applicant,
  type Details,
  livingStates,
  type ReservationId,
  type ReservationState,
  type When,
} from './reservation.ts'

/** A new reservation as it is written. */
export interface NewReservation extends When {
  readonly id: ReservationId
  readonly number: string
  readonly room: RoomId
  readonly series: Id<'series_rule'> | null
  readonly state: ReservationState
  readonly heldUntil: Instant | null
  readonly details: Details
  readonly rules: { readonly version: HouseRulesVersionId; readonly at: Instant } | null
  readonly queueReasons: readonly string[]
  readonly source: 'portal' | 'api' | 'staff'
  readonly language: Language
  readonly at: Instant
}

function columnsOf(details: Details) {
  const { isOpen, ageGroups, setup, cleanup, accessNeeds, feeGrosze, feeReason, ...same } = details
  return {
    ...same,
    ...{ is_open: isOpen, age_groups: [...ageGroups], setup_minutes: setup, cleanup_minutes: cleanup },
    ...{ access_needs: accessNeeds, fee_grosze: feeGrosze, fee_reason: feeReason },
  }
}

/** Writes a reservation; what it occupies is written apart. */
export async function insertReservation(tx: Write, given: NewReservation): Promise<void> {
  const { id, number, room, series, state, from, to, heldUntil, rules, source, language, at } = given
  await tx.db
    .insertInto('reservations.reservation')
    .values({
      ...{ centre_id: tx.centre, id, number, room_id: room, series_id: series, state },
      ...{ starts_at: from, ends_at: to, held_until: heldUntil, ...columnsOf(given.details) },
      ...{ house_rules_version_id: rules?.version ?? null, rules_accepted_at: rules?.at ?? null },
      ...{ queue_reasons: [...given.queueReasons], source, language, made_at: at },
      requested_at: state === 'held' ? null : at,
    })
    .execute()
}

/** One reservation as its deeds know it, or null. */
export async function findReservation(tx: Read, id: ReservationId) {
  const row = await tx.db
    .selectFrom('reservations.reservation')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .executeTakeFirst()
  // The check of the table holds the list.
  return row ? { ...row, age_groups: row.age_groups as AgeGroup[] } : null
}

/** A reservation as pages and deeds know it. */
export type Reservation = NonNullable<Awaited<ReturnType<typeof findReservation>>>

/** Holds a reservation until the deed ends; null when there is none. */
export async function lockReservation(tx: Write, id: ReservationId): Promise<Reservation | null> {
  await tx.db
    .selectFrom('reservations.reservation')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findReservation(tx, id)
}

/** What may change of a reservation besides its details. */
export interface ReservationChange {
  readonly state?: ReservationState
  readonly held_until?: Instant | null
  readonly extended?: number
  readonly starts_at?: Instant
  readonly ends_at?: Instant
  readonly room_id?: RoomId
  readonly series_id?: Id<'series_rule'> | null
  readonly queue_reasons?: string[]
  readonly requested_at?: Instant
  readonly house_rules_version_id?: HouseRulesVersionId
  readonly rules_accepted_at?: Instant
}

/** Changes a reservation while it still is in the version that was read; false when somebody was quicker. */
export async function updateReservation(
  tx: Write,
  at: { id: ReservationId; version: number },
  change: ReservationChange & { readonly details?: Details },
): Promise<boolean> {
  const { details, ...set } = change
  const columns = { ...set, ...(details ? columnsOf(details) : {}) }
  return updateVersioned(tx, { table: 'reservations.reservation', ...at }, columns)
}

/** Writes who asks, or writes it anew. */
export async function saveApplicant(
  tx: Write,
  reservation: ReservationId,
  applicant: Applicant,
): Promise<void> {
  const { name, organisation, guardian, email, phone, address } = applicant
  const row = { name, organisation, guardian, email, phone, address }
  await tx.db
    .insertInto('reservations.applicant')
    .values({ centre_id: tx.centre, reservation_id: reservation, ...row })
    .onConflict((conflict) => conflict.columns(['centre_id', 'reservation_id']).doUpdateSet(row))
    .execute()
}

/** Who asks, or null while nobody has said it. */
export async function findApplicant(tx: Read, reservation: ReservationId): Promise<Applicant | null> {
  const row = await tx.db
    .selectFrom('reservations.applicant')
    .select(['name', 'organisation', 'guardian', 'email', 'phone', 'address'])
    .where('centre_id', '=', tx.centre)
    .where('reservation_id', '=', reservation)
    .executeTakeFirst()
  return row ?? null
}

/** Reservations of an organisation that begin within a time and stand or wait; its name in any letters. */
export async function countOfOrganisation(
  tx: Read,
  asked: When & { organisation: string; but: ReservationId },
): Promise<number> {
  const row = await tx.db
    .selectFrom('reservations.applicant as a')
    .innerJoin('reservations.reservation as r', (join) =>
      join.onRef('r.centre_id', '=', 'a.centre_id').onRef('r.id', '=', 'a.reservation_id'),
    )
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .where('a.centre_id', '=', tx.centre)
    .where(sql`lower(a.organisation)`, '=', asked.organisation.toLowerCase())
    .where('r.state', 'in', ['requested', 'needs_info', 'approved'])
    .where('r.starts_at', '>=', asked.from)
    .where('r.starts_at', '<', asked.to)
    .where('r.id', '<>', asked.but)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Notes a step. */
export async function insertReservationStep(
  tx: Write,
  given: { reservation: ReservationId; step: ReservationStep; reason: string | null; at: Instant; by: Actor },
): Promise<void> {
  const { reservation, step, reason, at, by } = given
  await tx.db
    .insertInto('reservations.reservation_step')
    .values({
      ...{ centre_id: tx.centre, id: newId<'reservation_step'>(), reservation_id: reservation, step },
      ...{ reason, taken_at: at, taken_by_kind: by.kind, taken_by_id: by.id },
    })
    .execute()
}

/** Steps of a reservation, the first one first. */
export async function listReservationSteps(tx: Read, reservation: ReservationId) {
  return tx.db
    .selectFrom('reservations.reservation_step')
    .select(['id', 'step', 'reason', 'taken_at', 'taken_by_kind', 'taken_by_id'])
    .where('centre_id', '=', tx.centre)
    .where('reservation_id', '=', reservation)
    .orderBy('taken_at')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Ends a hold whose time ran out; false when it has not, or somebody made it longer or sent it. */
export async function setExpired(tx: Write, id: ReservationId, now: Instant): Promise<boolean> {
  const rows = await tx.db
    .updateTable('reservations.reservation')
    .set((q) => ({ state: 'expired', held_until: null, version: q('version', '+', 1) }))
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .returning('id')
    .execute()
  return rows.length > 0
}

/** Reservations of a room itself that are not over yet and may still take place. */
export async function countAhead(tx: Read, room: RoomId, now: Instant): Promise<number> {
  const row = await tx.db
    .selectFrom('reservations.reservation')
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .where('centre_id', '=', tx.centre)
    .where('room_id', '=', room)
    .where('state', 'in', [...livingStates])
    .where('ends_at', '>', now)
    .where((or) => or.or([or('held_until', 'is', null), or('held_until', '>', now)]))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
