import { findArea } from '#kernel/area.sql.ts'
import { newId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { Conflict, Invalid, NotFound, type Refusal, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import { audit, type Work } from '#kernel/work.ts'
import { holdsLater } from './opening-hours.rules.ts'
import { listSeasons } from './opening-hours.sql.ts'
import { slugOf, type VenueStep, venueSteps, whyNotAddress, whyNotVenueStep } from './venue.rules.ts'
import {
  insertVenue,
  insertVenueStep,
  isVenueNameTaken,
  listSlugs,
  lockVenue,
  updateVenue,
} from './venue.sql.ts'
import type { VenueId, VenueValues } from './venue.ts'

/** Adds a venue as planned, in the zone of the centre. Its public address is made of its name and stays. */
export async function addVenue(work: Work, values: VenueValues): Promise<{ id: VenueId; slug: string }> {
  requireRight(work, 'places.venue.add')
  await checkArea(work, values)
  const id = newId<'venue'>()
  const base = slugOf(values.name)
  const slug = slugOf(values.name, await listSlugs(work.tx, base))
  const made = await insertVenue(work.tx, { id, slug, zone: work.zone, at: work.now, values })
  if (!made) refuseAt('name', refusal('places.venue.name-taken'))
  audit(work, 'places.venue.added', { venue: id })
  return { id, slug }
}

/** Changes what a venue says of itself. An open one keeps an address. */
export async function changeVenue(
  work: Work,
  input: { venue: VenueId; version: number; values: VenueValues },
): Promise<void> {
  requireRight(work, 'places.venue.change')
  const { venue: id, version, values } = input
  const venue = await getVenue(work, id)
  refuseAt('address', whyNotAddress(venue.state, values.address))
  await checkArea(work, values)
  if (await isVenueNameTaken(work.tx, { id, name: values.name })) {
    refuseAt('name', refusal('places.venue.name-taken'))
  }
  if (!(await updateVenue(work.tx, { id, version }, values))) throw new Conflict('venue')
  audit(work, 'places.venue.changed', { venue: id })
}

const auditOfStep = {
  open: 'places.venue.opened',
  close: 'places.venue.closed',
  reopen: 'places.venue.reopened',
  give_up: 'places.venue.given-up',
} as const

/** Opens, closes, reopens or gives up a venue, with the reason where one is asked. */
export async function takeVenueStep(
  work: Work,
  input: { venue: VenueId; version: number; step: VenueStep; reason: string | null },
): Promise<void> {
  requireRight(work, 'places.venue.step')
  const { venue: id, version, step, reason } = input
  const venue = await getVenue(work, id)
  if (venue.version !== version) throw new Conflict('venue')
  const today = dayOf(work.now, venue.zone)
  const seasons = await listSeasons(work.tx, [id])
  const seasonsAhead = seasons.filter((season) => holdsLater(season, today)).length
  refuse(whyNotVenueStep({ ...venue, seasonsAhead }, step))
  if (venueSteps[step].asksReason && !reason) refuseAt('reason', refusal('form.required'))
  await updateVenue(work.tx, { id, version }, { state: venueSteps[step].to })
  await insertVenueStep(work.tx, { venue: id, step, reason, at: work.now, by: work.actor })
  audit(work, auditOfStep[step], { venue: id })
}

/** The locked venue of a deed; throws `NotFound` when the centre has none of this id. */
export async function getVenue(work: Work, id: VenueId) {
  const venue = await lockVenue(work.tx, id)
  if (!venue) throw new NotFound('venue')
  return venue
}

async function checkArea(work: Work, values: VenueValues): Promise<void> {
  if (values.area_id && !(await findArea(work.tx, values.area_id))) {
    refuseAt('area', refusal('form.choose'))
  }
}

// A reason that belongs to one field is said there, with everything that was typed kept.
function refuseAt(field: string, why: Refusal | null): void {
  if (why) throw new Invalid(new Map([[field, why]]))
}
