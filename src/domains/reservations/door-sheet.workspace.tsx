import { findVenue } from '#domains/places/public.ts'
import { parseDay } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayWeekday } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { daySpan } from './board.rules.ts'
import { paths } from './paths.ts'
import { ProgrammeTable } from './programme.portal.tsx'
import { listProgramme } from './programme.sql.ts'
import { reservationsTrail, t } from './reservation-frame.tsx'

/** A sheet for the door: what is on today, room by room. It hangs outside, so it names no person. */
export const doorSheetRoutes: readonly Route[] = [
  page(
    { door: 'workspace', path: paths.doorSheet(':venue'), right: 'reservations.reservation.read' },
    showSheet,
  ),
]

async function showSheet(visit: Visit): Promise<Page> {
  const day = parseDay(visit.query.get('dzien') ?? '') ?? visit.today
  const id = idOf<'venue'>(visit, 'venue')
  const { venue, items } = await visit.read(async (tx) => {
    const venue = await findVenue(tx, id)
    if (!venue) throw new NotFound('venue')
    return { venue, items: await listProgramme(tx, { ...daySpan(day, 1, venue.zone), venue: id }) }
  })
  const byRoom = Map.groupBy(items, (item) => item.roomName)
  const body = (
    <>
      <PageTitle title={venue.name} above={t('doorTitle')} lead={sayWeekday(day, 'pl')}>
        <PrintButton language="pl" />
      </PageTitle>
      {items.length === 0 ? <EmptyState title={t('doorEmpty')} level={2} /> : null}
      {[...byRoom].map(([room, own]) => (
        <Section title={room}>
          <ProgrammeTable visit={visit} items={own} zone={venue.zone} />
        </Section>
      ))}
    </>
  )
  return pageOf({ title: venue.name, body, menu: paths.queue, trail: reservationsTrail, script: true })
}
