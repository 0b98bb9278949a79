import { dayOf } from '#kernel/instant.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Page, page, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { OnScreen, PrintButton } from '#ui/copy.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { Tag } from '#ui/tag.tsx'
import { rulesOn } from './house-rules.rules.ts'
import { listHouseRules } from './house-rules.sql.ts'
import { OpenStateTag } from './open-state-tag.tsx'
import { readCalendars } from './opening-calendar.ts'
import { openStateAt, seasonOn } from './opening-hours.rules.ts'
import type { OpeningCalendar } from './opening-hours.ts'
import { paths } from './paths.ts'
import { placeWords, sayOpenDays, sayOpenState } from './place-words.ts'
import { listRooms } from './room.sql.ts'
import { en } from './venue.portal.texts.en.ts'
import { pl } from './venue.portal.texts.pl.ts'
import { uk } from './venue.portal.texts.uk.ts'
import { findVenueBySlug, listVenues, type Venue } from './venue.sql.ts'
import { VenueParts } from './venue-parts.portal.tsx'

const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** The public pages of places: the list, one venue, its house rules. */
export const venuePortalRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.publicVenues, right: 'anyone' }, showVenues),
  page({ door: 'portal', path: paths.publicVenue(':slug'), right: 'anyone' }, showVenue),
  page({ door: 'portal', path: paths.publicHouseRules(':slug'), right: 'anyone' }, showHouseRules),
]

async function showVenues(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const { venues, calendars } = await visit.read(async (tx) => {
    const venues = await listVenues(tx, ['open', 'planned'])
    return { venues, calendars: await readCalendars(tx, venues, visit.today) }
  })
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {venues.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} level={2} />
      ) : (
        <CardGrid>
          {venues.map((venue) => (
            <VenueCard visit={visit} venue={venue} calendar={calendars.get(venue.id)!} />
          ))}
        </CardGrid>
      )}
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.publicVenues })
}

function VenueCard(props: { visit: Visit; venue: Venue; calendar: OpeningCalendar }) {
  const { visit, venue, calendar } = props
  const { language } = visit
  const season = seasonOn(calendar.seasons, dayOf(visit.now, venue.zone))
  const days = season && venue.state === 'open' ? sayOpenDays(season.week, language) : []
  return (
    <Card
      title={venue.name}
      href={visit.href(paths.publicVenue(venue.slug))}
      level={2}
      above={placeWords(language)(`kind.${venue.kind}`)}
      facts={venue.address ? [venue.address] : []}
    >
      <p>
        <VenueTag visit={visit} venue={venue} calendar={calendar} />
        <br />
        {sayNow(visit, venue, calendar)}
      </p>
      {days.length > 0 ? (
        <p>
          {days.map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
        </p>
      ) : null}
    </Card>
  )
}

/** Open now, closed now, or planned: a word with a sign. */
function VenueTag(props: { visit: Visit; venue: Venue; calendar: OpeningCalendar }) {
  const { visit, venue, calendar } = props
  if (venue.state === 'planned') return <Tag tone="accent">{speakOf(visit)('planned')}</Tag>
  return <OpenStateTag state={openStateAt(calendar, visit.now)} language={visit.language} />
}

function sayNow(visit: Visit, venue: Venue, calendar: OpeningCalendar): string {
  const t = speakOf(visit)
  const { language } = visit
  if (venue.state === 'planned') {
    return venue.opens_on ? t('opensOn', { day: sayDay(venue.opens_on, language) }) : t('plannedText')
  }
  return sayOpenState(openStateAt(calendar, visit.now), visit.now, { zone: venue.zone, language })
}

async function readPublic(visit: Visit) {
  const slug = visit.params.slug ?? ''
  return visit.read(async (tx) => {
    const venue = await findVenueBySlug(tx, slug)
    if (!venue) throw new NotFound('venue')
    const calendars = await readCalendars(tx, [venue], visit.today)
    const versions = await listHouseRules(tx, venue.id)
    const rooms = (await listRooms(tx, venue.id)).filter((room) => !room.withdrawn_on)
    return { venue, calendar: calendars.get(venue.id)!, versions, rooms }
  })
}

async function showVenue(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const { venue, calendar, versions, rooms } = await readPublic(visit)
  const trail = [{ title: t('title'), path: paths.publicVenues }]
  const above = placeWords(visit.language)(`kind.${venue.kind}`)
  if (venue.state === 'closed') {
    const body = (
      <>
        <PageTitle title={venue.name} above={above} />
        <Notice kind="info" language={visit.language} title={t('closedTitle')}>
          <p>
            <a href={visit.href(paths.publicVenues)}>{t('closedText')}</a>
          </p>
        </Notice>
      </>
    )
    return pageOf({ title: venue.name, body, menu: paths.publicVenues, trail, noindex: true })
  }
  const now = sayNow(visit, venue, calendar)
  const tag = <VenueTag visit={visit} venue={venue} calendar={calendar} />
  const panels = await visit.house.panels('places.venue', visit, venue.slug)
  const body = (
    <>
      <PageTitle
        title={venue.name}
        above={
          <>
            {above} {venue.state === 'open' ? <OnScreen>{tag}</OnScreen> : tag}
          </>
        }
        lead={venue.state === 'open' ? <OnScreen>{now}</OnScreen> : now}
      >
        <PrintButton language={visit.language} />
      </PageTitle>
      {venue.state === 'planned' && venue.opens_on ? <p>{t('plannedText')}</p> : null}
      <div class="text">
        <OwnText
          text={{ pl: venue.description, uk: venue.description_uk, en: venue.description_en }}
          language={visit.language}
        />
      </div>
      {venue.state === 'open' ? panels : null}
      <VenueParts visit={visit} venue={venue} calendar={calendar} versions={versions} rooms={rooms} />
    </>
  )
  return pageOf({ title: venue.name, body, menu: paths.publicVenues, trail, script: true })
}

async function showHouseRules(visit: Visit): Promise<Page> {
  const t = speakOf(visit)
  const { language } = visit
  const { venue, versions } = await readPublic(visit)
  const current = rulesOn(versions, dayOf(visit.now, venue.zone))
  const title = t('rulesTitle', { name: venue.name })
  const back = visit.href(paths.publicVenue(venue.slug))
  const body = current ? (
    <div class="text">
      <PageTitle
        title={title}
        lead={t('rulesVersion', {
          number: String(current.number),
          day: sayDay(current.valid_from, language),
        })}
      >
        <PrintButton language={language} />
      </PageTitle>
      {language === 'pl' ? null : <p class="hint">{t('polishBinds')}</p>}
      <OwnText
        text={{ pl: current.body, uk: current.body_uk, en: current.body_en }}
        language={language}
        headings={2}
      />
      <p>
        <a href={back}>{t('back')}</a>
      </p>
    </div>
  ) : (
    <>
      <PageTitle title={title} />
      <EmptyState title={t('rulesNone')} level={2}>
        <LinkButton href={back}>{t('back')}</LinkButton>
      </EmptyState>
    </>
  )
  const trail = [
    { title: t('title'), path: paths.publicVenues },
    { title: venue.name, path: paths.publicVenue(venue.slug) },
  ]
  return pageOf({ title, body, menu: paths.publicVenues, trail, script: true })
}
