import { findService, type ServiceId } from '#domains/catalogue/public.ts'
import { findVenue, type VenueId } from '#domains/places/public.ts'
import { searchCentre } from '#domains/search/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { dayOf } from '#kernel/instant.ts'
import { Invalid, NotFound, type Refusal, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { topicOf, whyNotEnding, whyNotKept, whyNotUndo } from './enquiry.rules.ts'
import { insertEnquiry, lockEnquiry, markUndone } from './enquiry.sql.ts'
import type { AnswerRef, EnquiryId, EnquiryValues } from './enquiry.ts'
import { findOfficePhone } from './office-phone.sql.ts'
import type { OfficePhoneId } from './office-phone.ts'

/** Notes a call, a visit or a letter: what was asked and what was answered, and nothing of the person. */
export async function noteEnquiry(work: Work, values: EnquiryValues): Promise<EnquiryId> {
  requireRight(work, 'desk.enquiry.note')
  const wrong = new Map<string, Refusal>()
  for (const field of ['asked', 'sentTo'] as const) {
    const why = whyNotKept(values[field] ?? '')
    if (why) wrong.set(field, why)
  }
  if (!(await isThere(work.tx, values.answer))) wrong.set('answer', refusal('desk.enquiry.no-answer'))
  for (const [field, why] of whyNotEnding(values)) wrong.set(field, why)
  if (wrong.size > 0) throw new Invalid(wrong)
  const on = dayOf(work.now, work.zone)
  const { question } = await searchCentre(work.tx, { text: values.asked, today: on, limit: 1 })
  const need = question.concepts[0]?.concept.code ?? null
  const { kind, id } = work.actor
  const made = { topic: topicOf(values.asked), need, at: work.now, on, by: { kind, id } as typeof work.actor }
  const enquiry = await insertEnquiry(work.tx, { ...values, ...made })
  audit(work, 'desk.enquiry.noted', { enquiry })
  return enquiry
}

async function isThere(tx: Read, { kind, id }: AnswerRef): Promise<boolean> {
  if (id === null) return kind === 'other' || kind === 'none'
  if (kind === 'service') return (await findService(tx, id as ServiceId)) !== null
  if (kind === 'venue') return (await findVenue(tx, id as VenueId)) !== null
  return (await findOfficePhone(tx, id as OfficePhoneId)) !== null
}

/** Takes back one's own note, for half an hour after it was made. */
export async function undoEnquiry(work: Work, enquiry: EnquiryId): Promise<void> {
  const found = await lockEnquiry(work.tx, enquiry)
  if (!found) throw new NotFound('enquiry')
  const own = found.noted_by_kind === work.actor.kind && found.noted_by_id === work.actor.id
  requireRight(work, 'desk.enquiry.undo', { own })
  refuse(whyNotUndo(found, work.now))
  await markUndone(work.tx, enquiry, work.now)
  audit(work, 'desk.enquiry.undone', { enquiry })
}
