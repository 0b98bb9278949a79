import { findVenueBySlug, placePaths, type RoomId, type Venue } from '#domains/places/public.ts'
import { type CalendarDay, dayOf, isBefore, parseDay } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { sayDayMonth, sayWeekday } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DateField, Form, freshForm, NumberField, SelectField, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import { en } from './free-time.portal.texts.en.ts'
import { pl } from './free-time.portal.texts.pl.ts'
import { uk } from './free-time.portal.texts.uk.ts'
import { firstStarts, type Stretch } from './free-time.rules.ts'
import { type FreeDay, readFreeTimes } from './free-time.ts'
import { paths } from './paths.ts'
import { sayHours } from './policy.rules.ts'
import type { RoomPlace } from './reservation.ts'
import { instantOf, sayStretch } from './reservation-words.tsx'
import { listRoomPlaces } from './room-place.sql.ts'

/** Words of the pages on which people look for a free time. */
export const freeTimeWords = (visit: Visit) => speak({ pl, uk, en }, visit.language)
const lengths = [60, 90, 120, 180, 240] as const
const searchDays = 14

/** Where residents see what is free: all rooms, the rooms of one venue on a day. */
export const freeTimeRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.rooms, right: 'anyone' }, showRooms),
  page({ door: 'portal', path: paths.venue(':slug'), right: 'anyone' }, showVenue),
]

/** The day that an address asks for; today when it says none, a past one, or nonsense. */
export function dayAsked(visit: Visit, typed = ''): CalendarDay {
  const asked = parseDay(typed || (visit.query.get('dzien') ?? ''))
  return asked && !isBefore(asked, visit.today) ? asked : visit.today
}

async function showRooms(visit: Visit): Promise<Page> {
  const t = freeTimeWords(visit)
  const from = dayAsked(visit)
  const minutes = lengths.find((each) => String(each) === visit.query.get('czas')) ?? 60
  const people = Math.min(Math.max(Math.trunc(Number(visit.query.get('osoby'))) || 0, 0), 5000)
  const { rooms, free } = await visit.read(async (tx) => {
    const rooms = await listRoomPlaces(tx)
    const free = await readFreeTimes(tx, { places: rooms, from, days: searchDays, now: visit.now })
    return { rooms, free }
  })
  const fitting = rooms.filter((room) => people === 0 || (room.peopleMax ?? 0) >= people)
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {rooms.length === 0 ? (
        <EmptyState title={t('noRooms')} text={t('noRoomsText')} level={2} />
      ) : (
        <>
          <CardGrid>
            {fitting.map((room) => (
              <RoomCard visit={visit} room={room} days={free.get(room.id)!} minutes={minutes} />
            ))}
          </CardGrid>
          {fitting.length === 0 ? <EmptyState title={t('none')} text={t('noneText')} level={2} /> : null}
          <Search visit={visit} from={from} minutes={minutes} people={people} />
        </>
      )}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.rooms })
}

function Search(props: { visit: Visit; from: CalendarDay; minutes: number; people: number }) {
  const { visit } = props
  const t = freeTimeWords(visit)
  const form = freshForm(visit.language, {
    ...{ dzien: props.from.toString(), czas: String(props.minutes) },
    osoby: props.people ? String(props.people) : '',
  })
  const options = lengths.map((each) => ({
    value: String(each),
    label: t('hours', { hours: sayHours(each) }),
  }))
  return (
    <Section title={t('search')}>
      <Form form={form} action={visit.href(paths.rooms)} method="get">
        <DateField form={form} name="dzien" label={t('day')} min={visit.today.toString()} />
        <SelectField form={form} name="czas" label={t('length')} options={options} />
        <NumberField form={form} name="osoby" label={t('people')} />
        <SubmitRow label={t('show')} />
      </Form>
    </Section>
  )
}

