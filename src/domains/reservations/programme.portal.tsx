import { findVenueBySlug, listVenues, placePaths } from '#domains/places/public.ts'
import { dayOf, isBefore } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Reply, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { PrintButton } from '#ui/copy.tsx'
import { sayDayMonth, sayTime, sayWeekday } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { daySpan } from './board.rules.ts'
import { dayAsked, openVenue } from './free-time.portal.tsx'
import { paths } from './paths.ts'
import { calendarFile } from './programme.feed.ts'
import { en } from './programme.portal.texts.en.ts'
import { pl } from './programme.portal.texts.pl.ts'
import { uk } from './programme.portal.texts.uk.ts'
import { listProgramme, type ProgrammeItem } from './programme.sql.ts'

const wordsOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** What is on in a place, for everybody: open meetings by name, closed ones as "taken", never a person. */
export const programmeRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.programme, right: 'anyone' }, showVenues),
  page({ door: 'portal', path: paths.venueProgramme(':slug'), right: 'anyone' }, showProgramme),
  page({ door: 'portal', path: '/calendar/:file{[a-z0-9-]+\\.ics}', right: 'anyone' }, sendFeed),
]

async function showVenues(visit: Visit): Promise<Page> {
  const t = wordsOf(visit)
  const venues = await visit.read((tx) => listVenues(tx, ['open']))
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <CardGrid>
        {venues.map((venue) => (
          <Card
            title={venue.name}
            href={visit.href(paths.venueProgramme(venue.slug))}
            level={2}
            facts={venue.address ? [venue.address] : []}
          />
        ))}
      </CardGrid>
      {venues.length === 0 ? <EmptyState title={t('noVenues')} level={2} /> : null}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.programme })
}

async function showProgramme(visit: Visit): Promise<Page> {
  const t = wordsOf(visit)
  const first = dayAsked(visit)
  const { venue, items } = await visit.read(async (tx) => {
    const venue = openVenue(await findVenueBySlug(tx, visit.params.slug ?? ''))
    return { venue, items: await listProgramme(tx, { ...daySpan(first, 7, venue.zone), venue: venue.id }) }
  })
  const { language } = visit
  const byDay = Map.groupBy(items, (item) => dayOf(item.from, venue.zone).toString())
  const last = first.add({ days: 6 })
  const week = t('week', { from: sayDayMonth(first, language), to: sayDayMonth(last, language) })
  const before = first.subtract({ days: 7 })
  const to = (day: typeof first) => visit.href(`${paths.venueProgramme(venue.slug)}?dzien=${day}`)
  const body = (
    <>
      <PageTitle title={venue.name} above={t('title')} lead={t('lead')}>
        <PrintButton language={language} />
      </PageTitle>
      <p class="actions">
        {first.equals(visit.today) ? null : (
          <LinkButton look="quiet" href={to(isBefore(before, visit.today) ? visit.today : before)}>
            {t('earlier')}
          </LinkButton>
        )}
        <LinkButton look="quiet" href={to(first.add({ days: 7 }))}>
          {t('later')}
        </LinkButton>
      </p>
      <p class="lead">{week}</p>
      {items.length === 0 ? <EmptyState title={t('none')} text={t('noneText')} level={2} /> : null}
      {[...byDay].map(([, own]) => (
        <Section title={sayWeekday(dayOf(own[0]!.from, venue.zone), language)}>
          <ProgrammeTable visit={visit} items={own} zone={venue.zone} />
        </Section>
      ))}
      <p class="actions">
        <LinkButton href={visit.href(paths.venue(venue.slug))}>{t('book')}</LinkButton>
        <LinkButton look="quiet" href={visit.href(paths.feed(venue.slug))}>
          {t('feed')}
        </LinkButton>
      </p>
    </>
  )
  const trail = [{ title: t('title'), path: paths.programme }]
  return pageOf({ title: `${t('title')}: ${venue.name}`, body, menu: paths.programme, trail, script: true })
}

/** Meetings of a day as everybody may see them. */
export function ProgrammeTable(props: { visit: Visit; items: readonly ProgrammeItem[]; zone: string }) {
  const { visit, items, zone } = props
  const t = wordsOf(visit)
  const clock = (item: ProgrammeItem) =>
    `${sayTime(item.from, zone, visit.language)}–${sayTime(item.to, zone, visit.language)}`
  return (
    <DataTable
      language={visit.language}
      caption={t('title')}
      captionHidden
      rows={items}
      columns={[
        { key: 'when', header: t('when'), cell: clock },
        {
          key: 'what',
          header: t('what'),
          cell: (item) =>
            item.title === null ? (
              <span class="soft">{t('taken')}</span>
            ) : (
              <>
                <span lang="pl">{item.title}</span> <Tag tone="ok">{t('open')}</Tag>
              </>
            ),
        },
        { key: 'room', header: t('room'), cell: (item) => item.roomName },
      ]}
    />
  )
}

async function sendFeed(visit: Visit): Promise<Reply> {
  const t = wordsOf(visit)
  const slug = (visit.params.file ?? '').replace(/\.ics$/, '')
  const { venue, items } = await visit.read(async (tx) => {
    const venue = openVenue(await findVenueBySlug(tx, slug))
    const span = daySpan(visit.today.subtract({ days: 31 }), 400, venue.zone)
    return { venue, items: await listProgramme(tx, { ...span, venue: venue.id, cancelled: true }) }
  })
  return {
    kind: 'download',
    type: 'text/calendar; charset=utf-8',
    inline: true,
    headers: { 'cache-control': 'public, max-age=300' },
    body: calendarFile({
      ...{ name: venue.name, where: venue.address ?? venue.name, items, taken: t('taken') },
      ...{ url: visit.absolute(placePaths.publicVenue(venue.slug)), now: visit.now },
      host: visit.url.hostname,
    }),
  }
}
