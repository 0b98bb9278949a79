import {
  type ActArea,
  bestState,
  cataloguePaths,
  catalogueWords,
  findCard,
  findService,
  freshnessOn,
  listServicePlaces,
  readPlacedHours,
  readStages,
  type ServiceId,
} from '#domains/catalogue/public.ts'
import { listNames, sayPhone } from '#domains/people/public.ts'
import { findVenue, openStateAt, placePaths, readCalendars, type VenueId } from '#domains/places/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import type { Answer } from './answer.ts'
import type { AnswerRef } from './enquiry.ts'
import type { Moment } from './find-answers.ts'
import { findOfficePhone } from './office-phone.sql.ts'
import type { OfficePhoneId } from './office-phone.ts'

const words = catalogueWords('pl')
const nothing = {
  ...{ about: null, summary: null, phone: null, step: null, open: null, intake: null, freePlaces: null },
  ...{ checkedOn: null, isLate: false, isPaused: false, path: null },
}

/** What to say of each of a few answers, in their order; those that are there no more are left out. */
export async function readAnswers(tx: Read, refs: readonly AnswerRef[], at: Moment): Promise<Answer[]> {
  const answers: Answer[] = []
  const openOf = await readServiceHours(
    tx,
    refs.flatMap(({ kind, id }) => (kind === 'service' ? [id as ServiceId] : [])),
    at,
  )
  for (const { kind, id } of refs) {
    const answer =
      kind === 'service'
        ? await serviceAnswer(tx, id as ServiceId, { at, open: openOf(id as ServiceId) })
        : kind === 'venue'
          ? await venueAnswer(tx, id as VenueId, at)
          : kind === 'person'
            ? await personAnswer(tx, id as OfficePhoneId)
            : null
    if (answer) answers.push(answer)
  }
  return answers
}

async function readServiceHours(tx: Read, services: readonly ServiceId[], at: Moment) {
  const places = services.length > 0 ? await listServicePlaces(tx, services) : []
  const placed = await readPlacedHours(tx, places, at)
  return (service: ServiceId) => {
    const own = placed.filter((_, index) => places[index]!.service === service)
    return bestState(
      own.map(({ calendar }) => calendar),
      at.now,
    )
  }
}

async function serviceAnswer(
  tx: Read,
  id: ServiceId,
  around: { readonly at: Moment; readonly open: Answer['open'] },
): Promise<Answer | null> {
  const service = await findService(tx, id)
  if (!service || service.state === 'draft') return null
  const card = await findCard(tx, id)
  const { today } = around.at
  const due = service.check_due_on
  return {
    ...nothing,
    ref: { kind: 'service', id },
    name: service.name,
    about: service.area_code ? words(`area.${service.area_code as ActArea}`) : null,
    summary: card?.texts.pl.summary ?? null,
    phone: service.phone,
    step: card?.texts.pl.nextStep ?? (service.next_step ? words(`nextStep.${service.next_step}`) : null),
    open: service.state === 'closed' ? null : around.open,
    ...{ intake: service.intake, freePlaces: service.free_places, checkedOn: service.checked_on },
    isLate: due !== null && freshnessOn(due, today, await readStages(tx, today)) !== 'fresh',
    isPaused: service.state === 'closed',
    path: cataloguePaths.service(id),
  }
}

async function venueAnswer(tx: Read, id: VenueId, at: Moment): Promise<Answer | null> {
  const venue = await findVenue(tx, id)
  if (!venue) return null
  const open = venue.state === 'open' ? await venueState(tx, venue, at) : null
  return {
    ...nothing,
    ref: { kind: 'venue', id },
    ...{
      name: venue.name,
      about: venue.address,
      summary: venue.description,
      phone: phoneOf(venue.phone),
      open,
    },
    path: placePaths.venue(id),
  }
}

async function venueState(tx: Read, venue: NonNullable<Awaited<ReturnType<typeof findVenue>>>, at: Moment) {
  const calendar = (await readCalendars(tx, [venue], at.today)).get(venue.id)
  return calendar ? { state: openStateAt(calendar, at.now), zone: calendar.zone } : null
}

async function personAnswer(tx: Read, id: OfficePhoneId): Promise<Answer | null> {
  const phone = await findOfficePhone(tx, id)
  if (!phone) return null
  const names = await listNames(tx, [phone.account_id])
  return {
    ...nothing,
    ref: { kind: 'person', id },
    name: names.get(phone.account_id) ?? '',
    ...{ about: phone.reachable, summary: phone.helps_with, phone: phoneOf(phone.phone) },
  }
}

function phoneOf(phone: string | null): string | null {
  return phone ? sayPhone(phone) : null
}
