import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { AnnualReportContent } from './annual-report.ts'
import type { PlanId } from './plan.ts'

export type ReportId = Id<'annual_report'>

/**
 * The report of a plan: conclusions while it is written, content and day once it is frozen; null before the
 * first word.
 */
export async function findReport(tx: Read, plan: PlanId) {
  const row = await tx.db
    .selectFrom('community_plan.annual_report')
    .select(['id', 'conclusions', 'state', 'content', 'frozen_at', 'version'])
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .executeTakeFirst()
  return row ? { ...row, content: row.content as AnnualReportContent | null } : null
}

/**
 * Writes the conclusions if the report still is `version` (0 = not begun) and not frozen; false = somebody
 * was quicker.
 */
export async function saveConclusions(
  tx: Write,
  report: { plan: PlanId; conclusions: string; version: number },
): Promise<boolean> {
  const { plan, conclusions, version } = report
  if (version === 0) {
    const made = await tx.db
      .insertInto('community_plan.annual_report')
      .values({ centre_id: tx.centre, id: newId(), plan_id: plan, conclusions })
      .onConflict((conflict) => conflict.columns(['centre_id', 'plan_id']).doNothing())
      .returning('id')
      .execute()
    return made.length > 0
  }
  const changed = await tx.db
    .updateTable('community_plan.annual_report')
    .set({ conclusions, version: version + 1 })
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .where('state', '=', 'draft')
    .where('version', '=', version)
    .returning('id')
    .execute()
  return changed.length > 0
}

/** Keeps content and figures for good; false when the report is frozen already. */
export async function keepReport(
  tx: Write,
  report: {
    id: ReportId
    content: AnnualReportContent
    figures: readonly { key: string; value: number; rows: readonly string[] }[]
    at: Instant
    by: string | null
  },
): Promise<boolean> {
  const frozen = await tx.db
    .updateTable('community_plan.annual_report')
    .set({
      state: 'frozen',
      content: JSON.stringify(report.content),
      frozen_at: report.at,
      frozen_by_id: report.by,
      version: sql`version + 1`,
    })
    .where('centre_id', '=', tx.centre)
    .where('id', '=', report.id)
    .where('state', '=', 'draft')
    .returning('id')
    .execute()
  if (frozen.length === 0) return false
  if (report.figures.length === 0) return true
  const rows = report.figures.map((figure) => ({
    centre_id: tx.centre,
    annual_report_id: report.id,
    figure: figure.key,
    value: String(figure.value),
    row_ids: [...figure.rows],
  }))
  await tx.db.insertInto('community_plan.annual_report_figure').values(rows).execute()
  return true
}

/** A figure of a frozen report, and how many of its rows no longer stand. */
export interface KeptFigure {
  readonly figure: string
  readonly value: number
  readonly rows: string[]
  readonly removed: number
}

/**
 * Figures of a frozen report. A row stands while the activity is held, the documentation or evidence
 * accepted, the task or the recommended action there.
 */
export async function listKeptFigures(tx: Read, report: string): Promise<KeptFigure[]> {
  const { rows } = await sql<KeptFigure>`
    with kept as (
      select figure, value::float8 as value, row_ids from community_plan.annual_report_figure
      where centre_id = ${tx.centre} and annual_report_id = ${report}),
    gone as (
      select distinct id from kept cross join lateral unnest(row_ids) as id
      except select id from community_plan.activity where centre_id = ${tx.centre} and state = 'held'
      except select id from community_plan.documentation where centre_id = ${tx.centre} and state = 'accepted'
      except select id from community_plan.evidence where centre_id = ${tx.centre} and state = 'accepted'
      except select id from community_plan.task where centre_id = ${tx.centre}
      except select id from community_plan.recommended_action where centre_id = ${tx.centre})
    select figure, value, row_ids::text[] as rows,
      (select count(*)::int from gone where gone.id = any(kept.row_ids)) as removed
    from kept order by figure limit 2000`.execute(tx.db)
  return rows
}

/** Of these SHA-256 of pictures, those that may still be shown: published with consent and not withdrawn. */
export async function listShownPictures(tx: Read, plan: PlanId): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct file.sha256 from community_plan.documentation doc
    join files.stored_file file on file.centre_id = doc.centre_id and file.id = doc.file_id
    where doc.centre_id = ${tx.centre} and doc.plan_id = ${plan} and doc.state = 'accepted'
      and doc.is_published
      and doc.consent in ('not_needed', 'given') and file.state <> 'withdrawn' limit 5000`.execute(tx.db)
  return rows.map((row) => row.sha256)
}

/** One row behind a figure, as its list shows it; `removed` when it no longer stands. */
export interface FigureRow {
  readonly id: string
  readonly sort: 'activity' | 'documentation' | 'evidence' | 'task' | 'recommendation'
  readonly title: string
  readonly on: CalendarDay | null
  readonly participants: number | null
  readonly first_timers: number | null
  readonly returners: number | null
  readonly leaders: number | null
  readonly removed: boolean
}

/** The rows of a figure by their ids, whatever became of them since; those deleted for good are missing. */
export async function listFigureRows(tx: Read, ids: readonly string[]): Promise<FigureRow[]> {
  const wanted = sql`any(${ids}::uuid[])`
  const none = sql`null::int as participants, null::int as first_timers, null::int as returners,
    null::int as leaders`
  const { rows } = await sql<FigureRow>`
    select id, 'activity' as sort, title, held_on as on, participants, first_timers, returners, leaders,
        state <> 'held' as removed
      from community_plan.activity where centre_id = ${tx.centre} and id = ${wanted}
    union all select id, 'documentation', title, dated_on, ${none}, state <> 'accepted'
      from community_plan.documentation where centre_id = ${tx.centre} and id = ${wanted}
    union all select id, 'evidence', what_changed, null, ${none}, state <> 'accepted'
      from community_plan.evidence where centre_id = ${tx.centre} and id = ${wanted}
    union all select id, 'task', number || '. ' || title, null, ${none}, false
      from community_plan.task where centre_id = ${tx.centre} and id = ${wanted}
    union all select id, 'recommendation', number || '. ' || title, null, ${none}, false
      from community_plan.recommended_action where centre_id = ${tx.centre} and id = ${wanted}
    order by 4 nulls last, 3, 1 limit 5000`.execute(tx.db)
  return rows
}