function RoomCard(props: { visit: Visit; room: RoomPlace; days: readonly FreeDay[]; minutes: number }) {
  const { visit, room, days, minutes } = props
  const t = freeTimeWords(visit)
  const starts = firstStarts(
    days.flatMap((each) => each.free),
    minutes,
    3,
  )
  const path = paths.room(room.venue.slug, room.id)
  return (
    <Card
      title={room.name}
      href={visit.href(path)}
      level={2}
      above={room.venue.name}
      facts={room.peopleMax ? [t('upTo', { n: room.peopleMax })] : []}
    >
      {starts.length === 0 ? <p>{t('nothingFree')}</p> : <p>{t('nearest')}:</p>}
      <ul class="times">
        {starts.map((start) => (
          <li>
            <a href={visit.href(timePath(room, start))}>{sayStart(start, room.venue.zone, visit)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function sayStart(start: Stretch, zone: string, visit: Visit): string {
  const day = dayOf(instantOf(start.from), zone)
  const weekday = sayWeekday(day, visit.language).split(',')[0]!
  return `${weekday}, ${sayDayMonth(day, visit.language)}, ${sayStretch(start, zone, visit.language)}`
}

/** The page of a room with a time already filled in. */
export function timePath(room: RoomPlace, { from, to }: Stretch): string {
  const { zone } = room.venue
  const clock = (ms: number) => instantOf(ms).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)
  const query = new URLSearchParams({
    ...{ dzien: dayOf(instantOf(from), zone).toString(), od: clock(from), do: clock(to) },
  })
  return `${paths.room(room.venue.slug, room.id)}?${query}#zajmij`
}

async function showVenue(visit: Visit): Promise<Page> {
  const t = freeTimeWords(visit)
  const day = dayAsked(visit)
  const { venue, rooms, free } = await visit.read(async (tx) => {
    const venue = await openVenue(await findVenueBySlug(tx, visit.params.slug ?? ''))
    const rooms = await listRoomPlaces(tx, venue.id)
    return {
      venue,
      rooms,
      free: await readFreeTimes(tx, { places: rooms, from: day, days: 1, now: visit.now }),
    }
  })
  const title = sayWeekday(day, visit.language)
  const body = (
    <>
      <PageTitle title={venue.name} above={t('title')} lead={t('venueLead')} />
      <Section title={t('freeOn', { day: title })}>
        <DayLinks visit={visit} day={day} step={1} path={paths.venue(venue.slug)} />
        <DataTable
          language={visit.language}
          caption={t('freeOn', { day: title })}
          captionHidden
          rows={rooms}
          columns={venueColumns(visit, free)}
          empty={<EmptyState title={t('noRooms')} text={t('noRoomsText')} level={3} />}
        />
      </Section>
      <p class="actions">
        <LinkButton look="quiet" href={visit.href(paths.venueProgramme(venue.slug))}>
          {t('programme')}
        </LinkButton>
        <LinkButton look="quiet" href={visit.href(placePaths.publicHouseRules(venue.slug))}>
          {t('rules')}
        </LinkButton>
      </p>
    </>
  )
  const trail = [{ title: t('title'), path: paths.rooms }]
  return pageOf({ title: venue.name, body, menu: paths.rooms, trail })
}

/** A venue that is open; anything else answers *not found*. */
export function openVenue(venue: Venue | null): Venue {
  if (venue?.state !== 'open') throw new NotFound('venue')
  return venue
}

function venueColumns(visit: Visit, free: ReadonlyMap<RoomId, readonly FreeDay[]>): Column<RoomPlace>[] {
  const t = freeTimeWords(visit)
  return [
    {
      key: 'room',
      header: t('room'),
      cell: (room) => <a href={visit.href(paths.room(room.venue.slug, room.id))}>{room.name}</a>,
    },
    { key: 'people', header: t('people'), cell: (room) => room.peopleMax, numeric: true },
    {
      key: 'free',
      header: t('free'),
      cell: (room) => <FreeTimes visit={visit} room={room} day={free.get(room.id)![0]!} />,
    },
  ]
}

/** The free hours of one day as links that fill in the form; or why there are none. */
export function FreeTimes({ visit, room, day }: { visit: Visit; room: RoomPlace; day: FreeDay }) {
  const t = freeTimeWords(visit)
  if (day.free.length === 0) return <span class="soft">{t(day.closed ? 'closed' : 'full')}</span>
  return (
    <ul class="times">
      {day.free.map((each) => (
        <li>
          <a href={visit.href(timePath(room, each))}>{sayStretch(each, room.venue.zone, visit.language)}</a>
        </li>
      ))}
    </ul>
  )
}

/** Links to the days before and after; no link into the past. */
export function DayLinks(props: { visit: Visit; day: CalendarDay; step: number; path: string }) {
  const { visit, day, step, path } = props
  const t = freeTimeWords(visit)
  const before = day.subtract({ days: step })
  const to = (on: CalendarDay) => visit.href(`${path}?dzien=${on}`)
  return (
    <p class="actions">
      {isBefore(day, visit.today) || day.equals(visit.today) ? null : (
        <LinkButton look="quiet" href={to(isBefore(before, visit.today) ? visit.today : before)}>
          {t('earlier')}
        </LinkButton>
      )}
      <LinkButton look="quiet" href={to(day.add({ days: step }))}>
        {t('later')}
      </LinkButton>
    </p>
  )
}
