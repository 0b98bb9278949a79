import { z } from 'zod'
import type { RoomId } from '#domains/places/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  emptyForm,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayWeekday } from '#ui/date.ts'
import { formTitle, RadioGroup, SelectField, SubmitRow, TextArea, TimeField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { readReservation } from './own-reservation.ts'
import { paths } from './paths.ts'
import { readMeeting } from './reservation.form.ts'
import { reservationsTrail } from './reservation-frame.tsx'
import { listRoomPlaces } from './room-place.sql.ts'
import { cancelSeries, changeSeries, checkSeries, makeSeries, type SeriesDate } from './series.actions.ts'
import { readHours, readSeries } from './series.form.ts'
import { pl } from './series.workspace.texts.pl.ts'
import { RuleFields } from './series-fields.tsx'

const t = speak({ pl }, 'pl')
const right = 'reservations.reservation.decide'
const at = { door: 'workspace', right } as const

/** A meeting that comes back: checked date by date, kept, and changed in part. */
export const seriesRoutes: readonly Route[] = [
  ...form({ ...at, path: paths.newSeries, show: (visit, state) => showNew(visit, state, null), submit }),
  ...form({ ...at, path: paths.seriesPart(':reservation'), show: showPart, submit: submitPart }),
]

async function showNew(visit: Visit, state: FormState, dates: readonly SeriesDate[] | null): Promise<Page> {
  const rooms = await visit.read((tx) => listRoomPlaces(tx))
  const form = formOf(visit, state, { first: visit.today.toString(), freq: 'weekly' })
  const options = rooms.map((room) => ({ value: room.id, label: `${room.name}, ${room.venue.name}` }))
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      <VisitForm visit={visit} state={state} form={form}>
        <SelectField form={form} name="room" label={t('room')} options={options} required />
        <RuleFields form={form} />
        {dates ? <Dates dates={dates} form={form} /> : null}
        <MeetingFields form={form} peopleMax={null} />
        <SubmitRow label={t('check')} name="do" value="check">
          {dates ? (
            <>
              <Button name="do" value="all">
                {t('saveAll')}
              </Button>
              <Button name="do" value="skip">
                {t('saveFree')}
              </Button>
            </>
          ) : null}
        </SubmitRow>
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('title'), form), body, menu: paths.queue, trail: reservationsTrail })
}

function Dates({
  dates,
  form,
}: {
  dates: readonly SeriesDate[]
  form: Parameters<typeof TimeField>[0]['form']
}) {
  const bad = dates.filter((date) => date.why !== null).length
  const free = dates.length - bad
  const columns: Column<SeriesDate>[] = [
    { key: 'day', header: t('day'), cell: (date) => sayWeekday(date.day, 'pl') },
    { key: 'state', header: t('state'), cell: (date) => date.why ?? t('free') },
    {
      key: 'move',
      header: t('move'),
      cell: (date) =>
        date.why || form.values[`move.${date.day}`] ? (
          <TimeField form={form} name={`move.${date.day}`} label={`${t('move')}: ${date.day}`} />
        ) : null,
    },
  ]
  return (
    <Section title={t('checked')}>
      <p>{bad === 0 ? t('checkedAll', { n: free }) : t('checkedSome', { free, bad })}</p>
      <DataTable language="pl" caption={t('checked')} captionHidden rows={dates} columns={columns} />
    </Section>
  )
}

async function submit(visit: Visit, input: Input): Promise<Reply> {
  const asked = readSeries(input.fields)
  const room = (await visit.read((tx) => listRoomPlaces(tx))).find(
    (each) => each.id === one(input.fields, 'room'),
  )
  if (!room) throw new Invalid(new Map([['room', refusal('form.choose')]]))
  const ask = { ...asked, room: room.id }
  const mode = one(input.fields, 'do')
  if (mode !== 'all' && mode !== 'skip') {
    const { dates } = await visit.deed(
      (work) => checkSeries(work, ask).then(({ dates }) => ({ dates })),
      null,
    )
    const said = dates.map((date) => ({
      ...date,
      why: date.why && visit.sentence(refusal(date.why, { days: 0, minutes: 0, hours: 0, from: '', to: '' })),
    }))
    return showNew(visit, { ...emptyForm, values: input.fields }, said)
  }
  const meeting = readMeeting(input.fields)
  const made = await visit.deed((work) => makeSeries(work, { ...ask, ...meeting, mode, language: 'pl' }))
  const n = made.made.length
  const words =
    made.skipped.length > 0 ? t('savedSome', { n, skipped: made.skipped.join(', ') }) : t('saved', { n })
  return goTo(`${paths.board}?dzien=${ask.first}`, words)
}

async function showPart(visit: Visit, state: FormState): Promise<Page> {
  const id = idOf<'reservation'>(visit, 'reservation')
  const { own, rooms } = await visit.read(async (tx) => {
    const own = await readReservation(tx, id)
    return { own, rooms: await listRoomPlaces(tx, own.place.venue.id) }
  })
  const clock = (moment: typeof own.when.from) =>
    moment.toZonedDateTimeISO(own.place.venue.zone).toPlainTime().toString().slice(0, 5)
  const start = { scope: 'this', what: 'move', room: own.place.id }
  const form = formOf(visit, state, { ...start, from: clock(own.when.from), to: clock(own.when.to) })
  const scopes = (['this', 'later', 'all'] as const).map((value) => ({ value, label: t(scopeKeys[value]) }))
  const options = rooms.map((room) => ({ value: room.id, label: room.name }))
  const what = [
    { value: 'move', label: t('whatMove') },
    { value: 'cancel', label: t('whatCancel') },
  ]
  const body = (
    <div class="text">
      <PageTitle
        title={t('partTitle')}
        above={own.reservation.title}
        lead={sayWeekday(dayOf(own.when.from, own.place.venue.zone), 'pl')}
      />
      <p>{t('partLead')}</p>
      <VisitForm visit={visit} state={state} form={form}>
        <RadioGroup form={form} name="scope" label={t('scope')} options={scopes} required />
        <RadioGroup form={form} name="what" label={t('what')} options={what} required />
        <SelectField form={form} name="room" label={t('room')} options={options} required />
        <TimeField form={form} name="from" label={t('from')} required />
        <TimeField form={form} name="to" label={t('to')} required />
        <TextArea form={form} name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
        <SubmitRow label={t('savePart')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: t('partTitle'), body, menu: paths.queue, trail: reservationsTrail })
}

const scopeKeys = { this: 'scopeThis', later: 'scopeLater', all: 'scopeAll' } as const
const partForm = z.object({
  scope: choice(['this', 'later', 'all']),
  what: choice(['move', 'cancel']),
  room: z.uuid({ error: 'form.choose' }),
  from: text(5),
  to: text(5),
  reason: optionalText(800),
})

async function submitPart(visit: Visit, input: Input): Promise<Redirect> {
  const reservation = idOf<'reservation'>(visit, 'reservation')
  const { scope, what, room, reason, ...hours } = readFields(partForm, input.fields)
  if (what === 'move') {
    const change = { reservation, scope, room: room as RoomId, ...readHours(hours) }
    const { changed } = await visit.deed((work) => changeSeries(work, change))
    return goTo(paths.reservation(reservation), t('changed', { n: changed }))
  }
  if (!reason) throw new Invalid(new Map([['reason', refusal('form.required')]]))
  const count = await visit.deed((work) => cancelSeries(work, { reservation, scope, reason }))
  return goTo(paths.reservation(reservation), t('cancelled', { n: count }))
}
