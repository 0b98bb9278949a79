import type { Read } from '#kernel/db/handle.ts'
import type { SettingKey } from '#kernel/domain.ts'
import type { CalendarDay, Instant } from '#kernel/instant.ts'

type ValueOf<S> = S extends SettingKey<infer T> ? T : never

/** The values of several settings on a day in one query; a value that no longer fits its type falls back. */
export async function readSettingsOn<const S extends Readonly<Record<string, SettingKey>>>(
  tx: Read,
  wanted: S,
  day: CalendarDay,
): Promise<{ [K in keyof S]: ValueOf<S[K]> }> {
  const rows = await tx.db
    .selectFrom('kernel.setting')
    .distinctOn('key')
    .select(['key', 'value'])
    .where('centre_id', '=', tx.centre)
    .where(
      'key',
      'in',
      Object.values(wanted).map((setting) => setting.key),
    )
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
    .orderBy('key')
    .orderBy('valid_from', 'desc')
    .execute()
  const byKey = new Map(rows.map((row) => [row.key, row.value]))
  const values = Object.entries(wanted).map(([name, setting]) => {
    const read = setting.schema.safeParse(byKey.get(setting.key))
    return [name, read.success ? read.data : setting.fallback]
  })
  return Object.fromEntries(values)
}

/** Everything a setting ever was or will be, the latest start first. */
export async function listSettingHistory(tx: Read, key: string, limit: number) {
  return tx.db
    .selectFrom('kernel.setting')
    .select(['id', 'value', 'valid_from', 'basis', 'set_at'])
    .where('centre_id', '=', tx.centre)
    .where('key', '=', key)
    .orderBy('valid_from', 'desc')
    .limit(limit)
    .execute()
}

/** When a setting was last written; null when never. Two people at one form are told apart by it. */
export async function findLastWrite(tx: Read, key: string): Promise<Instant | null> {
  const row = await tx.db
    .selectFrom('kernel.setting')
    .select((q) => q.fn.max('set_at').as('at'))
    .where('centre_id', '=', tx.centre)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Legal parameters of the country, by key and start. */
export async function listLegalParameters(tx: Read) {
  return tx.db
    .selectFrom('kernel.legal_parameter')
    .select(['key', 'value', 'valid_from', 'valid_to', 'basis', 'confirmed'])
    .orderBy('key')
    .orderBy('valid_from')
    .limit(500)
    .execute()
}

/** What the law says on a day; null when no parameter of that key is in force. */
export async function findLegalParameter(tx: Read, key: string, day: CalendarDay): Promise<unknown> {
  const row = await tx.db
    .selectFrom('kernel.legal_parameter')
    .select('value')
    .where('key', '=', key)
    .where('valid_from', '<=', day)
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', day)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.value ?? null
}
