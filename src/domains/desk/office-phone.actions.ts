import { listNames, tidyPhone } from '#domains/people/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { findOfficePhone, insertOfficePhone, updateOfficePhone } from './office-phone.sql.ts'
import type { OfficePhoneId, OfficePhoneValues } from './office-phone.ts'

/** Puts a person of the centre on the list of those whom the desk may call. */
export async function addOfficePhone(work: Work, values: OfficePhoneValues): Promise<OfficePhoneId> {
  requireRight(work, 'desk.office-phone.change')
  const names = await listNames(work.tx, [values.account_id])
  if (!names.has(values.account_id)) throw new Invalid(new Map([['account', refusal('form.choose')]]))
  const id = await insertOfficePhone(work.tx, { ...values, phone: readPhone(values.phone) })
  if (!id) throw new Invalid(new Map([['account', refusal('desk.office-phone.twice')]]))
  audit(work, 'desk.office-phone.saved', { officePhone: id })
  return id
}

/** Changes a number or its words; `withdrawn` takes the person off the list, and brings them back. */
export async function changeOfficePhone(
  work: Work,
  input: {
    readonly id: OfficePhoneId
    readonly version: number
    readonly values: Omit<OfficePhoneValues, 'account_id'>
    readonly withdrawn: boolean
  },
): Promise<void> {
  requireRight(work, 'desk.office-phone.change')
  const { id, version, values, withdrawn } = input
  const found = await findOfficePhone(work.tx, id)
  if (!found) throw new NotFound('office phone')
  const withdrawn_on = withdrawn ? (found.withdrawn_on ?? dayOf(work.now, work.zone)) : null
  const change = { ...values, phone: readPhone(values.phone), withdrawn_on }
  if (!(await updateOfficePhone(work.tx, { id, version }, change))) throw new Conflict('office phone')
  audit(work, 'desk.office-phone.saved', { officePhone: id })
}

function readPhone(typed: string): string {
  const phone = tidyPhone(typed)
  if (!phone) throw new Invalid(new Map([['phone', refusal('desk.office-phone.wrong')]]))
  return phone
}
