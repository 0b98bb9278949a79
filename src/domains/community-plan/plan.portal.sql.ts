import { sql } from 'kysely'
import type { Read } from '#kernel/db/handle.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { PlanId, TaskState } from './plan.ts'

/** An activity that the centre chose to show. */
export interface ShownActivity {
  readonly id: string
  readonly title: string
  readonly held_on: CalendarDay
  readonly place: string | null
  readonly description: string | null
  readonly state: 'planned' | 'held'
  readonly participants: number
}

/** Public activities of a plan: the coming ones first by day, then the latest held. */
export async function listShownActivities(tx: Read, plan: PlanId, limit: number): Promise<ShownActivity[]> {
  const { rows } = await sql<ShownActivity>`
    select id, title, held_on, place, description, state, participants from community_plan.activity
    where centre_id = ${tx.centre} and plan_id = ${plan} and is_public and state in ('planned', 'held')
    order by (state = 'planned') desc, case when state = 'planned' then held_on end, held_on desc, id
    limit ${limit}`.execute(tx.db)
  return rows
}

/** A change that was proved and published, with one published picture where there is one. */
export interface ShownEvidence {
  readonly id: string
  readonly what_changed: string
  readonly for_whom: string
  readonly how_known: string
  readonly goal_number: number
  readonly decided_at: Instant
  readonly picture: string | null
  readonly picture_alt: string | null
}

/** Published evidence of change of a plan, the newest first. Only published documents give a picture. */
export async function listShownEvidence(tx: Read, plan: PlanId, limit: number): Promise<ShownEvidence[]> {
  const { rows } = await sql<ShownEvidence>`
    select e.id, e.what_changed, e.for_whom, e.how_known, goal.number as goal_number,
      coalesce(e.decided_at, e.noted_at) as decided_at, picture.file_id as picture,
        picture.alt_text as picture_alt
    from community_plan.evidence e
    join community_plan.goal goal on goal.centre_id = e.centre_id and goal.id = e.goal_id
    left join lateral (
      select doc.file_id, doc.alt_text from community_plan.evidence_documentation link
      join community_plan.documentation doc on doc.centre_id = link.centre_id
        and doc.id = link.documentation_id
      where link.centre_id = e.centre_id and link.evidence_id = e.id and doc.is_published
        and doc.kind = 'photograph'
        and doc.file_id is not null and doc.alt_text is not null
      order by doc.dated_on desc, doc.id limit 1) picture on true
    where e.centre_id = ${tx.centre} and e.plan_id = ${plan} and e.is_published and e.state = 'accepted'
    order by decided_at desc, e.id
    limit ${limit}`.execute(tx.db)
  return rows
}

/** The state of each task by its number: the frozen text says what was planned, this what became of it. */
export async function listTaskStates(
  tx: Read,
  plan: PlanId,
): Promise<{ number: number; state: TaskState }[]> {
  return tx.db
    .selectFrom('community_plan.task')
    .select(['number', 'state'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .limit(1000)
    .execute()
}

/** Years whose plan is public, the latest first. */
export async function listPublicYears(tx: Read): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('community_plan.plan')
    .select('year')
    .distinct()
    .where('centre_id', '=', tx.centre)
    .where('state', 'in', ['approved', 'in_force', 'updating', 'reported', 'closed'])
    .orderBy('year', 'desc')
    .limit(30)
    .execute()
  return rows.map((row) => row.year)
}
