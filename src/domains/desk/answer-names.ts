import { listServices } from '#domains/catalogue/public.ts'
import { listNames } from '#domains/people/public.ts'
import { listVenues } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { EnquiryRow } from './enquiry.sql.ts'
import { listOfficePhones } from './office-phone.sql.ts'

/** Names of what was answered, by the id of the talk; of a few lists at once, however many talks there are. */
export async function answerNames(
  tx: Read,
  rows: readonly Pick<EnquiryRow, 'id' | 'service_id' | 'venue_id' | 'office_phone_id'>[],
): Promise<ReadonlyMap<string, string>> {
  const has = (column: 'service_id' | 'venue_id' | 'office_phone_id') => rows.some((row) => row[column])
  const names = new Map<string, string>()
  if (has('service_id')) {
    const all = { order: 'nazwa', descending: false, limit: 20_000, offset: 0 } as const
    for (const { id, name } of await listServices(tx, {}, all)) names.set(id, name)
  }
  if (has('venue_id')) {
    for (const { id, name } of await listVenues(tx, ['open', 'planned', 'closed'])) names.set(id, name)
  }
  if (has('office_phone_id')) {
    const phones = await listOfficePhones(tx, true)
    const staff = await listNames(
      tx,
      phones.map(({ account_id }) => account_id),
    )
    for (const { id, account_id } of phones) names.set(id, staff.get(account_id) ?? '')
  }
  return new Map(
    rows.flatMap((row) => {
      const name = names.get(row.service_id ?? row.venue_id ?? row.office_phone_id ?? '')
      return name ? [[row.id, name] as const] : []
    }),
  )
}
