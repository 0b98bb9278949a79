import { newLinkPath } from '#domains/people/public.ts'
import { findVenueBySlug } from '#domains/places/public.ts'
import type { CalendarDay } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { one } from '#kernel/web/fields.ts'
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
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { sayWeekday } from '#ui/date.ts'
import { DateField, formTitle, SubmitRow, TimeField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { DayLinks, dayAsked, FreeTimes, freeTimeWords, openVenue } from './free-time.portal.tsx'
import { readFreeTimes } from './free-time.ts'
import { paths } from './paths.ts'
import { policyOn, sayHours } from './policy.rules.ts'
import { listPolicies } from './policy.sql.ts'
import { holdRoom } from './reservation.actions.ts'
import { readWhen } from './reservation.form.ts'
import { listRoomPlaces } from './room-place.sql.ts'

/** A room with its free week, and the form that takes a time for ten minutes. */
export const holdRoutes: readonly Route[] = form({
  door: 'portal',
  path: paths.room(':slug', ':room'),
  right: 'anyone',
  show,
  submit,
})

async function readRoom(visit: Visit, day: CalendarDay) {
  const id = idOf<'room'>(visit, 'room')
  return visit.read(async (tx) => {
    const venue = openVenue(await findVenueBySlug(tx, visit.params.slug ?? ''))
    const room = (await listRoomPlaces(tx, venue.id)).find((each) => each.id === id)
    if (!room) throw new NotFound('room')
    const free = await readFreeTimes(tx, { places: [room], from: day, days: 7, now: visit.now })
    const policy = policyOn(await listPolicies(tx, [venue.id]), day)
    return { room, days: free.get(room.id)!, policy }
  })
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const t = freeTimeWords(visit)
  // A form that comes back shows the week that was typed.
  const day = dayAsked(visit, one(state.values, 'day'))
  const { room, days, policy } = await readRoom(visit, day)
  const asked = (name: string) => (visit.query.get(name) ?? '').slice(0, 5)
  const start = { day: day.toString(), from: asked('od'), to: asked('do') }
  const form = formOf(visit, state, start)
  const path = paths.room(room.venue.slug, room.id)
  const rows = days.map((each) => ({ ...each, name: sayWeekday(each.day, visit.language) }))
  const lengths = { from: sayHours(policy.lengthMin), to: sayHours(policy.lengthMax) }
  const body = (
    <>
      <PageTitle title={room.name} above={room.venue.name} lead={t('fact', lengths)} />
      <Section title={t('week')}>
        <p class="hint">{t('weekHint')}</p>
        <DataTable
          language={visit.language}
          caption={t('week')}
          captionHidden
          rows={rows}
          columns={[
            { key: 'day', header: t('date'), cell: (each) => each.name },
            {
              key: 'free',
              header: t('free'),
              cell: (each) => <FreeTimes visit={visit} room={room} day={each} />,
            },
          ]}
        />
        <DayLinks visit={visit} day={day} step={7} path={path} />
      </Section>
      <Section title={t('take')} id="zajmij">
        <p>{t('takeHint')}</p>
        <VisitForm visit={visit} state={state} form={form}>
          <DateField form={form} name="day" label={t('date')} min={visit.today.toString()} required />
          <TimeField form={form} name="from" label={t('from')} required />
          <TimeField form={form} name="to" label={t('to')} required />
          <SubmitRow label={t('takeButton')} />
        </VisitForm>
      </Section>
    </>
  )
  const trail = [
    { title: t('title'), path: paths.rooms },
    { title: room.venue.name, path: paths.venue(room.venue.slug) },
  ]
  return pageOf({ title: formTitle(room.name, form), body, menu: paths.rooms, trail, noindex: true })
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const { room } = await readRoom(visit, visit.today)
  const when = readWhen(input.fields, room.venue.zone)
  const held = await visit.deed((work) =>
    holdRoom(work, { room: room.id, ...when, language: visit.language }),
  )
  return goTo(newLinkPath(visit.house.secret, held.link))
}
