import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { Language } from '#kernel/texts.ts'
import type { ErrorReportId } from './error-report.ts'
import type { ServiceId } from './service.ts'

const reports = (tx: Read) =>
  tx.db
    .selectFrom('catalogue.error_report as r')
    .innerJoin('catalogue.service as s', (join) =>
      join.onRef('s.centre_id', '=', 'r.centre_id').onRef('s.id', '=', 'r.service_id'),
    )
    .select(['r.id', 'r.service_id', 'r.what', 'r.contact', 'r.language', 'r.reported_at', 'r.due_on'])
    .select(['r.answer', 'r.answered_at', 'r.version', 's.name', 's.slug'])
    .where('r.centre_id', '=', tx.centre)

/** Reported errors, those without an answer first, the nearest date first. */
export async function listErrorReports(tx: Read, limit: number) {
  return reports(tx)
    .orderBy(sql`r.answered_at is not null`)
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(limit)
    .execute()
}

/** One report, or null. */
export async function findErrorReport(tx: Read, id: ErrorReportId) {
  return (await reports(tx).where('r.id', '=', id).executeTakeFirst()) ?? null
}

/** How many reports wait for an answer, and the nearest date. */
export async function sumOpenReports(tx: Read) {
  const row = await tx.db
    .selectFrom('catalogue.error_report')
    .select((q) => [q.fn.countAll<bigint>().as('n'), q.fn.min('due_on').as('first')])
    .where('centre_id', '=', tx.centre)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: Number(row.n), first: row.first as CalendarDay | null }
}

/** Keeps a report. */
export async function insertErrorReport(
  tx: Write,
  report: {
    id: ErrorReportId
    service: ServiceId
    what: string
    contact: string | null
    language: Language
    at: Instant
    dueOn: CalendarDay
  },
): Promise<void> {
  const { id, service, what, contact, language, at, dueOn } = report
  await tx.db
    .insertInto('catalogue.error_report')
    .values({
      ...{ centre_id: tx.centre, id, service_id: service, what, contact, language },
      ...{ reported_at: at, due_on: dueOn },
    })
    .execute()
}

/** Keeps the answer; false when somebody answered meanwhile. */
export async function answerReport(
  tx: Write,
  report: { id: ErrorReportId; version: number },
  given: { answer: string; at: Instant; by: Actor },
): Promise<boolean> {
  const { answer, at, by } = given
  return updateVersioned(
    tx,
    { table: 'catalogue.error_report', ...report },
    { answer, answered_at: at, answered_by_kind: by.kind, answered_by_id: by.id },
  )
}

/** Forgets the contacts of reports that were answered before a moment; answers how many. */
export async function forgetContacts(tx: Write, before: Instant): Promise<number> {
  const rows = await tx.db
    .updateTable('catalogue.error_report')
    .set({ contact: null })
    .where('centre_id', '=', tx.centre)
    .where('answered_at', '<', before)
    .where('contact', 'is not', null)
    .returning('id')
    .execute()
  return rows.length
}
