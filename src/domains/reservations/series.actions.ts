import type { RoomId } from '#domains/places/public.ts'
import { newId } from '#kernel/id.ts'
import { type CalendarDay, dayOf, type Instant } from '#kernel/instant.ts'
import { Invalid, NotFound, Refused, refusal, refuse } from '#kernel/refusal.ts'
import { requireRight } from '#kernel/right.ts'
import type { Language } from '#kernel/texts.ts'
import { audit, type Work } from '#kernel/work.ts'
import { type WhenFacts, whyNotDetails, whyNotWhen } from './policy.rules.ts'
import { occupiedBy } from './reservation.rules.ts'
import { findApplicant, findReservation } from './reservation.sql.ts'
import type { Applicant, Details, ReservationId, When } from './reservation.ts'
import { changeReservation, insertNew, noteStep } from './reservation-row.ts'
import { holdRoomFacts, holdRooms, occupyTime } from './room-facts.ts'
import { findRoomPlace, listAtoms } from './room-place.sql.ts'
import { type SeriesNotice, tellSeries } from './series.notice.ts'
import { datesOf, momentsOn, readRule, whyNotSeries, writeRule } from './series.rules.ts'
import { findSeries, insertSeries, listSeriesAhead, updateSeriesRule } from './series.sql.ts'
import type { SeriesId, SeriesRule } from './series.ts'
import { deleteSlots, listTaken } from './slot.sql.ts'

/** One date of a series with what stands against it: a refusal's code, or null when it is free. */
export interface SeriesDate extends When {
  readonly day: CalendarDay
  readonly why: string | null
}

/** What a series is asked for. */
export interface SeriesAsk {
  readonly room: RoomId
  readonly rule: SeriesRule
  readonly first: CalendarDay
  readonly startsMinute: number
  readonly lengthMinutes: number
  /** Another start on single days (minute of the day), where the usual one is taken. */
  readonly moves: ReadonlyMap<string, number>
}

/**
 * The dates of a series and what stands against each. Holds the room, so what is free here is free until the
 * deed ends. Refuses a rule without dates or with too many.
 */
export async function checkSeries(
  work: Work,
  ask: SeriesAsk,
): Promise<{ dates: SeriesDate[]; facts: WhenFacts }> {
  requireRight(work, 'reservations.reservation.decide')
  refuse(whyNotSeries(ask.rule, ask.first))
  const days = datesOf(ask.rule, ask.first)
  // The zone stands with the room; the first day there is near enough to read hours from.
  const rough = momentsOn(days[0]!, { ...ask, zone: work.zone })
  const found = await holdRoomFacts(work, ask.room, rough)
  // How far ahead is a limit for those who ask; staff plan a whole year with a group.
  const facts = { ...found, policy: { ...found.policy, advanceDays: 730 } }
  const { place } = facts
  const { zone } = place.venue
  const whens = days.map((day) => {
    const startsMinute = ask.moves.get(day.toString()) ?? ask.startsMinute
    return { day, ...momentsOn(day, { startsMinute, lengthMinutes: ask.lengthMinutes, zone }) }
  })
  const span = { from: whens[0]!.from.subtract({ hours: 24 }), to: whens.at(-1)!.to.add({ hours: 24 }) }
  const taken = await listTaken(work.tx, { ...span, atoms: place.atoms }, work.now)
  const dates = whens.map((when) => {
    const wrong = whyNotWhen(when, facts)
    const block = occupiedBy(when, place)
    const from = block.from.epochMilliseconds
    const to = block.to.epochMilliseconds
    const isTaken = taken.some((each) => each.from < to && each.to > from)
    return { ...when, why: wrong?.why.code ?? (isTaken ? 'places.reservation.taken' : null) }
  })
  return { dates, facts }
}

/**
 * Makes a series by staff: every date a confirmed reservation with its own private link. With `mode` all,
 * one date that cannot be refuses them all (`reservations.series.taken`); with skip, such dates are left out
 * and answered.
 */
