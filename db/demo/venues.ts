import { noteException } from '#domains/places/day-exception.actions.ts'
import { draftHouseRules, publishHouseRules } from '#domains/places/house-rules.actions.ts'
import { saveHours } from '#domains/places/opening-hours.actions.ts'
import { readSpans } from '#domains/places/opening-hours.form.ts'
import { noteRoom } from '#domains/places/room.actions.ts'
import { addVenue, takeVenueStep } from '#domains/places/venue.actions.ts'
import type { VenueId } from '#domains/places/venue.ts'
import { listAllAreas } from '#kernel/area.sql.ts'
import { type CalendarDay, dayOf } from '#kernel/instant.ts'
import { dayIn, momentOf, zone } from './demo-year.ts'
import { deedBy, type Stage } from './stage.ts'
import { type VenueFacts, venues } from './venue-facts.ts'

/** Makes the venues as their people would: the organiser writes them up, the director opens them. */
export async function makeVenues(stage: Stage): Promise<VenueId[]> {
  const start = stage.year.from.add({ days: 3 })
  const made: VenueId[] = []
  for (const facts of venues) made.push(await makeVenue(stage, facts, start))
  await noteComing(stage, made[0]!, made[1]!)
  return made
}

async function makeVenue(stage: Stage, facts: VenueFacts, start: CalendarDay): Promise<VenueId> {
  const at = momentOf(start, '10:00', stage.now)
  const opens_on = facts.isOpen ? null : stage.year.today.add({ months: 4 }).with({ day: 1 })
  const id = await deedBy(stage, { who: 'organiser', at }, async (work) => {
    const area = (await listAllAreas(work.tx)).find((each) => each.name === facts.area)
    const venue = await addVenue(work, { ...facts.values, area_id: area?.id ?? null, opens_on })
    return venue.id
  })
  await deedBy(stage, { who: 'host', at: momentOf(start, '12:00', stage.now) }, async (work) => {
    const season = { venue: id, season: null, version: 0 }
    const always = { name: 'Cały rok', from: null, to: null, week: facts.week.map(spansOf) }
    await saveHours(work, { ...season, values: always })
    if (facts.summer) {
      const from = dayIn(stage.year, '07-01')
      const days = { from, to: from.with({ month: 8, day: 31 }) }
      const week = facts.summer.map(spansOf)
      await saveHours(work, { ...season, values: { name: 'Wakacje', ...days, week } })
    }
    for (const values of facts.rooms) await noteRoom(work, { venue: id, room: null, version: 0, values })
    if (facts.rules) await draftHouseRules(work, { venue: id, version: 0, text: facts.rules })
  })
  const opened = momentOf(start.add({ days: 4 }), '09:00', stage.now)
  await deedBy(stage, { who: 'director', at: opened }, async (work) => {
    const from = dayOf(opened, zone)
    if (facts.rules) await publishHouseRules(work, { venue: id, version: 1, from })
    if (facts.isOpen) await takeVenueStep(work, { venue: id, version: 1, step: 'open', reason: null })
  })
  return id
}

function spansOf(typed: string) {
  const read = readSpans(typed)
  if ('why' in read) throw new Error(`hours of the demonstration: ${typed}`)
  return read.spans
}

// Ahead of today whatever day it is: a closure of the second venue, and an internal day off of the centre, on
// which the first venue is open all the same. So the first one can be booked on every working day.
async function noteComing(stage: Stage, first: VenueId, second: VenueId): Promise<void> {
  const { today } = stage.year
  const works = today.add({ days: 16 - today.dayOfWeek })
  const off = today.add({ days: 26 - today.dayOfWeek })
  const added = { exception: null, version: 0 }
  await deedBy(stage, { who: 'host', at: stage.now }, async (work) => {
    const closed = { kind: 'closed', from: works, to: works.add({ days: 1 }), spans: [] } as const
    const painting = { ...closed, reason: 'Malowanie sali' }
    await noteException(work, { ...added, venue: second, values: painting })
    const spans = spansOf('8–20')
    const duty = { kind: 'hours', from: off, to: off, spans, reason: 'Dyżur gospodarzy' } as const
    await noteException(work, { ...added, venue: first, values: duty })
  })
  await deedBy(stage, { who: 'director', at: stage.now }, async (work) => {
    const values = { kind: 'closed', from: off, to: off, spans: [] } as const
    const reason = 'Szkolenie całego zespołu'
    await noteException(work, { ...added, venue: null, values: { ...values, reason } })
  })
}
