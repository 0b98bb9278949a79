import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import { newId } from '#kernel/id.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { OfficePhoneId, OfficePhoneValues } from './office-phone.ts'

function phones(tx: Read) {
  return tx.db.selectFrom('desk.office_phone').selectAll().where('centre_id', '=', tx.centre)
}

/** Everybody whom the desk may call, and with `all` those who were taken off the list too. */
export async function listOfficePhones(tx: Read, all = false) {
  return phones(tx)
    .$if(!all, (query) => query.where('withdrawn_on', 'is', null))
    .orderBy('helps_with')
    .orderBy('id')
    .limit(500)
    .execute()
}

export type OfficePhone = Awaited<ReturnType<typeof listOfficePhones>>[number]

/** One number, or null. */
export async function findOfficePhone(tx: Read, id: OfficePhoneId): Promise<OfficePhone | null> {
  return (await phones(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Adds a number; null when the account has one already. */
export async function insertOfficePhone(tx: Write, values: OfficePhoneValues): Promise<OfficePhoneId | null> {
  const id: OfficePhoneId = newId()
  const made = await tx.db
    .insertInto('desk.office_phone')
    .values({ centre_id: tx.centre, id, ...values })
    .onConflict((conflict) => conflict.columns(['centre_id', 'account_id']).doNothing())
    .returning('id')
    .execute()
  return made.length > 0 ? id : null
}

/** Changes a number; false when it changed since `version`. */
export async function updateOfficePhone(
  tx: Write,
  at: { readonly id: OfficePhoneId; readonly version: number },
  change: Omit<OfficePhoneValues, 'account_id'> & { readonly withdrawn_on: CalendarDay | null },
): Promise<boolean> {
  return updateVersioned(tx, { table: 'desk.office_phone', ...at }, change)
}
