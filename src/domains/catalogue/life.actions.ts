import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { getService } from './draft.actions.ts'
import { updateService } from './service.sql.ts'
import type { Intake, ServiceId } from './service.ts'
import { tellSearch } from './service-entry.actions.ts'
import { type ServiceStep, serviceSteps, whyNotStep } from './service-step.rules.ts'
import { insertServiceStep } from './service-write.sql.ts'

const auditOfStep = {
  close: 'catalogue.service.closed',
  reopen: 'catalogue.service.reopened',
  withdraw: 'catalogue.service.withdrawn',
  restore: 'catalogue.service.restored',
} as const

/** Closes a service for a time, reopens, withdraws or restores it, with the reason where one is asked. */
export async function takeServiceStep(
  work: Work,
  input: {
    service: ServiceId
    version: number
    step: ServiceStep
    reason: string | null
    reopensOn: CalendarDay | null
  },
): Promise<void> {
  requireRight(work, 'catalogue.service.step')
  const { service: id, version, step, reason } = input
  const service = await getService(work, id)
  if (service.version !== version) throw new Conflict('service')
  refuse(whyNotStep(service as Parameters<typeof whyNotStep>[0], step, dayOf(work.now, work.zone)))
  const { to, done, asksReason } = serviceSteps[step]
  if (asksReason && !reason) throw new Invalid(new Map([['reason', refusal('form.required')]]))
  const reopens_on = step === 'close' ? input.reopensOn : null
  await updateService(work.tx, { id, version }, { state: to, reopens_on })
  await insertServiceStep(work.tx, { service: id, step: done, reason, at: work.now, by: work.actor })
  await tellSearch(work, [id])
  audit(work, auditOfStep[step], { service: id })
}

/**
 * Notes whether new people are taken, how many places are free, and when the card is shown. It changes from
 * week to week, so it is no part of the card and asks for no approval.
 */
export async function noteAvailability(
  work: Work,
  input: {
    service: ServiceId
    version: number
    intake: Intake
    freePlaces: number | null
    intakeFrom: CalendarDay | null
    intakeTo: CalendarDay | null
    visibleFrom: CalendarDay | null
    visibleTo: CalendarDay | null
  },
): Promise<void> {
  requireRight(work, 'catalogue.service.write')
  const { service: id, version, intake } = input
  await getService(work, id)
  const wrong = new Map()
  const reversed = refusal('places.period.reversed')
  if (isReversed(input.intakeFrom, input.intakeTo)) wrong.set('intakeTo', reversed)
  if (isReversed(input.visibleFrom, input.visibleTo)) wrong.set('visibleTo', reversed)
  // A list is kept because there is no place; saying both sends people to wait for what is free.
  if (intake !== 'open' && (input.freePlaces ?? 0) > 0) {
    wrong.set('freePlaces', refusal('catalogue.service.free-and-closed'))
  }
  if (wrong.size > 0) throw new Invalid(wrong)
  const changed = await updateService(
    work.tx,
    { id, version },
    {
      ...{ intake, free_places: input.freePlaces, intake_noted_at: work.now },
      ...{ intake_from: input.intakeFrom, intake_to: input.intakeTo },
      ...{ visible_from: input.visibleFrom, visible_to: input.visibleTo },
    },
  )
  if (!changed) throw new Conflict('service')
  await tellSearch(work, [id])
  audit(work, 'catalogue.service.availability-noted', { service: id })
}

function isReversed(from: CalendarDay | null, to: CalendarDay | null): boolean {
  return from !== null && to !== null && from.until(to).sign < 0
}
