import { type CalendarDay, isBefore } from '#kernel/instant.ts'
import { type Refusal, refusal } from '#kernel/refusal.ts'
import type { ServiceState } from './service.ts'

/** Steps that a person takes with a published service; drafts are published through approval. */
export const serviceSteps = {
  close: { from: ['published'], to: 'closed', done: 'closed', asksReason: true },
  reopen: { from: ['closed'], to: 'published', done: 'reopened', asksReason: false },
  withdraw: { from: ['published', 'closed'], to: 'withdrawn', done: 'withdrawn', asksReason: true },
  restore: { from: ['withdrawn'], to: 'published', done: 'restored', asksReason: false },
} as const satisfies Record<
  string,
  { from: readonly ServiceState[]; to: ServiceState; done: string; asksReason: boolean }
>

export type ServiceStep = keyof typeof serviceSteps
export const stepNames = Object.keys(serviceSteps) as [ServiceStep, ...ServiceStep[]]

/** What decides whether a service may take a step. */
export interface ServiceStanding {
  readonly state: ServiceState
  readonly check_due_on: CalendarDay | null
}

/** Why a service may not take a step now; null when it may. */
export function whyNotStep(service: ServiceStanding, step: ServiceStep, today: CalendarDay): Refusal | null {
  const from: readonly ServiceState[] = serviceSteps[step].from
  if (!from.includes(service.state)) return refusal('catalogue.service.wrong-state')
  // What nobody checked in time would leave the lists again the next night.
  if (step === 'restore' && service.check_due_on && isBefore(service.check_due_on, today)) {
    return refusal('catalogue.service.check-first')
  }
  return null
}

/** Why a person may not approve a draft: it must wait, and another person must have sent it. */
export function whyNotApprove(
  draft: { readonly state: string; readonly sent_by_id: string | null },
  by: { readonly id: string | null },
): Refusal | null {
  if (draft.state !== 'waiting') return refusal('catalogue.draft.not-waiting')
  return draft.sent_by_id !== null && draft.sent_by_id === by.id ? refusal('catalogue.draft.own') : null
}
