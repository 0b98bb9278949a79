import { newId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Forbidden, NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { announce, audit, type Work } from '#kernel/work.ts'
import { whyNotAnnounce, whyNotRemark } from './consultation.rules.ts'
import {
  answerRemarkRow,
  type ConsultationId,
  findConsultationOf,
  insertConsultation,
  insertRemark,
  type RemarkChannel,
  type RemarkId,
  type Verdict,
} from './consultation.sql.ts'
import type { PlanId } from './plan.ts'
import { heldPlan } from './plan-held.ts'
import { takePlanStep } from './plan-step.actions.ts'

/** Announces the consultation of a draft; from its first day the draft is public, and only there. */
export async function openConsultation(
  work: Work,
  input: { plan: PlanId; opensOn: CalendarDay; closesOn: CalendarDay; channels: string; contact: string },
): Promise<{ consultation: ConsultationId }> {
  requireRight(work, 'community-plan.plan.edit')
  refuse(whyNotAnnounce(input, dayOf(work.now, work.zone)))
  await takePlanStep(work, { plan: input.plan, step: 'open-consultation', reason: null })
  const id: ConsultationId = newId()
  await insertConsultation(work.tx, { id, ...input })
  audit(work, 'community-plan.consultation.opened', { consultation: id, plan: input.plan })
  return { consultation: id }
}

/** Takes a remark in: from a resident without an account, or entered by staff for somebody. */
export async function makeRemark(
  work: Work,
  input: {
    plan: PlanId
    about: string | null
    text: string
    authorLabel: string | null
    contact: string | null
    channel: RemarkChannel
  },
): Promise<{ number: number }> {
  requireRight(work, 'community-plan.remark.make')
  const byStaff = work.actor.kind === 'account'
  if (!byStaff && input.channel !== 'portal') throw new Forbidden('community-plan.remark.make')
  const consultation = await openFor(work, input.plan, byStaff ? 'staff' : 'resident')
  const id: RemarkId = newId()
  const { about, text, authorLabel, contact, channel } = input
  const remark = { about, text, authorLabel, contact, channel, at: work.now }
  const number = await insertRemark(work.tx, { id, consultation: consultation.id, ...remark })
  audit(work, 'community-plan.remark.made', { remark: id, consultation: consultation.id })
  announce(work, 'community-plan.remark.made', { remark: id, plan: input.plan })
  return { number }
}

/**
 * Answers a remark: what becomes of it and why. An answer may be worded anew until the consultation is
 * closed.
 */
export async function answerRemark(
  work: Work,
  input: { plan: PlanId; remark: RemarkId; version: number; verdict: Verdict; answer: string },
): Promise<void> {
  requireRight(work, 'community-plan.plan.edit')
  const { remark: id, version, verdict, answer } = input
  const consultation = (await openFor(work, input.plan, 'staff')).id
  const answered = { id, consultation, version, verdict, answer, at: work.now, by: work.actor.id }
  if (!(await answerRemarkRow(work.tx, answered))) throw new Conflict('remark')
  audit(work, 'community-plan.remark.answered', { remark: id, plan: input.plan })
}

// The plan is held: nobody closes the consultation while a remark is on its way in.
async function openFor(work: Work, id: PlanId, by: 'resident' | 'staff') {
  const plan = await heldPlan(work, id)
  const consultation = await findConsultationOf(work.tx, plan.id)
  if (!consultation) throw new NotFound('consultation')
  const facts = { ...consultation, closed: consultation.closed_at !== null, planState: plan.state }
  refuse(whyNotRemark(facts, dayOf(work.now, work.zone), by))
  return consultation
}
