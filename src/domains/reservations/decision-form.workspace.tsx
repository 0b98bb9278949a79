import { z } from 'zod'
import type { RoomId } from '#domains/places/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { many, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { CheckboxGroup, DateField, SelectField, SubmitRow, TextArea, TimeField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { cancelReservation, moveReservation, refuseReservation } from './decision.actions.ts'
import { readDecision, seenDecision } from './decision.workspace.tsx'
import { firstStarts } from './free-time.rules.ts'
import { readFreeTimes } from './free-time.ts'
import { paths } from './paths.ts'
import { readWhen } from './reservation.form.ts'
import { reservationsTrail, t } from './reservation-frame.tsx'
import { instantOf, sayWhen } from './reservation-words.tsx'

const at = { door: 'workspace', right: 'reservations.reservation.decide' } as const

/** Decisions that must say something: no, no longer, another time. */
export const decisionFormRoutes: readonly Route[] = [
  ...form({
    ...{ ...at, path: paths.refuse(':reservation'), submit: submitRefuse },
    show: (visit, state) => showReason(visit, state, 'refuse'),
  }),
  ...form({
    ...{ ...at, path: paths.cancel(':reservation'), submit: submitCancel },
    show: (visit, state) => showReason(visit, state, 'cancel'),
  }),
  ...form({ ...at, path: paths.move(':reservation'), show: showMove, submit: submitMove }),
]

async function showReason(visit: Visit, state: FormState, kind: 'refuse' | 'cancel'): Promise<Page> {
  const { own, rooms } = await readDecision(visit)
  const { reservation, place, when } = own
  const form = formOf(visit, state)
  const today = dayOf(visit.now, place.venue.zone)
  const room = rooms.filter((each) => each.id === place.id)
  const free = await visit.read((tx) =>
    readFreeTimes(tx, { places: room, from: today, days: 21, now: visit.now }),
  )
  const minutes = when.from.until(when.to).total('minutes')
  const times = (free.get(place.id) ?? []).flatMap((day) => firstStarts(day.free, minutes, 1)).slice(0, 5)
  const options = times.map(({ from, to }) => {
    const label = sayWhen({ from: instantOf(from), to: instantOf(to) }, place, 'pl')
    return { value: label, label }
  })
  const title = t(kind === 'refuse' ? 'refuseTitle' : 'cancelTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} above={reservation.title ?? t('untitled')} lead={sayWhen(when, place, 'pl')} />
      <VisitForm visit={visit} state={state} form={form} version={reservation.version}>
        <TextArea form={form} name="reason" label={t('reason')} hint={t('reasonHint')} rows={4} required />
        {options.length > 0 ? (
          <CheckboxGroup
            form={form}
            name="instead"
            label={t('alternatives')}
            hint={t('alternativesHint')}
            options={options}
          />
        ) : null}
        <SubmitRow label={t(kind === 'refuse' ? 'sendRefuse' : 'sendCancel')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title, body, menu: paths.queue, trail: reservationsTrail })
}

const reasonForm = z.object({ reason: text(800, 3) })

function readReason(input: Input): string {
  const { reason } = readFields(reasonForm, input.fields)
  const instead = many(input.fields, 'instead').filter(Boolean).slice(0, 5)
  return instead.length > 0
    ? `${reason}\n\n${t('instead', { times: instead.join('; ') })}`.slice(0, 1000)
    : reason
}

async function submitRefuse(visit: Visit, input: Input): Promise<Redirect> {
  const decision = { ...seenDecision(visit, input), reason: readReason(input) }
  await visit.deed((work) => refuseReservation(work, decision))
  return goTo(paths.reservation(decision.id), t('refused'))
}

async function submitCancel(visit: Visit, input: Input): Promise<Redirect> {
  const decision = { ...seenDecision(visit, input), reason: readReason(input) }
  await visit.deed((work) => cancelReservation(work, decision))
  return goTo(paths.reservation(decision.id), t('cancelled'))
}

async function showMove(visit: Visit, state: FormState): Promise<Page> {
  const { own, rooms } = await readDecision(visit)
  const { zone } = own.place.venue
  const clock = (moment: typeof own.when.from) =>
    moment.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
  const form = formOf(visit, state, {
    ...{ room: own.place.id, day: dayOf(own.when.from, zone).toString() },
    ...{ from: clock(own.when.from), to: clock(own.when.to) },
  })
  const options = rooms.map((room) => ({ value: room.id, label: room.name }))
  const body = (
    <div class="text">
      <PageTitle title={t('moveTitle')} above={own.reservation.title ?? t('untitled')} />
      <VisitForm visit={visit} state={state} form={form} version={own.reservation.version}>
        <SelectField form={form} name="room" label={t('room')} options={options} required />
        <DateField form={form} name="day" label={t('day')} required />
        <TimeField form={form} name="from" label={t('from')} required />
        <TimeField form={form} name="to" label={t('to')} required />
        <TextArea form={form} name="reason" label={t('reasonMove')} rows={2} />
        <SubmitRow label={t('sendMove')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: t('moveTitle'), body, menu: paths.queue, trail: reservationsTrail })
}

const moveForm = z.object({ room: z.uuid({ error: 'form.choose' }), reason: optionalText(800) })

async function submitMove(visit: Visit, input: Input): Promise<Redirect> {
  const { own } = await readDecision(visit)
  const { room, reason } = readFields(moveForm, input.fields)
  const when = readWhen(input.fields, own.place.venue.zone)
  const decision = { ...seenDecision(visit, input), ...when, room: room as RoomId, reason }
  await visit.deed((work) => moveReservation(work, decision))
  return goTo(paths.reservation(decision.id), t('moved'))
}
