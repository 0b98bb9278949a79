import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Decision, ReviewDecisionId } from './review.ts'

/** Which decisions are listed; absent = all. Those that were taken back never are. */
export interface DecisionFilter {
  readonly decision?: Decision | undefined
}

function decisions(tx: Read, { decision }: DecisionFilter) {
  return tx.db
    .selectFrom('desk.review_decision')
    .where('centre_id', '=', tx.centre)
    .where('taken_back_at', 'is', null)
    .$if(decision !== undefined, (query) => query.where('decision', '=', decision!))
}

/** One page of the decisions, the latest first. */
export async function listDecisions(
  tx: Read,
  filter: DecisionFilter,
  at: { readonly limit: number; readonly offset: number },
) {
  return decisions(tx, filter)
    .select(['id', 'asked', 'topics', 'decision', 'concept', 'note', 'enquiry_count', 'search_days'])
    .select(['first_on', 'last_on', 'decided_at', 'decided_by_id'])
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(at.limit)
    .offset(at.offset)
    .execute()
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]

/** How many decisions a filter finds. */
export async function countDecisions(tx: Read, filter: DecisionFilter): Promise<number> {
  const row = await decisions(tx, filter)
    .select((q) => q.fn.countAll<bigint>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Needs that the town does not answer, whose signs touch a period; the most signs first. For the diagnosis. */
export async function listUnmetNeeds(
  tx: Read,
  period: { readonly from: CalendarDay; readonly to: CalendarDay },
) {
  const rows = await decisions(tx, { decision: 'unmet-need' })
    .select(['id', 'asked', 'note', 'enquiry_count', 'search_days', 'first_on', 'last_on', 'decided_at'])
    .where('last_on', '>=', period.from)
    .where('first_on', '<=', period.to)
    .orderBy((q) => q('enquiry_count', '+', q.ref('search_days')), 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({ ...row, source: 'desk' as const }))
}

/** Keeps a decision. */
export async function insertDecision(
  tx: Write,
  values: {
    readonly asked: string
    readonly topics: readonly string[]
    readonly decision: Decision
    readonly concept: string | null
    readonly note: string | null
    readonly enquiry_count: number
    readonly search_days: number
    readonly first_on: CalendarDay
    readonly last_on: CalendarDay
    readonly at: Instant
    readonly by: Actor
  },
): Promise<ReviewDecisionId> {
  const { topics, at, by, ...rest } = values
  const id: ReviewDecisionId = newId()
  await tx.db
    .insertInto('desk.review_decision')
    .values({
      ...{ centre_id: tx.centre, id, topics: [...topics], decided_at: at },
      ...{ decided_by_kind: by.kind as 'account', decided_by_id: by.id },
      ...rest,
    })
    .execute()
  return id
}

/** Takes a decision back; false when it was not there. */
export async function markTakenBack(tx: Write, id: ReviewDecisionId, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('desk.review_decision')
    .set({ taken_back_at: at })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
