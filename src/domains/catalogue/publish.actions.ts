import type { CalendarDay } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { gateMessages, missingFor } from './card.rules.ts'
import type { Card } from './card.ts'
import { getService } from './draft.actions.ts'
import { dueAfter } from './freshness.rules.ts'
import type { CheckWay, ServiceId } from './service.ts'
import { findServiceDraft, takeServiceDraft, updateServiceDraft } from './service-draft.sql.ts'
import { tellSearch } from './service-entry.actions.ts'
import { whyNotApprove } from './service-step.rules.ts'
import { insertServiceStep, writePublications } from './service-write.sql.ts'

/** Approves a draft that another person sent: it becomes the next version, and residents see it. */
export async function approveDraft(
  work: Work,
  input: { service: ServiceId; version: number },
): Promise<{ number: number }> {
  requireRight(work, 'catalogue.service.approve')
  const draft = await getWaiting(work, input)
  const checked = { on: draft.checked_on!, how: draft.checked_how as CheckWay }
  // What the draft names may have gone meanwhile; the gate stands at the end of the way too.
  const missing = missingFor(draft.card, true)
  if (missing.length > 0) throw new Invalid(gateMessages(missing))
  if (!(await takeServiceDraft(work.tx, input))) throw new Conflict('draft')
  const writtenBy = { kind: draft.sent_by_kind!, id: draft.sent_by_id }
  return publishCard(work, { service: input.service, card: draft.card, checked, writtenBy })
}

/** Gives a draft back to who sent it, with what is to be changed. */
export async function returnDraft(
  work: Work,
  input: { service: ServiceId; version: number; reason: string },
): Promise<void> {
  requireRight(work, 'catalogue.service.approve')
  const { service, version, reason } = input
  const draft = await getWaiting(work, input)
  const back = { state: 'writing', returned_because: reason } as const
  if (!(await updateServiceDraft(work.tx, { id: draft.id, version }, back))) throw new Conflict('draft')
  await insertServiceStep(work.tx, { service, step: 'returned', reason, at: work.now, by: work.actor })
  audit(work, 'catalogue.draft.returned', { service })
}

async function getWaiting(work: Work, input: { service: ServiceId; version: number }) {
  await getService(work, input.service)
  const draft = await findServiceDraft(work.tx, input.service)
  if (!draft) throw new NotFound('draft')
  refuse(whyNotApprove(draft, work.actor))
  if (draft.version !== input.version) throw new Conflict('draft')
  return draft
}

/**
 * Writes a card as the next version of its service. Part of the deeds that decided so (approval, an accepted
 * correction); it asks for no right of its own.
 */
export async function publishCard(
  work: Work,
  given: {
    service: ServiceId
    card: Card
    checked: { readonly on: CalendarDay; readonly how: CheckWay }
    writtenBy: { readonly kind: string; readonly id: string | null }
  },
): Promise<{ number: number }> {
  const { card, checked, writtenBy } = given
  const service = await getService(work, given.service)
  const number = (service.number ?? 0) + 1
  const publication = {
    ...{ id: given.service, slug: service.slug, code: service.code, number, card, writtenBy },
    ...({ state: service.state === 'closed' ? 'closed' : 'published' } as const),
    ...{ gaps: missingFor(card, true), checkedOn: checked.on, checkedHow: checked.how },
    dueOn: dueAfter(checked.on, card.urgency),
  }
  await writePublications(work.tx, [publication], { actor: work.actor, at: work.now })
  await tellSearch(work, [given.service])
  audit(work, 'catalogue.service.published', { service: given.service, number })
  return { number }
}
