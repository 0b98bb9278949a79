import { listVenues } from '#domains/places/public.ts'
import { dropEntry, putEntry } from '#domains/search/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { requireRight } from '#kernel/right.ts'
import type { Work } from '#kernel/work.ts'
import { readStages } from './freshness.setting.ts'
import { findCard, findService, listBeginning } from './service.sql.ts'
import type { ServiceId } from './service.ts'
import { entryOf } from './service-entry.rules.ts'

/**
 * Tells the search what these services say now. Part of every deed that changes what residents may find, so
 * it asks for no right of its own. A service that was never published is in no search.
 */
export async function tellSearch(work: Work, services: readonly ServiceId[]): Promise<void> {
  if (services.length === 0) return
  const today = dayOf(work.now, work.zone)
  const at = { today, stages: await readStages(work.tx, today) }
  const venues = new Map((await listVenues(work.tx, ['open'])).map((venue) => [venue.id, venue]))
  for (const id of services) {
    const service = await findService(work.tx, id)
    const card = await findCard(work.tx, id)
    if (!service || !card || service.state === 'withdrawn') {
      await dropEntry(work, { kind: 'service', id })
      continue
    }
    const near = card.places.flatMap(({ venue }) => (venue ? (venues.get(venue) ?? []) : []))
    const venueFacts = near.flatMap((venue) => venue.access_facts)
    const facts = { ...service, venueFacts, area: near[0]?.area_id ?? null }
    await putEntry(work, entryOf(facts, card, at))
  }
}

/** Lets the search find what residents may see from today on. The nightly job calls it. */
export async function showBeginning(work: Work): Promise<number> {
  requireRight(work, 'catalogue.service.expire')
  const today = dayOf(work.now, work.zone)
  // A night that was missed is made up for.
  const begun = await listBeginning(work.tx, { from: today.subtract({ days: 7 }), to: today })
  await tellSearch(work, begun)
  return begun.length
}