export async function makeSeries(
  work: Work,
  input: SeriesAsk & {
    mode: 'all' | 'skip'
    details: Details
    applicant: Applicant
    language: Language
  },
): Promise<{ id: SeriesId; made: ReservationId[]; skipped: string[] }> {
  const { dates, facts } = await checkSeries(work, input)
  const wrong = whyNotDetails(input.details, { ...facts, minutes: input.lengthMinutes })
  if (wrong.size > 0) throw new Invalid(wrong)
  const bad = dates.filter((date) => date.why !== null)
  if (input.mode === 'all' && bad.length > 0)
    throw new Refused(refusal('reservations.series.taken', { n: bad.length, day: bad[0]!.day.toString() }))
  const good = dates.filter((date) => date.why === null)
  if (good.length === 0) throw new Refused(refusal('reservations.series.none'))
  const id: SeriesId = newId()
  const rule = { ...input.rule, without: [...input.rule.without, ...bad.map(({ day }) => day)] }
  await insertSeries(work.tx, {
    ...{ id, room: input.room, rule: writeRule(rule), firstOn: input.first, at: work.now },
    ...{ startsMinute: input.startsMinute, lengthMinutes: input.lengthMinutes },
    zone: facts.place.venue.zone,
  })
  const made: ReservationId[] = []
  for (const { from, to } of good) {
    const one = await insertNew(work, {
      ...{ from, to, place: facts.place, state: 'approved', heldUntil: null, series: id, rules: null },
      ...{ details: input.details, queueReasons: [], source: 'staff', language: input.language },
      ...{ occupies: true, step: 'approve', applicant: input.applicant },
    })
    made.push(one.id)
  }
  audit(work, 'reservations.series.made', { series: id, room: input.room, dates: made.length })
  await tellSeries(work, {
    ...input,
    series: id,
    kind: 'made',
    reason: null,
    place: facts.place,
    dates: good,
  })
  return { id, made, skipped: bad.map(({ day }) => day.toString()) }
}

/** Which dates of a series a change is about: one, that one and all after it, or all that are ahead. */
export type SeriesScope = 'this' | 'later' | 'all'

/**
 * Gives dates of a series another hour, length or room; all of them or none. "This and later" ends the old
 * series the day before and begins a new one, so that each rule says what really takes place.
 */
export async function changeSeries(
  work: Work,
  input: {
    reservation: ReservationId
    scope: SeriesScope
    room: RoomId
    startsMinute: number
    lengthMinutes: number
  },
): Promise<{ series: SeriesId; changed: number }> {
  const { series, members, chosen } = await membersOf(work, input, input.room)
  const place = await findRoomPlace(work.tx, input.room)
  if (!place) throw new NotFound('room')
  const first = members[0]!.starts_at
  const found = await holdRoomFacts(work, input.room, { from: first, to: first })
  const facts = { ...found, policy: { ...found.policy, advanceDays: 730 } }
  const moved: When[] = []
  // All are taken away first: a date may take the place of its neighbour.
  for (const one of members) await deleteSlots(work.tx, one.id)
  for (const one of members) {
    const day = dayOf(one.starts_at, series.zone)
    const when = momentsOn(day, { ...input, zone: series.zone })
    const wrong = whyNotWhen(when, facts)
    if (wrong) throw new Refused(refusal('reservations.series.wrong-date', { day: day.toString() }))
    await occupyTime(work, one.id, { ...when, place })
    const change = { room_id: input.room, starts_at: when.from, ends_at: when.to }
    await changeReservation(work, one, change)
    await noteStep(work, { reservation: one.id, step: 'move' })
    moved.push(when)
  }
  await tellMembers(work, members, { kind: 'changed', reason: null, place, dates: moved })
  const goesOn = input.scope === 'later' ? await split(work, { series, chosen }, input) : series.id
  if (goesOn !== series.id)
    for (const one of members)
      await changeReservation(work, { id: one.id, version: one.version + 1 }, { series_id: goesOn })
  audit(work, 'reservations.series.changed', { series: series.id, scope: input.scope, dates: members.length })
  return { series: goesOn, changed: members.length }
}

