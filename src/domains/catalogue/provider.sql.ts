import type { Read, Write } from '#kernel/db/handle.ts'
import { updateVersioned } from '#kernel/db/versioned.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import type { ProviderId, ProviderKind } from './service.ts'

/** What a provider's form says. */
export interface ProviderValues {
  readonly name: string
  readonly kind: ProviderKind
  readonly basis: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}

function providers(tx: Read) {
  return tx.db
    .selectFrom('catalogue.provider as p')
    .selectAll('p')
    .select((q) =>
      q
        .selectFrom('catalogue.service as s')
        .whereRef('s.centre_id', '=', 'p.centre_id')
        .whereRef('s.provider_id', '=', 'p.id')
        .where('s.state', 'in', ['published', 'closed'])
        .select((count) => count.fn.countAll<bigint>().as('n'))
        .as('services'),
    )
    .where('p.centre_id', '=', tx.centre)
}

/** All providers with how many services each gives now, by name. */
export async function listProviders(tx: Read) {
  const rows = await providers(tx).orderBy('p.name').orderBy('p.id').limit(1000).execute()
  return rows.map((row) => ({ ...row, services: Number(row.services) }))
}

export type Provider = Awaited<ReturnType<typeof listProviders>>[number]

/** One provider, or null. */
export async function findProvider(tx: Read, id: ProviderId): Promise<Provider | null> {
  const row = await providers(tx).where('p.id', '=', id).executeTakeFirst()
  return row ? { ...row, services: Number(row.services) } : null
}

/** Adds providers in one statement; names that are there already are left as they are. */
export async function insertProviders(
  tx: Write,
  list: readonly (ProviderValues & { readonly id: ProviderId })[],
): Promise<number> {
  if (list.length === 0) return 0
  const made = await tx.db
    .insertInto('catalogue.provider')
    .values(list.map((values) => ({ centre_id: tx.centre, ...values })))
    .onConflict((conflict) => conflict.columns(['centre_id', 'name']).doNothing())
    .returning('id')
    .execute()
  return made.length
}

/** True when another provider bears the name. */
export async function isProviderNameTaken(
  tx: Read,
  provider: { id: ProviderId; name: string },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom('catalogue.provider')
    .select('id')
    .where('centre_id', '=', tx.centre)
    .where('name', '=', provider.name)
    .where('id', '<>', provider.id)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a provider; false when it changed since `version`. */
export async function updateProvider(
  tx: Write,
  provider: { id: ProviderId; version: number },
  change: ProviderValues | { readonly withdrawn_on: CalendarDay | null },
): Promise<boolean> {
  return updateVersioned(tx, { table: 'catalogue.provider', ...provider }, change)
}
