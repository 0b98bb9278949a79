import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { ConfirmButton, LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import {
  CheckboxGroup,
  type FormState as FieldState,
  Fieldset,
  formTitle,
  NumberField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { placeWords, sayArea, sayFloor } from './place-words.ts'
import { noteRoom, withdrawRoom } from './room.actions.ts'
import { readRoom } from './room.form.ts'
import { peopleMax } from './room.rules.ts'
import { listRooms, type Room } from './room.sql.ts'
import { roomFeatures, roomLayouts } from './room.ts'
import { pl } from './room.workspace.texts.pl.ts'
import type { Venue } from './venue.sql.ts'
import { accessFacts } from './venue.ts'
import { readVenue, venuePage, venueTrail } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')
const words = placeWords('pl')
const right = 'places.room.change'

/** Rooms of a venue: list, form, out of use and back. */
export const roomRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.rooms(':venue'), right: 'places.venue.read' }, showRooms),
  ...form({ door: 'workspace', path: paths.newRoom(':venue'), right, show, submit }),
  ...form({ door: 'workspace', path: paths.room(':venue', ':room'), right, show, submit }),
  button({ door: 'workspace', path: paths.withdrawRoom(':venue', ':room'), right }, (visit) =>
    withdraw(visit, true),
  ),
  button({ door: 'workspace', path: paths.bringRoomBack(':venue', ':room'), right }, (visit) =>
    withdraw(visit, false),
  ),
]

const readRooms = (visit: Visit) =>
  readVenue(visit, async (tx, { id }) => ({ rooms: await listRooms(tx, id) }))

async function showRooms(visit: Visit): Promise<Page> {
  const { venue, calendar, rooms } = await readRooms(visit)
  const add = visit.may(right) ? (
    <LinkButton href={visit.href(paths.newRoom(venue.id))}>{t('add')}</LinkButton>
  ) : null
  const body = (
    <>
      {add && rooms.length > 0 ? <p class="actions">{add}</p> : null}
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={[...rooms.filter((room) => !room.withdrawn_on), ...rooms.filter((room) => room.withdrawn_on)]}
        columns={columnsOf(visit, venue)}
        empty={
          <EmptyState title={t('none')} text={t('noneText')} level={2}>
            {add}
          </EmptyState>
        }
      />
    </>
  )
  return venuePage({ visit, venue, calendar, current: paths.rooms(venue.id), body })
}

function columnsOf(visit: Visit, venue: Venue): Column<Room>[] {
  const may = visit.may(right)
  const columns: Column<Room>[] = [
    {
      key: 'name',
      header: t('name'),
      cell: (room) => (
        <>
          {may ? <a href={visit.href(paths.room(venue.id, room.id))}>{room.name}</a> : room.name}
          <Withdrawn room={room} />
        </>
      ),
    },
    { key: 'floor', header: t('floor'), cell: (room) => sayFloor(room.floor, 'pl') },
    { key: 'area', header: t('area'), cell: (room) => sayArea(room.area_m2, 'pl'), numeric: true },
    { key: 'people', header: t('peopleShort'), cell: (room) => peopleMax(room.layouts), numeric: true },
    {
      key: 'features',
      header: t('features'),
      cell: (room) => room.features.map((each) => words(`feature.${each}`)).join(', '),
    },
  ]
  const does = {
    key: 'do',
    header: t('do'),
    cell: (room: Room) => <RoomButton visit={visit} venue={venue} room={room} />,
  }
  return may ? [...columns, does] : columns
}

function Withdrawn({ room }: { room: Room }) {
  if (!room.withdrawn_on) return null
  return (
    <>
      <br />
      <Tag tone="neutral">{t('withdrawn', { day: sayDay(room.withdrawn_on, 'pl') })}</Tag>
    </>
  )
}