/** Takes dates of a series back, with one reason for all; their time is free at once. */
export async function cancelSeries(
  work: Work,
  input: { reservation: ReservationId; scope: SeriesScope; reason: string },
): Promise<number> {
  const { series, members } = await membersOf(work, input, null)
  for (const one of members) {
    await changeReservation(work, one, { state: 'cancelled', held_until: null })
    await deleteSlots(work.tx, one.id)
    await noteStep(work, { reservation: one.id, step: 'cancel', reason: input.reason })
  }
  const place = await findRoomPlace(work.tx, members[0]!.room_id)
  const dates = members.map((one) => ({ from: one.starts_at, to: one.ends_at }))
  if (place) await tellMembers(work, members, { kind: 'cancelled', reason: input.reason, place, dates })
  audit(work, 'reservations.series.cancelled', {
    series: series.id,
    scope: input.scope,
    dates: members.length,
  })
  return members.length
}

async function tellMembers(
  work: Work,
  members: readonly { id: ReservationId }[],
  news: Pick<SeriesNotice, 'kind' | 'reason' | 'place' | 'dates'>,
): Promise<void> {
  const row = await findReservation(work.tx, members[0]!.id)
  const applicant = await findApplicant(work.tx, members[0]!.id)
  if (!row?.series_id || !applicant) return
  await tellSeries(work, { ...news, series: row.series_id, applicant, language: row.language })
}

// The rooms of all dates are held before the dates are read: nobody moves one meanwhile.
async function membersOf(
  work: Work,
  input: { reservation: ReservationId; scope: SeriesScope },
  goal: RoomId | null,
) {
  requireRight(work, 'reservations.reservation.decide')
  const one = await findReservation(work.tx, input.reservation)
  if (!one?.series_id) throw new NotFound('series')
  const series = await findSeries(work.tx, one.series_id)
  if (!series) throw new NotFound('series')
  const ahead = () => listSeriesAhead(work.tx, series.id, work.now)
  const all = [...new Set([...(await ahead()).map((each) => each.room_id), ...(goal ? [goal] : [])])]
  const atoms = new Set<RoomId>()
  for (const room of all) for (const atom of await listAtoms(work.tx, room)) atoms.add(atom)
  await holdRooms(work, [...atoms])
  const now = await ahead()
  const chosen = now.find((each) => each.id === one.id)
  if (!chosen) throw new Refused(refusal('reservations.reservation.begun'))
  const from = now.indexOf(chosen)
  const members = input.scope === 'all' ? now : input.scope === 'later' ? now.slice(from) : [chosen]
  return { series, members, chosen }
}

async function split(
  work: Work,
  at: { series: NonNullable<Awaited<ReturnType<typeof findSeries>>>; chosen: { starts_at: Instant } },
  input: { room: RoomId; startsMinute: number; lengthMinutes: number },
): Promise<SeriesId> {
  const { series, chosen } = at
  const rule = readRule(series.rule)
  if (!rule) throw new Error(`a rule that nobody can read: ${series.rule}`)
  const day = dayOf(chosen.starts_at, series.zone)
  const dates = datesOf({ ...rule, without: [] }, series.first_on)
  const before = dates.filter((each) => each.toString() < day.toString()).length
  const id: SeriesId = newId()
  const later = 'count' in rule.end ? { ...rule, end: { count: rule.end.count - before } } : rule
  await insertSeries(work.tx, {
    ...{ id, room: input.room, rule: writeRule(later), firstOn: day, at: work.now },
    ...{ startsMinute: input.startsMinute, lengthMinutes: input.lengthMinutes, zone: series.zone },
  })
  const earlier = { ...rule, end: { until: day.subtract({ days: 1 }) } }
  if (!(await updateSeriesRule(work.tx, series, writeRule(earlier)))) throw new Error('the series is held')
  return id
}
