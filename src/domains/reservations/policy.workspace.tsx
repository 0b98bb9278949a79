import { findVenue, listVenues, type RoomId, type Venue } from '#domains/places/public.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
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
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { CheckboxGroup, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { changePolicy } from './policy.actions.ts'
import { readParts, readPolicy } from './policy.form.ts'
import { policyOn, sayHours } from './policy.rules.ts'
import { listPolicies } from './policy.sql.ts'
import { usualPolicy } from './policy.ts'
import { pl } from './policy.workspace.texts.pl.ts'
import { PolicyFields, policyStart } from './policy-fields.tsx'
import type { RoomPlace } from './reservation.ts'
import { reservationsPage, reservationsTrail } from './reservation-frame.tsx'
import { divideRoom } from './room-part.actions.ts'
import { listRoomPlaces } from './room-place.sql.ts'

const t = speak({ pl }, 'pl')
const right = 'reservations.policy.change'
const at = { door: 'workspace', right } as const

/** What may be asked for in each venue, and how its rooms are divided. */
export const policyRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.policies, right: 'reservations.reservation.read' }, showAll),
  ...form({ ...at, path: paths.policy(':venue'), show: showPolicy, submit: submitPolicy }),
  ...form({ ...at, path: paths.parts(':venue', ':room'), show: showParts, submit: submitParts }),
]

async function showAll(visit: Visit): Promise<Page> {
  const { venues, policies } = await visit.read(async (tx) => {
    const venues = await listVenues(tx, ['open', 'planned'])
    const ids = venues.map((venue) => venue.id)
    return { venues, policies: await listPolicies(tx, ids) }
  })
  const of = (venue: Venue) => {
    const own = policies.filter((each) => each.venue === venue.id)
    const policy = policyOn(own, visit.today)
    return { policy, since: own.find((each) => each === policy)?.from ?? null }
  }
  const columns: Column<Venue>[] = [
    {
      key: 'venue',
      header: t('venue'),
      cell: (venue) =>
        visit.may(right) ? <a href={visit.href(paths.policy(venue.id))}>{venue.name}</a> : venue.name,
    },
    {
      key: 'itself',
      header: t('itself'),
      cell: (venue) => t(of(venue).policy.approvesItself ? 'yes' : 'no'),
    },
    {
      key: 'length',
      header: t('length'),
      cell: (venue) => {
        const { lengthMin, lengthMax } = of(venue).policy
        return t('lengths', { from: sayHours(lengthMin), to: sayHours(lengthMax) })
      },
    },
    {
      key: 'notice',
      header: t('notice'),
      cell: (venue) => t('noticeOf', { n: of(venue).policy.noticeHours }),
    },
    {
      key: 'since',
      header: t('since'),
      cell: (venue) => {
        const { since } = of(venue)
        return since ? sayDay(since, 'pl') : t('usual')
      },
    },
  ]
  const body = (
    <DataTable
      language="pl"
      caption={t('title')}
      captionHidden
      rows={venues}
      columns={columns}
      empty={<EmptyState title={t('none')} text={t('noneText')} level={2} />}
    />
  )
  return reservationsPage({ visit, current: paths.policies, title: t('title'), lead: t('lead'), body })
}

async function readVenuePolicy(visit: Visit) {
  const id = idOf<'venue'>(visit, 'venue')
  return visit.read(async (tx) => {
    const venue = await findVenue(tx, id)
    if (!venue) throw new NotFound('venue')
    const policies = await listPolicies(tx, [id])
    return { venue, policies, rooms: await listRoomPlaces(tx, id) }
  })
}

const trail = [...reservationsTrail, { title: t('title'), path: paths.policies }]

async function showPolicy(visit: Visit, state: FormState): Promise<Page> {
  const { venue, policies, rooms } = await readVenuePolicy(visit)
  const latest = policies[0]
  const form = formOf(visit, state, policyStart(latest ?? usualPolicy, visit.today))
  const title = t('formTitle', { name: venue.name })
  const body = (
    <>
      <div class="text">
        <PageTitle title={title} lead={t('lead')} />
        <VisitForm visit={visit} state={state} form={form} version={latest?.version ?? 0}>
          <PolicyFields form={form} />
          <SubmitRow label={t('save')} />
        </VisitForm>
      </div>
      <Section title={t('rooms')}>
        <p>{t('roomsText')}</p>
        <DataTable
          language="pl"
          caption={t('rooms')}
          captionHidden
          rows={rooms}
          columns={roomColumns(visit, venue, rooms)}
        />
      </Section>
    </>
  )
  return pageOf({ title, body, menu: paths.queue, trail })
}

function roomColumns(visit: Visit, venue: Venue, rooms: readonly RoomPlace[]): Column<RoomPlace>[] {
  const nameOf = (id: RoomId) => rooms.find((room) => room.id === id)?.name
  const isDivided = (room: RoomPlace) => room.atoms[0] !== room.id
  return [
    {
      key: 'room',
      header: t('room'),
      cell: (room) => <a href={visit.href(paths.parts(venue.id, room.id))}>{room.name}</a>,
    },
    {
      key: 'parts',
      header: t('parts'),
      cell: (room) => (isDivided(room) ? room.atoms.map(nameOf).join(', ') : t('whole')),
    },
  ]
}

async function submitPolicy(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const given = readPolicy(input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const { policies } = await readVenuePolicy(visit)
  // The same day again corrects what was written for it; another day writes the next one.
  const same = policies.find((each) => each.from.equals(given.from))
  await visit.deed((work) => changePolicy(work, { venue, policy: same?.id ?? null, version, given }))
  return goTo(paths.policies, t('saved'))
}

async function showParts(visit: Visit, state: FormState): Promise<Page> {
  const { venue, rooms } = await readVenuePolicy(visit)
  const room = rooms.find((each) => each.id === visit.params.room)
  if (!room) throw new NotFound('room')
  const parts = room.atoms.filter((atom) => atom !== room.id)
  const form = formOf(visit, state, { parts })
  const options = rooms
    .filter((each) => each.id !== room.id)
    .map(({ id, name }) => ({ value: id, label: name }))
  const title = t('divideTitle', { name: room.name })
  const body = (
    <div class="text">
      <PageTitle title={title} above={venue.name} lead={t('roomsText')} />
      <VisitForm visit={visit} state={state} form={form}>
        <CheckboxGroup form={form} name="parts" label={t('parts')} hint={t('divideHint')} options={options} />
        <SubmitRow label={t('divideSave')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title, body, menu: paths.queue, trail })
}

async function submitParts(visit: Visit, input: Input): Promise<Redirect> {
  const venue = idOf<'venue'>(visit, 'venue')
  const room = idOf<'room'>(visit, 'room')
  const parts = readParts(input.fields) as RoomId[]
  await visit.deed((work) => divideRoom(work, { room, parts }))
  return goTo(paths.policy(venue), t('divided'))
}
