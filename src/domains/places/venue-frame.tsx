import type { Child } from 'hono/jsx'
import type { Read } from '#kernel/db/handle.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, pageOf } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { readCalendars } from './opening-calendar.ts'
import { openStateAt } from './opening-hours.rules.ts'
import type { OpeningCalendar } from './opening-hours.ts'
import { paths } from './paths.ts'
import { placeWords, sayOpenState } from './place-words.ts'
import { findVenue, type Venue } from './venue.sql.ts'
import type { VenueState } from './venue.ts'
import { pl } from './venue.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
const tones: Record<VenueState, Tone> = { planned: 'accent', open: 'ok', closed: 'neutral' }

/** Where every page of a venue stands under. */
export const venuesTrail = [{ title: t('title'), path: paths.venues }]

/** The trail of a page inside one venue. */
export function venueTrail(venue: Pick<Venue, 'id' | 'name'>) {
  return [...venuesTrail, { title: venue.name, path: paths.venue(venue.id) }]
}

/** The state of a venue in a word with a sign. */
export function VenueStateTag({ state }: { state: VenueState }) {
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}

/** The venue of the address with its calendar and what else the page asks; *not found* for a foreign id. */
export async function readVenue<T extends object>(
  visit: Visit,
  more: (tx: Read, venue: Venue) => Promise<T>,
): Promise<T & { venue: Venue; calendar: OpeningCalendar }> {
  const id = idOf<'venue'>(visit, 'venue')
  return visit.read(async (tx) => {
    const venue = await findVenue(tx, id)
    if (!venue) throw new NotFound('venue')
    const calendars = await readCalendars(tx, [venue], visit.today)
    return { ...(await more(tx, venue)), venue, calendar: calendars.get(id)! }
  })
}

interface VenuePageProps {
  readonly visit: Visit
  readonly venue: Venue
  readonly calendar: OpeningCalendar
  readonly current: string
  readonly body: Child
}

/** A page of a venue: name, state, whether it is open now, and its parts as tabs. */
export function venuePage({ visit, venue, calendar, current, body }: VenuePageProps): Page {
  const place = { zone: venue.zone, language: 'pl' } as const
  const state = openStateAt(calendar, visit.now)
  const tabs = [
    [t('tabData'), paths.venue(venue.id)],
    [t('tabHours'), paths.hours(venue.id)],
    [t('tabExceptions'), paths.exceptions(venue.id)],
    [t('tabRooms'), paths.rooms(venue.id)],
    [t('tabHouseRules'), paths.houseRules(venue.id)],
  ] as const
  const frame = (
    <>
      <PageTitle
        title={venue.name}
        above={
          <>
            <VenueStateTag state={venue.state} /> {placeWords('pl')(`kind.${venue.kind}`)}
          </>
        }
        lead={
          venue.state === 'open' ? (
            <>
              {placeWords('pl')(state.open ? 'openNow' : 'closedNow')}.{' '}
              {sayOpenState(state, visit.now, place)}
            </>
          ) : null
        }
      />
      <Tabs
        label={t('tabs')}
        items={tabs.map(([label, path]) => ({ label, href: visit.href(path), current: path === current }))}
      />
      {body}
    </>
  )
  return pageOf({ title: venue.name, body: frame, menu: paths.venues, trail: venuesTrail, script: true })
}
