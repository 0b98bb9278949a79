import { sql } from 'kysely'
import type { Read, Write } from './db/handle.ts'
import type { SettingKey } from './domain.ts'
import { type Id, newId } from './id.ts'
import type { CalendarDay, Instant } from './instant.ts'

/** The value of a setting on a day: the centre's own, or the fallback that the domain declared. */
export async function readSetting<T>(tx: Read, setting: SettingKey<T>, day: CalendarDay): Promise<T> {
  const row = await tx.db
    .selectFrom('kernel.setting')
    .select('value')
    .where('centre_id', '=', tx.centre)
    .where('key', '=', setting.key)
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return setting.fallback
  const read = setting.schema.safeParse(row.value)
  return read.success ? read.data : setting.fallback
}

/** Sets a value from a day on; a value already set for that very day is replaced. */
export async function writeSetting<T>(
  tx: Write,
  setting: SettingKey<T>,
  given: { value: T; from: CalendarDay; basis: string | null; at: Instant; by: string | null },
): Promise<void> {
  const id: Id<'setting'> = newId()
  await tx.db
    .insertInto('kernel.setting')
    .values({
      centre_id: tx.centre,
      id,
      key: setting.key,
      value: JSON.stringify(setting.schema.parse(given.value)),
      valid_from: given.from,
      basis: given.basis,
      set_at: given.at,
      set_by_id: given.by,
    })
    .onConflict((conflict) =>
      conflict.columns(['centre_id', 'key', 'valid_from']).doUpdateSet({
        value: sql`excluded.value`,
        basis: sql`excluded.basis`,
        set_at: sql`excluded.set_at`,
        set_by_id: sql`excluded.set_by_id`,
      }),
    )
    .execute()
}
