import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { Instant } from '#kernel/instant.ts'
import type { ActivityKindId } from './activity.ts'

/**
 * Kinds of activity of the centre in their order, each with how many activities it has; ended ones come last.
 */
export async function listActivityKinds(tx: Read) {
  return tx.db
    .selectFrom('community_plan.activity_kind as kind')
    .select(['kind.id', 'kind.name', 'kind.position', 'kind.ended_at'])
    .select(
      sql<number>`(select count(*)::int from community_plan.activity a where a.centre_id = kind.centre_id
        and a.kind_id = kind.id and a.state <> 'withdrawn')`.as('activities'),
    )
    .where('kind.centre_id', '=', tx.centre)
    .orderBy(sql`kind.ended_at is not null`)
    .orderBy('kind.position')
    .orderBy('kind.name')
    .limit(200)
    .execute()
}

/** Adds a kind at the end of the list; false when one of that name exists. */
export async function insertActivityKind(
  tx: Write,
  kind: { id: ActivityKindId; name: string },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('community_plan.activity_kind')
    .values({
      centre_id: tx.centre,
      id: kind.id,
      name: kind.name,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from community_plan.activity_kind
        where centre_id = ${tx.centre})`,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/** Gives the centre its first kinds, if it has none at all. */
export async function insertFirstKinds(tx: Write, names: readonly string[]): Promise<void> {
  const some = await tx.db
    .selectFrom('community_plan.activity_kind')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .limit(1)
    .executeTakeFirst()
  if (some) return
  const rows = names.map((name, index) => ({
    centre_id: tx.centre,
    id: newId<'activity_kind'>(),
    name,
    position: index + 1,
  }))
  await tx.db
    .insertInto('community_plan.activity_kind')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
    .execute()
}

/** Changes a kind: its name, its place, or whether it is still offered; false when there is none. */
export async function updateActivityKind(
  tx: Write,
  id: ActivityKindId,
  fields: { name?: string; position?: number; ended_at?: Instant | null },
): Promise<boolean> {
  const changed = await tx.db
    .updateTable('community_plan.activity_kind')
    .set(fields)
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .returning('id')
    .execute()
  return changed.length > 0
}
