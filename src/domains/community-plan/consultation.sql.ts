import { sql } from 'kysely'
import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { Id } from '#kernel/id.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'
import type { PlanId } from './plan.ts'

export type ConsultationId = Id<'consultation'>
export type RemarkId = Id<'remark'>
export type RemarkChannel = 'portal' | 'paper' | 'phone' | 'email' | 'meeting'
export type Verdict = 'accepted' | 'partly' | 'rejected' | 'noted'

/** Remarks of a plan's consultations that nobody has answered yet. */
export async function countOpenRemarks(tx: Read, plan: PlanId): Promise<number> {
  const row = await tx.db
    .selectFrom('community_plan.remark as remark')
    .innerJoin('community_plan.consultation as consultation', (join) =>
      join
        .onRef('consultation.centre_id', '=', 'remark.centre_id')
        .onRef('consultation.id', '=', 'remark.consultation_id'),
    )
    .select(sql<number>`count(*)::int`.as('n'))
    .where('remark.centre_id', '=', tx.centre)
    .where('consultation.plan_id', '=', plan)
    .where('remark.answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

/** Writes a consultation of a plan. */
export async function insertConsultation(
  tx: Write,
  given: {
    id: ConsultationId
    plan: PlanId
    opensOn: CalendarDay
    closesOn: CalendarDay
    channels: string
    contact: string
  },
): Promise<void> {
  await tx.db
    .insertInto('community_plan.consultation')
    .values({
      centre_id: tx.centre,
      id: given.id,
      plan_id: given.plan,
      opens_on: given.opensOn,
      closes_on: given.closesOn,
      channels: given.channels,
      contact: given.contact,
    })
    .execute()
}

/** The latest consultation of a plan; null when there was none. */
export async function findConsultationOf(tx: Read, plan: PlanId) {
  return (
    (await tx.db
      .selectFrom('community_plan.consultation')
      .selectAll()
      .where('centre_id', '=', tx.centre)
      .where('plan_id', '=', plan)
      .orderBy('opens_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** Consultations that residents can see: their plan is in consultation and they have begun. */
export async function listOpenConsultations(tx: Read, today: CalendarDay) {
  return tx.db
    .selectFrom('community_plan.consultation as consultation')
    .innerJoin('community_plan.plan as plan', (join) =>
      join
        .onRef('plan.centre_id', '=', 'consultation.centre_id')
        .onRef('plan.id', '=', 'consultation.plan_id'),
    )
    .select(['consultation.id', 'consultation.plan_id', 'consultation.opens_on', 'consultation.closes_on'])
    .select(['consultation.channels', 'consultation.contact', 'plan.title', 'plan.year'])
    .where('consultation.centre_id', '=', tx.centre)
    .where('plan.state', '=', 'in_consultation')
    .where('consultation.opens_on', '<=', today)
    .orderBy('consultation.closes_on')
    .orderBy('consultation.id')
    .limit(20)
    .execute()
}

/** Writes a remark under the next number of its consultation; answers the number. */
export async function insertRemark(
  tx: Write,
  remark: {
    id: RemarkId
    consultation: ConsultationId
    about: string | null
    text: string
    authorLabel: string | null
    contact: string | null
    channel: RemarkChannel
    at: Instant
  },
): Promise<number> {
  // The consultation's row is locked, so that two remarks at once get two numbers. The numbers are read by a
  // statement of their own: one that waited for the lock would still see them as they were before.
  await tx.db
    .selectFrom('community_plan.consultation')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('id', '=', remark.consultation)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { number } = await tx.db
    .selectFrom('community_plan.remark')
    .select(sql<number>`(coalesce(max(number), 0) + 1)::int`.as('number'))
    .where('centre_id', '=', tx.centre)
    .where('consultation_id', '=', remark.consultation)
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto('community_plan.remark')
    .values({
      centre_id: tx.centre,
      id: remark.id,
      consultation_id: remark.consultation,
      number,
      about: remark.about,
      text: remark.text,
      author_label: remark.authorLabel,
      contact: remark.contact,
      channel: remark.channel,
      received_at: remark.at,
    })
    .execute()
  return number
}

/** Remarks of a consultation by number. */
export async function listRemarks(tx: Read, consultation: ConsultationId) {
  return tx.db
    .selectFrom('community_plan.remark')
    .selectAll()
    .where('centre_id', '=', tx.centre)
    .where('consultation_id', '=', consultation)
    .orderBy('number')
    .limit(2000)
    .execute()
}

/** Answers a remark if its version still is what the form showed; false = somebody was quicker. */
export async function answerRemarkRow(
  tx: Write,
  remark: {
    id: RemarkId
    consultation: ConsultationId
    version: number
    verdict: Verdict
    answer: string
    at: Instant
    by: string | null
  },
): Promise<boolean> {
  const { id, consultation, version, verdict, answer, at, by } = remark
  const row = { id, version, where: { consultation_id: consultation } }
  const change = { verdict, answer, answered_at: at, answered_by_id: by }
  return updateVersioned(tx, { table: 'community_plan.remark', ...row }, change)
}

/** Notes that a consultation was closed. */
export async function closeConsultationRow(tx: Write, plan: PlanId, at: Instant): Promise<void> {
  await tx.db
    .updateTable('community_plan.consultation')
    .set({ closed_at: at })
    .where('centre_id', '=', tx.centre)
    .where('plan_id', '=', plan)
    .where('closed_at', 'is', null)
    .execute()
}
