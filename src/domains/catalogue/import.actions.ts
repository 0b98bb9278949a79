import { listVenues, slugOf } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { missingFor } from './card.rules.ts'
import { type Card, type CardPlace, emptyCard } from './card.ts'
import { noteCheck } from './freshness.actions.ts'
import { dueAfter } from './freshness.rules.ts'
import { listByCode } from './import.sql.ts'
import type { ImportRow } from './import-file.ts'
import { insertProviders, listProviders } from './provider.sql.ts'
import { listServiceSlugs, updateService } from './service.sql.ts'
import type { CheckWay, ServiceId } from './service.ts'
import { tellSearch } from './service-entry.actions.ts'
import { type Publication, writePublications } from './service-write.sql.ts'

/** What an import did: new services, new versions, cards that said the same, and cards with gaps. */
export interface ImportOutcome {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly incomplete: number
}

/**
 * Puts the services of a file into the catalogue by their codes: published, and checked today. What a file
 * does not say stays as it was on the card. What the publish gate misses is kept as a gap, which waits for
 * staff. A handful of statements, however many services there are.
 */
export async function importServices(
  work: Work,
  input: { rows: readonly ImportRow[]; how: CheckWay },
): Promise<ImportOutcome> {
  requireRight(work, 'catalogue.service.import')
  const { rows, how } = input
  const today = dayOf(work.now, work.zone)
  const known = new Map(
    (
      await listByCode(
        work.tx,
        rows.map(({ code }) => code),
      )
    ).map((each) => [each.code, each]),
  )
  const providers = await providersFor(work, rows)
  const venues = new Map((await listVenues(work.tx, ['open', 'planned'])).map(({ name, id }) => [name, id]))
  const slugs = await listServiceSlugs(work.tx)
  const list: Publication[] = []
  const same: ServiceId[] = []
  const intakes: { id: ServiceId; intake: NonNullable<ImportRow['intake']> }[] = []
  for (const row of rows) {
    const found = known.get(row.code) ?? null
    const said = row.change(found?.card ?? emptyCard(row.code))
    const provider = row.provider ? providers.get(row.provider.name)! : said.provider
    const card: Card = { ...said, provider, places: placesOf(row, said, venues) }
    if (found?.card && found.state === 'published' && JSON.stringify(found.card) === JSON.stringify(card)) {
      same.push(found.id)
      continue
    }
    const slug = found?.slug ?? slugOf(card.texts.pl.name!, slugs)
    slugs.push(slug)
    const id = found?.id ?? newId<'service'>()
    if (row.intake && !found) intakes.push({ id, intake: row.intake })
    list.push({
      ...{ id, slug, code: row.code, number: (found?.number ?? 0) + 1, card },
      ...{ state: found?.state === 'closed' ? 'closed' : 'published', gaps: missingFor(card, true) },
      ...{ checkedOn: today, checkedHow: how, dueOn: dueAfter(today, card.urgency) },
      writtenBy: work.actor,
    })
  }
  await writePublications(work.tx, list, { actor: work.actor, at: work.now })
  for (const { id, number } of list) audit(work, 'catalogue.service.published', { service: id, number })
  for (const { id, intake } of intakes) {
    const { state, freePlaces: free_places } = intake
    const noted = { intake: state, free_places, intake_noted_at: work.now }
    await updateService(work.tx, { id, version: 1 }, noted)
  }
  await tellSearch(
    work,
    list.map(({ id }) => id),
  )
  for (const service of same) await noteCheck(work, { service, on: today, how })
  const added = list.filter(({ number }) => number === 1).length
  const incomplete = list.filter(({ gaps }) => gaps.length > 0).length
  return { added, changed: list.length - added, same: same.length, incomplete }
}

// Providers that a file names for the first time are added with what it says of them.
async function providersFor(work: Work, rows: readonly ImportRow[]) {
  const known = new Map((await listProviders(work.tx)).map(({ name, id }) => [name, id]))
  const named = new Map(
    rows.flatMap(({ provider }) => (provider ? [[provider.name, provider] as const] : [])),
  )
  const fresh = [...named.values()]
    .filter(({ name }) => !known.has(name))
    .map((values) => ({ ...values, id: newId<'provider'>(), phone: null, email: null, website: null }))
  await insertProviders(work.tx, fresh)
  for (const { name, id } of fresh) {
    known.set(name, id)
    audit(work, 'catalogue.provider.saved', { provider: id })
  }
  return known
}

function placesOf(
  row: ImportRow,
  card: Card,
  venues: ReadonlyMap<string, CardPlace['venue']>,
): readonly CardPlace[] {
  if (!row.place) return card.places
  const venue = row.place.venue ? (venues.get(row.place.venue) ?? null) : null
  const silent: CardPlace['week'] = Array.from({ length: 7 }, () => [])
  const week = row.place.week ?? silent
  const hours = row.place.week ? 'own' : venue ? 'venue' : 'agreed'
  if (venue) return [{ kind: 'venue', venue, address: null, hours, week }]
  // A name that is no venue of the centre is where it is all the same.
  if (row.place.venue) return [{ kind: 'address', venue: null, address: row.place.venue, hours, week }]
  return [{ kind: 'phone', venue: null, address: null, hours, week }]
}
