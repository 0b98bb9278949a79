import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { OpenStateTag } from './open-state-tag.tsx'
import { readCalendars } from './opening-calendar.ts'
import { openStateAt } from './opening-hours.rules.ts'
import { paths } from './paths.ts'
import { placeWords, sayOpenState } from './place-words.ts'
import { listVenues } from './venue.sql.ts'
import { pl } from './venue.workspace.texts.pl.ts'
import { VenueStateTag } from './venue-frame.tsx'

const t = speak({ pl }, 'pl')

/** All venues of the centre with what holds now. */
export const venueListRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.venues, right: 'places.venue.read' }, showList),
]

async function showList(visit: Visit): Promise<Page> {
  const { venues, calendars } = await visit.read(async (tx) => {
    const venues = await listVenues(tx, ['open', 'planned', 'closed'])
    return { venues, calendars: await readCalendars(tx, venues, visit.today) }
  })
  type Row = (typeof venues)[number]
  const now = (venue: Row) => {
    const place = { zone: venue.zone, language: 'pl' } as const
    const state = openStateAt(calendars.get(venue.id)!, visit.now)
    if (venue.state !== 'open') return null
    return (
      <>
        <OpenStateTag state={state} language="pl" />
        <br />
        {sayOpenState(state, visit.now, place)}
      </>
    )
  }
  const add = visit.may('places.venue.add') ? (
    <LinkButton href={visit.href(paths.newVenue)}>{t('add')}</LinkButton>
  ) : null
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')}>
        {venues.length > 0 ? add : null}
        <LinkButton href={visit.href(paths.daysOff)} look="quiet">
          {t('daysOff')}
        </LinkButton>
      </PageTitle>
      <DataTable
        language="pl"
        caption={t('title')}
        captionHidden
        rows={venues}
        columns={[
          {
            key: 'name',
            header: t('name'),
            cell: (venue) => <a href={visit.href(paths.venue(venue.id))}>{venue.name}</a>,
          },
          { key: 'kind', header: t('kind'), cell: (venue) => placeWords('pl')(`kind.${venue.kind}`) },
          { key: 'state', header: t('state'), cell: (venue) => <VenueStateTag state={venue.state} /> },
          { key: 'now', header: t('now'), cell: now },
          { key: 'address', header: t('address'), cell: (venue) => venue.address },
          { key: 'rooms', header: t('roomCount'), cell: (venue) => venue.rooms, numeric: true },
        ]}
        empty={
          <EmptyState title={t('none')} text={t('noneText')} level={2}>
            {add}
          </EmptyState>
        }
      />
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.venues })
}
