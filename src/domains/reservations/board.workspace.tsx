import { listVenues, type Venue } from '#domains/places/public.ts'
import { parseId } from '#kernel/id.ts'
import { type CalendarDay, dayOf, type Instant, parseDay, Temporal } from '#kernel/instant.ts'
import { type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { monthName, sayDay, saySpan, sayTime, sayWeekday } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, Form, freshForm, SelectField, SubmitRow } from '#ui/form.tsx'
import { Filters } from '#ui/list-parts.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { daySpan, sumByDay } from './board.rules.ts'
import { type BoardItem, listBoard } from './board.sql.ts'
import { paths } from './paths.ts'
import { sayHours } from './policy.rules.ts'
import type { RoomPlace } from './reservation.ts'
import { reservationsPage, t } from './reservation-frame.tsx'
import { ReservationStateTag } from './reservation-words.tsx'
import { listRoomPlaces } from './room-place.sql.ts'

const right = 'reservations.reservation.read'

/** Who is in which room: a day or a week of rooms, and a month in figures. */
export const boardRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.board, right }, showBoard),
  page({ door: 'workspace', path: paths.month, right }, showMonth),
]

function askedOf(visit: Visit, venues: readonly Venue[]) {
  const day = parseDay(visit.query.get('dzien') ?? '') ?? visit.today
  const view = visit.query.get('widok') === 'tydzien' ? ('week' as const) : ('day' as const)
  const id = parseId<'venue'>(visit.query.get('miejsce'))
  return { day, view, venue: venues.find((venue) => venue.id === id) ?? null }
}

async function showBoard(visit: Visit): Promise<Page> {
  const { venues, rooms, items, asked, days } = await visit.read(async (tx) => {
    const venues = await listVenues(tx, ['open'])
    const asked = askedOf(visit, venues)
    const first = asked.view === 'week' ? asked.day.subtract({ days: asked.day.dayOfWeek - 1 }) : asked.day
    const days = Array.from({ length: asked.view === 'week' ? 7 : 1 }, (_, n) => first.add({ days: n }))
    const span = daySpan(first, days.length, visit.centre.zone)
    const items = await listBoard(tx, { ...span, venue: asked.venue?.id ?? null, now: visit.now })
    const rooms = await listRoomPlaces(tx, asked.venue?.id ?? null)
    return { venues, rooms, items, asked, days }
  })
  const title =
    asked.view === 'week'
      ? t('weekOf', { day: sayDay(days[0]!, 'pl') })
      : t('boardOf', { day: sayWeekday(asked.day, 'pl') })
  const body = (
    <>
      <BoardFilters visit={visit} venues={venues} asked={asked} />
      <Steps visit={visit} asked={asked} />
      <Grid visit={visit} rooms={rooms} days={days} items={items} />
      <Section title={t('list')}>
        <DataTable
          language="pl"
          caption={title}
          captionHidden
          rows={items}
          columns={columns(visit)}
          empty={<EmptyState title={t('empty')} text={t('emptyText')} level={3} />}
        />
      </Section>
      {asked.venue ? (
        <p class="actions">
          <LinkButton look="quiet" href={visit.href(`${paths.doorSheet(asked.venue.id)}?dzien=${asked.day}`)}>
            {t('doorSheet')}
          </LinkButton>
        </p>
      ) : null}
    </>
  )
  return reservationsPage({ visit, current: paths.board, title, lead: t('boardLead'), body })
}

type Asked = ReturnType<typeof askedOf>

function BoardFilters({ visit, venues, asked }: { visit: Visit; venues: readonly Venue[]; asked: Asked }) {
  const form = freshForm('pl', {
    ...{ dzien: asked.day.toString(), widok: asked.view === 'week' ? 'tydzien' : 'dzien' },
    miejsce: asked.venue?.id ?? '',
  })
  const views = [
    { value: 'dzien', label: t('dayView') },
    { value: 'tydzien', label: t('weekView') },
  ]
  const places = venues.map((venue) => ({ value: venue.id, label: venue.name }))
  return (
    <Filters label={t('show')} open={false}>
      <Form form={form} action={visit.href(paths.board)} method="get">
        <SelectField form={form} name="miejsce" label={t('venue')} empty={t('allVenues')} options={places} />
        <DateField form={form} name="dzien" label={t('day')} />
        <SelectField form={form} name="widok" label={t('tabs')} options={views} />
        <SubmitRow label={t('show')} />
      </Form>
    </Filters>
  )
}

function Steps({ visit, asked }: { visit: Visit; asked: Asked }) {
  const step = asked.view === 'week' ? 7 : 1
  const to = (day: CalendarDay) => {
    const query = new URLSearchParams({ dzien: day.toString() })
    if (asked.view === 'week') query.set('widok', 'tydzien')
    if (asked.venue) query.set('miejsce', asked.venue.id)
    return visit.href(`${paths.board}?${query}`)
  }
  return (
    <p class="actions">
      <LinkButton look="quiet" href={to(asked.day.subtract({ days: step }))}>
        {t('earlier')}
      </LinkButton>
      <LinkButton look="quiet" href={to(asked.day.add({ days: step }))}>
        {t('later')}
      </LinkButton>
    </p>
  )
}

