import { type HandedLink, listLinksTo, makeLink, revokeLink } from '#domains/people/public.ts'
import { type Id, newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { speak } from '#kernel/texts.ts'
import { audit, mail, type Work } from '#kernel/work.ts'
import { contradictionsOf } from './card.rules.ts'
import { pl } from './correction.mail.texts.pl.ts'
import { decideCorrection, findCorrection, insertCorrection } from './correction.sql.ts'
import { type Correction, type CorrectionId, changedIn, corrected } from './correction.ts'
import { getService } from './draft.actions.ts'
import { noteCheck } from './freshness.actions.ts'
import { publishCard } from './publish.actions.ts'
import { findCard } from './service.sql.ts'
import type { ServiceId } from './service.ts'

/** What a private link to a card is for; `domain.ts` says where it leads. */
export const confirmPurpose = 'catalogue.confirm'
const linkDays = 60
const t = speak({ pl }, 'pl')

/**
 * Makes a private link for a provider to confirm or correct one card without an account, and mails it where
 * an address is given. `open` turns its path into a whole address.
 */
export async function makeConfirmLink(
  work: Work,
  input: { service: ServiceId; email: string | null; open: (path: string) => string },
): Promise<HandedLink> {
  requireRight(work, 'catalogue.service.write')
  const { service: id, email, open } = input
  const service = await getService(work, id)
  if (service.number === null) throw new Refused(refusal('catalogue.service.never-published'))
  const link = await makeLink(work, { purpose: confirmPurpose, subject: id, days: linkDays })
  if (email) {
    mail(work, {
      ...{ channel: 'email', to: email, subject: t('subject', { name: service.name }) },
      body: `${t('lead')}\n\n${open(link.path)}\n\n${t('end')}\n`,
      dedupeKey: `catalogue.confirm:${link.id}`,
    })
  }
  audit(work, 'catalogue.link.made', { service: id, link: link.id })
  return link
}

/** Withdraws a link to a card. */
export async function revokeConfirmLink(
  work: Work,
  input: { service: ServiceId; link: Id<'private_link'> },
): Promise<void> {
  requireRight(work, 'catalogue.service.write')
  const links = await listLinksTo(work.tx, input.service)
  if (!links.some(({ id }) => id === input.link)) throw new NotFound('link')
  await revokeLink(work, input.link)
}

/** The provider says through the link that everything is true: that is a check of today. */
export async function confirmByProvider(work: Work, service: ServiceId): Promise<{ dueOn: string }> {
  requireRight(work, 'catalogue.service.confirm', standingOf(work, service))
  return noteCheck(work, { service, on: dayOf(work.now, work.zone), how: 'link' })
}

/** The provider says through the link what has changed. Residents see it when staff have accepted it. */
export async function correctByProvider(
  work: Work,
  input: { service: ServiceId; whole: Correction; note: string | null },
): Promise<{ id: CorrectionId }> {
  const { service, whole, note } = input
  requireRight(work, 'catalogue.service.confirm', standingOf(work, service))
  await getService(work, service)
  const card = await findCard(work.tx, service)
  if (!card) throw new NotFound('card')
  const change = changedIn(card, whole)
  if (Object.keys(change).length === 0 && !note) throw new Refused(refusal('catalogue.correction.nothing'))
  const wrong = contradictionsOf(corrected(card, change))
  if (wrong.size > 0) throw new Invalid(wrong)
  const id: CorrectionId = newId()
  await insertCorrection(work.tx, { id, service, change, note, at: work.now, by: work.actor })
  audit(work, 'catalogue.correction.made', { service, correction: id })
  return { id }
}

// A link opens one card; a page of any other is not found, not forbidden.
function standingOf(work: Work, service: ServiceId): { own: boolean } {
  const { actor } = work
  if (actor.kind !== 'link') return { own: false }
  if (actor.purpose !== confirmPurpose || actor.subject !== service) throw new NotFound('service')
  return { own: true }
}

/** Accepts a provider's correction: the card of today with its changes becomes the next version. */
export async function acceptCorrection(
  work: Work,
  input: { service: ServiceId; correction: CorrectionId; version: number },
): Promise<{ number: number }> {
  requireRight(work, 'catalogue.service.approve')
  const found = await getWaiting(work, input)
  const card = await findCard(work.tx, input.service)
  if (!card) throw new NotFound('card')
  const next = corrected(card, found.change)
  const wrong = contradictionsOf(next)
  if (wrong.size > 0) throw new Invalid(wrong)
  await decide(work, input, 'accepted')
  const checked = { on: dayOf(found.made_at, work.zone), how: 'link' } as const
  const writtenBy = { kind: found.made_by_kind, id: found.made_by_id }
  return publishCard(work, { service: input.service, card: next, checked, writtenBy })
}

/** Lays a correction aside; the card stays as it is. */
export async function rejectCorrection(
  work: Work,
  input: { service: ServiceId; correction: CorrectionId; version: number },
): Promise<void> {
  requireRight(work, 'catalogue.service.approve')
  await getWaiting(work, input)
  await decide(work, input, 'rejected')
}

async function getWaiting(work: Work, input: { service: ServiceId; correction: CorrectionId }) {
  await getService(work, input.service)
  const found = await findCorrection(work.tx, input)
  if (!found) throw new NotFound('correction')
  if (found.state !== 'waiting') throw new Refused(refusal('catalogue.correction.decided'))
  return found
}

async function decide(
  work: Work,
  { service, correction, version }: { service: ServiceId; correction: CorrectionId; version: number },
  state: 'accepted' | 'rejected',
): Promise<void> {
  const word = { state, at: work.now, by: work.actor }
  if (!(await decideCorrection(work.tx, { id: correction, version }, word))) throw new Conflict('correction')
  audit(work, `catalogue.correction.${state}`, { service, correction })
}
