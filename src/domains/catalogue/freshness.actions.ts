import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { withdrawDueBefore } from './assurance.sql.ts'
import { getService } from './draft.actions.ts'
import { dueAfter, whyNotCheckedOn } from './freshness.rules.ts'
import { readStages } from './freshness.setting.ts'
import { updateService } from './service.sql.ts'
import type { CheckWay, ServiceId } from './service.ts'
import { tellSearch } from './service-entry.actions.ts'
import { insertAssurances, insertServiceStep } from './service-write.sql.ts'

/** Notes that a published card was checked and is true. Its next check is due by how urgent it is. */
export async function checkService(
  work: Work,
  input: { service: ServiceId; on: CalendarDay; how: CheckWay },
): Promise<{ dueOn: string }> {
  requireRight(work, 'catalogue.service.check')
  return noteCheck(work, input)
}

/** The same as part of another deed, which has asked for its own right. */
export async function noteCheck(
  work: Work,
  input: { service: ServiceId; on: CalendarDay; how: CheckWay },
): Promise<{ dueOn: string }> {
  const { service: id, on, how } = input
  const service = await getService(work, id)
  if (!service.urgency) throw new Refused(refusal('catalogue.service.never-published'))
  const why = whyNotCheckedOn(on, dayOf(work.now, work.zone))
  if (why) throw new Invalid(new Map([['on', why]]))
  const dueOn = dueAfter(on, service.urgency)
  const gaps = service.gaps.filter((gap) => gap !== 'checked')
  const changed = { checked_on: on, check_due_on: dueOn, gaps }
  if (!(await updateService(work.tx, service, changed))) throw new Conflict('service')
  await insertAssurances(work.tx, [{ service: id, on, how, dueOn, at: work.now, by: work.actor }])
  await tellSearch(work, [id])
  audit(work, 'catalogue.service.checked', { service: id, how })
  return { dueOn: dueOn.toString() }
}

/**
 * Withdraws every card whose check is overdue beyond the last stage. The nightly job calls it; a second call
 * finds nothing.
 */
export async function withdrawExpired(work: Work): Promise<number> {
  requireRight(work, 'catalogue.service.expire')
  const today = dayOf(work.now, work.zone)
  const { withdrawAfter } = await readStages(work.tx, today)
  const gone = await withdrawDueBefore(work.tx, today.subtract({ days: withdrawAfter }))
  for (const service of gone) {
    const step = { service, step: 'expired', reason: null, at: work.now, by: work.actor } as const
    await insertServiceStep(work.tx, step)
    audit(work, 'catalogue.service.expired', { service })
  }
  await tellSearch(work, gone)
  return gone.length
}