interface GridProps {
  readonly visit: Visit
  readonly rooms: readonly RoomPlace[]
  readonly days: readonly CalendarDay[]
  readonly items: readonly BoardItem[]
}

// Rooms down, days across; the list below says the same in rows.
function Grid({ visit, rooms, days, items }: GridProps) {
  const byRoom = Map.groupBy(items, (item) => item.room_id)
  const on = (room: RoomPlace, day: CalendarDay) => {
    const { from, to } = daySpan(day, 1, room.venue.zone)
    return (byRoom.get(room.id) ?? []).filter((item) => overlaps(item, from, to))
  }
  return (
    <section class="board" aria-label={t('tabBoard')} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('room')}</th>
            {days.map((day) => (
              <th scope="col">
                {days.length > 1 ? sayWeekday(day, 'pl').replace(/ \d{4}$/, '') : sayDay(day, 'pl')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr>
              <th scope="row">
                {room.name}
                <br />
                <span class="soft">{room.venue.name}</span>
              </th>
              {days.map((day) => (
                <td>
                  <Cell visit={visit} items={on(room, day)} zone={room.venue.zone} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function overlaps(item: BoardItem, from: Instant, to: Instant): boolean {
  const compare = Temporal.Instant.compare
  return compare(item.starts_at, to) < 0 && compare(item.ends_at, from) > 0
}

function Cell({ visit, items, zone }: { visit: Visit; items: readonly BoardItem[]; zone: string }) {
  if (items.length === 0) return <span class="soft">{t('free')}</span>
  return (
    <ul>
      {items.map((item) => (
        <li class={item.state}>
          {sayTime(item.starts_at, zone, 'pl')}–{sayTime(item.ends_at, zone, 'pl')}
          <br />
          {item.state === 'held' ? (
            t('someone')
          ) : (
            <a href={visit.href(paths.reservation(item.id))}>{item.title ?? t('untitled')}</a>
          )}
          {item.state === 'approved' ? null : (
            <>
              <br />
              <ReservationStateTag state={item.state} language="pl" />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function columns(visit: Visit): Column<BoardItem>[] {
  return [
    {
      key: 'what',
      header: t('what'),
      cell: (row) =>
        row.state === 'held' ? (
          t('someone')
        ) : (
          <a href={visit.href(paths.reservation(row.id))}>{row.title ?? t('untitled')}</a>
        ),
    },
    {
      key: 'when',
      header: t('when'),
      cell: (row) => saySpan(row.starts_at, row.ends_at, { zone: row.zone, language: 'pl' }),
    },
    { key: 'room', header: t('room'), cell: (row) => `${row.room_name}, ${row.venue_name}` },
    { key: 'who', header: t('who'), cell: (row) => row.organisation ?? row.name },
    { key: 'people', header: t('people'), cell: (row) => row.people, numeric: true },
    {
      key: 'state',
      header: t('state'),
      cell: (row) => <ReservationStateTag state={row.state} language="pl" />,
    },
  ]
}

async function showMonth(visit: Visit): Promise<Page> {
  const asked = parseDay(`${visit.query.get('miesiac') ?? ''}-01`)
  const first = asked ?? visit.today.with({ day: 1 })
  const days = Array.from({ length: first.daysInMonth }, (_, n) => first.add({ days: n }))
  const { rooms, items } = await visit.read(async (tx) => {
    const span = daySpan(first, days.length, visit.centre.zone)
    return {
      rooms: await listRoomPlaces(tx),
      items: await listBoard(tx, { ...span, venue: null, now: visit.now }),
    }
  })
  const sums = sumByDay(items, (item) => dayOf(item.starts_at, item.zone))
  const month = `${monthName(first.month, 'pl')} ${first.year}`
  const to = (day: CalendarDay) => visit.href(`${paths.month}?miesiac=${day.toString().slice(0, 7)}`)
  const boardHref = visit.href(paths.board)
  const body = (
    <>
      <p class="actions">
        <LinkButton look="quiet" href={to(first.subtract({ months: 1 }))}>
          {t('earlier')}
        </LinkButton>
        <LinkButton look="quiet" href={to(first.add({ months: 1 }))}>
          {t('later')}
        </LinkButton>
      </p>
      <section class="board" aria-label={t('monthOf', { month })} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('room')}</th>
              {days.map((day) => (
                <th scope="col">
                  <a href={`${boardHref}?dzien=${day}`}>{day.day}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rooms.map((room) => (
              <tr>
                <th scope="row">{room.name}</th>
                {days.map((day) => (
                  <td>{cellOf(sums.get(`${room.id} ${day}`))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
  const title = t('monthOf', { month })
  return reservationsPage({ visit, current: paths.month, title, lead: t('monthLead'), body })
}

function cellOf(sum: { count: number; minutes: number } | undefined) {
  if (!sum) return null
  const hours = sayHours(sum.minutes)
  return <abbr title={t('cell', { n: sum.count, hours })}>{hours}</abbr>
}
