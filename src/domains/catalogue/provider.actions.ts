import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, refusal } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import {
  findProvider,
  insertProviders,
  isProviderNameTaken,
  type ProviderValues,
  updateProvider,
} from './provider.sql.ts'
import type { ProviderId } from './service.ts'

/** Adds a provider, or changes one; `provider` null adds. */
export async function noteProvider(
  work: Work,
  input: { provider: ProviderId | null; version: number; values: ProviderValues },
): Promise<ProviderId> {
  requireRight(work, 'catalogue.provider.change')
  const { version, values } = input
  const id = input.provider ?? newId<'provider'>()
  if (await isProviderNameTaken(work.tx, { id, name: values.name })) {
    throw new Invalid(new Map([['name', refusal('catalogue.provider.name-taken')]]))
  }
  if (!input.provider) await insertProviders(work.tx, [{ id, ...values }])
  else {
    if (!(await findProvider(work.tx, id))) throw new NotFound('provider')
    if (!(await updateProvider(work.tx, { id, version }, values))) throw new Conflict('provider')
  }
  audit(work, 'catalogue.provider.saved', { provider: id })
  return id
}

/** Takes a provider out of use, or brings it back. Its services and their history stay as they are. */
export async function withdrawProvider(
  work: Work,
  input: { provider: ProviderId; withdrawn: boolean },
): Promise<void> {
  requireRight(work, 'catalogue.provider.change')
  const provider = await findProvider(work.tx, input.provider)
  if (!provider) throw new NotFound('provider')
  if ((provider.withdrawn_on !== null) === input.withdrawn) return
  const { version } = provider
  const withdrawn_on = input.withdrawn ? dayOf(work.now, work.zone) : null
  const changed = await updateProvider(work.tx, { id: input.provider, version }, { withdrawn_on })
  if (!changed) throw new Conflict('provider')
  const action = input.withdrawn ? 'catalogue.provider.withdrawn' : 'catalogue.provider.brought-back'
  audit(work, action, { provider: input.provider })
}
