import { findVenue, slugOf } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, type Refusal, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { contradictionsOf, gateMessages, missingFor } from './card.rules.ts'
import { type Card, emptyCard } from './card.ts'
import { whyNotCheckedOn } from './freshness.rules.ts'
import { findProvider } from './provider.sql.ts'
import { findCard, listServiceSlugs, lockService, updateService } from './service.sql.ts'
import type { CheckWay, ServiceId } from './service.ts'
import {
  findServiceDraft,
  insertServiceDraft,
  type ServiceDraft,
  takeServiceDraft,
  updateServiceDraft,
} from './service-draft.sql.ts'
import { insertService, insertServiceStep } from './service-write.sql.ts'

/** Begins a service: it has a name, a public address made of it, and a draft that nobody else sees. */
export async function addService(
  work: Work,
  input: { name: string },
): Promise<{ id: ServiceId; slug: string }> {
  requireRight(work, 'catalogue.service.write')
  const id: ServiceId = newId()
  const slug = slugOf(input.name, await listServiceSlugs(work.tx))
  await insertService(work.tx, { id, slug, code: null, name: input.name, at: work.now })
  await insertServiceDraft(work.tx, { service: id, card: emptyCard(input.name), by: work.actor })
  const step = { service: id, step: 'made', reason: null, at: work.now, by: work.actor } as const
  await insertServiceStep(work.tx, step)
  audit(work, 'catalogue.service.added', { service: id })
  return { id, slug }
}

/** Begins a draft beside the published card, with its text; nothing when there is one already. */
export async function startDraft(work: Work, service: ServiceId): Promise<void> {
  requireRight(work, 'catalogue.service.write')
  const { name } = await getService(work, service)
  const card = (await findCard(work.tx, service)) ?? emptyCard(name)
  if (!(await insertServiceDraft(work.tx, { service, card, by: work.actor }))) return
  audit(work, 'catalogue.draft.started', { service })
}

/** Writes a part of the card into the draft. What residents read stays as it is. */
export async function writeDraft(
  work: Work,
  input: { service: ServiceId; version: number; change: (card: Card) => Card },
): Promise<void> {
  requireRight(work, 'catalogue.service.write')
  const { service: id, version } = input
  const service = await getService(work, id)
  const draft = await getWritable(work, id)
  const card = input.change(draft.card)
  const wrong = new Map([...contradictionsOf(card), ...(await strangersIn(work, card))])
  if (wrong.size > 0) throw new Invalid(wrong)
  const by = { written_by_kind: work.actor.kind, written_by_id: work.actor.id }
  if (!(await updateServiceDraft(work.tx, { id: draft.id, version }, { card, ...by }))) {
    throw new Conflict('draft')
  }
  const name = card.texts.pl.name
  // Before the first publication the list shows the name of the draft.
  if (service.number === null && name && name !== service.name) {
    await updateService(work.tx, { id, version: service.version }, { name })
  }
  audit(work, 'catalogue.draft.written', { service: id })
}

// Ids come from forms: a provider or a venue of another centre is nobody's here.
async function strangersIn(work: Work, card: Card): Promise<Map<string, Refusal>> {
  const wrong = new Map<string, Refusal>()
  if (card.provider && !(await findProvider(work.tx, card.provider))) {
    wrong.set('provider', refusal('form.choose'))
  }
  for (const [index, { venue }] of card.places.entries()) {
    if (venue && !(await findVenue(work.tx, venue))) {
      wrong.set(`place${index + 1}.venue`, refusal('form.choose'))
    }
  }
  return wrong
}

/**
 * Sends a draft for approval by another person, saying when and how its data were checked. Everything that
 * the publish gate misses is said at once.
 */
export async function sendDraft(
  work: Work,
  input: { service: ServiceId; version: number; checkedOn: CalendarDay | null; checkedHow: CheckWay | null },
): Promise<void> {
  requireRight(work, 'catalogue.service.write')
  const { service, version, checkedOn, checkedHow } = input
  await getService(work, service)
  const draft = await getWritable(work, service)
  const wrong = new Map(gateMessages(missingFor(draft.card, checkedOn !== null)))
  const late = checkedOn ? whyNotCheckedOn(checkedOn, dayOf(work.now, work.zone)) : null
  if (late) wrong.set('checkedOn', late)
  if (!checkedHow) wrong.set('checkedHow', refusal('form.choose'))
  if (wrong.size > 0) throw new Invalid(wrong)
  const sent = { sent_by_kind: work.actor.kind, sent_by_id: work.actor.id, sent_at: work.now }
  const checked = { checked_on: checkedOn!, checked_how: checkedHow!, returned_because: null }
  const change = { state: 'waiting', ...checked, ...sent } as const
  if (!(await updateServiceDraft(work.tx, { id: draft.id, version }, change))) throw new Conflict('draft')
  await insertServiceStep(work.tx, { service, step: 'sent', reason: null, at: work.now, by: work.actor })
  audit(work, 'catalogue.draft.sent', { service })
}

/** Throws the draft beside a published card away. A service that was never published keeps its draft. */
export async function dropDraft(work: Work, input: { service: ServiceId; version: number }): Promise<void> {
  requireRight(work, 'catalogue.service.write')
  const service = await getService(work, input.service)
  if (service.number === null) throw new Refused(refusal('catalogue.draft.only'))
  if (!(await takeServiceDraft(work.tx, input))) throw new Conflict('draft')
  audit(work, 'catalogue.draft.dropped', { service: input.service })
}

/** The locked service of a deed; throws `NotFound` when the centre has none of this id. */
export async function getService(work: Work, id: ServiceId) {
  const service = await lockService(work.tx, id)
  if (!service) throw new NotFound('service')
  return service
}

async function getWritable(work: Work, service: ServiceId): Promise<ServiceDraft> {
  const draft = await findServiceDraft(work.tx, service)
  if (!draft) throw new NotFound('draft')
  if (draft.state === 'waiting') throw new Refused(refusal('catalogue.draft.waiting'))
  return draft
}
