import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import type { AnswerWay, BarrierId } from './barrier.ts'

const reports = (tx: Read) =>
  tx.db
    .selectFrom('setup.barrier_report as report')
    .leftJoin('setup.barrier_answer as answer', (join) =>
      join.onRef('answer.centre_id', '=', 'report.centre_id').onRef('answer.report_id', '=', 'report.id'),
    )
    .select(['report.id', 'report.what', 'report.wish', 'report.reporter_name', 'report.contact'])
    .select(['report.language', 'report.reported_at', 'report.due_on'])
    .select(['answer.body', 'answer.way', 'answer.answered_at'])
    .where('report.centre_id', '=', tx.centre)

/** Reports, those without an answer first, the nearest date first. */
export async function listBarriers(tx: Read, limit: number) {
  return reports(tx)
    .orderBy(sql`answer.answered_at is not null`)
    .orderBy('report.due_on')
    .orderBy('report.id')
    .limit(limit)
    .execute()
}

/** One report with its answer, or null. */
export async function findBarrier(tx: Read, id: BarrierId) {
  return (await reports(tx).where('report.id', '=', id).executeTakeFirst()) ?? null
}

/** Keeps a report. */
export async function insertBarrier(
  tx: Write,
  report: {
    id: BarrierId
    what: string
    wish: string | null
    name: string | null
    contact: string
    language: Language
    at: Instant
    dueOn: CalendarDay
  },
): Promise<void> {
  await tx.db
    .insertInto('setup.barrier_report')
    .values({
      centre_id: tx.centre,
      id: report.id,
      what: report.what,
      wish: report.wish,
      reporter_name: report.name,
      contact: report.contact,
      language: report.language,
      reported_at: report.at,
      due_on: report.dueOn,
    })
    .execute()
}

/** Logs an answer; false when the report has one already. */
export async function insertBarrierAnswer(
  tx: Write,
  answer: {
    id: Id<'barrier_answer'>
    report: BarrierId
    body: string
    way: AnswerWay
    at: Instant
    by: { kind: string; id: string | null }
  },
): Promise<boolean> {
  const made = await tx.db
    .insertInto('setup.barrier_answer')
    .values({
      centre_id: tx.centre,
      id: answer.id,
      report_id: answer.report,
      body: answer.body,
      way: answer.way,
      answered_at: answer.at,
      answered_by_kind: answer.by.kind,
      answered_by_id: answer.by.id,
    })
    .onConflict((conflict) => conflict.columns(['centre_id', 'report_id']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}