function RoomButton({ visit, venue, room }: { visit: Visit; venue: Venue; room: Room }) {
  if (room.withdrawn_on) {
    return (
      <DeedButton
        visit={visit}
        path={paths.bringRoomBack(venue.id, room.id)}
        label={t('bringBack')}
        about={room.name}
        kind="button quiet"
      />
    )
  }
  return (
    <ConfirmButton
      language="pl"
      action={visit.href(paths.withdrawRoom(venue.id, room.id))}
      label={t('withdraw')}
      question={t('withdrawQuestion')}
      verb={t('withdrawVerb')}
      look="quiet"
      formKey={newId()}
    />
  )
}

async function show(visit: Visit, state: FormState): Promise<Page> {
  const { venue, rooms } = await readRooms(visit)
  const id = visit.params.room ? idOf<'room'>(visit, 'room') : null
  const found = id ? rooms.find((room) => room.id === id) : null
  if (found === undefined) throw new NotFound('room')
  const form = formOf(visit, state, found ? startOf(found) : { before: '15', after: '15' })
  const title = found ? t('changeTitle', { name: found.name }) : t('newTitle')
  const body = (
    <div class="text">
      <PageTitle title={title} above={venue.name} />
      <VisitForm visit={visit} state={state} form={form} version={found?.version}>
        <TextField form={form} name="name" label={t('name')} hint={t('nameHint')} required />
        <NumberField form={form} name="floor" label={t('floor')} hint={t('floorHint')} />
        <NumberField form={form} name="area" label={t('area')} unit="m²" decimal />
        <PeopleFields form={form} />
        <FactFields form={form} />
        <TextArea form={form} name="note" label={t('note')} hint={t('noteHint')} rows={3} />
        <Fieldset legend={t('buffers')}>
          <p class="hint">{t('buffersHint')}</p>
          <NumberField form={form} name="before" label={t('before')} unit={t('minutes')} />
          <NumberField form={form} name="after" label={t('after')} unit={t('minutes')} />
        </Fieldset>
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const trail = [...venueTrail(venue), { title: t('title'), path: paths.rooms(venue.id) }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.venues, trail })
}

function PeopleFields({ form }: { form: FieldState }) {
  return (
    <Fieldset legend={t('people')}>
      <p class="hint">{t('peopleHint')}</p>
      {roomLayouts.map((layout) => (
        <NumberField form={form} name={`people.${layout}`} label={words(`layout.${layout}`)} />
      ))}
    </Fieldset>
  )
}

function FactFields({ form }: { form: FieldState }) {
  const features = roomFeatures.map((value) => ({ value, label: words(`feature.${value}`) }))
  const facts = accessFacts.map((value) => ({ value, label: words(`access.${value}`) }))
  return (
    <>
      <CheckboxGroup form={form} name="features" label={t('features')} options={features} />
      <CheckboxGroup form={form} name="access" label={t('access')} hint={t('accessHint')} options={facts} />
    </>
  )
}

function startOf(room: Room) {
  const counts = roomLayouts.map((layout) => [`people.${layout}`, String(room.layouts[layout] ?? '')])
  return {
    ...Object.fromEntries(counts),
    ...{ name: room.name, floor: room.floor === null ? '' : String(room.floor), note: room.note ?? '' },
    area: room.area_m2 === null ? '' : String(Number(room.area_m2)).replace('.', ','),
    ...{ features: room.features, access: room.access_facts },
    ...{ before: String(room.buffer_before_minutes), after: String(room.buffer_after_minutes) },
  }
}

async function submit(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const room = visit.params.room ? idOf<'room'>(visit, 'room') : null
  const values = readRoom(input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => noteRoom(work, { venue, room, version, values }))
  return goTo(paths.rooms(venue), t('saved'))
}

async function withdraw(visit: Visit, withdrawn: boolean): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const room = idOf<'room'>(visit, 'room')
  await visit.deed((work) => withdrawRoom(work, { venue, room, withdrawn }))
  return goTo(paths.rooms(venue), t(withdrawn ? 'withdrawnDone' : 'broughtBack'))
}
