import { dayOf, isBefore } from '#kernel/instant.ts'
import { type Language, speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { OwnText } from '#ui/own-text.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { HoursTable, WeekList } from './hours-table.tsx'
import { rulesOn } from './house-rules.rules.ts'
import type { listHouseRules } from './house-rules.sql.ts'
import { changesAhead, holdsLater, hoursFrom } from './opening-hours.rules.ts'
import type { OpeningCalendar, Season } from './opening-hours.ts'
import { paths } from './paths.ts'
import {
  placeWords,
  sayArea,
  sayChangeDays,
  sayFloor,
  sayReason,
  saySeasonDays,
  saySpans,
} from './place-words.ts'
import type { Room } from './room.sql.ts'
import { type RoomLayout, roomLayouts } from './room.ts'
import { en } from './venue.portal.texts.en.ts'
import { pl } from './venue.portal.texts.pl.ts'
import { uk } from './venue.portal.texts.uk.ts'
import type { Venue } from './venue.sql.ts'

const speakOf = (language: Language) => speak({ pl, uk, en }, language)
const aheadDays = 92

interface PartProps {
  readonly visit: Visit
  readonly venue: Venue
  readonly calendar: OpeningCalendar
  readonly versions: Awaited<ReturnType<typeof listHouseRules>>
  readonly rooms: readonly Room[]
}

/** Everything that a resident asks of a place: where, when, what changes, which rooms, for whom, which rules. */
export function VenueParts(props: PartProps) {
  const t = speakOf(props.visit.language)
  return (
    <>
      <Section title={t('where')}>
        <Where {...props} />
      </Section>
      <Hours {...props} />
      <Section title={t('access')}>
        <Access {...props} />
      </Section>
      <Rooms {...props} />
      <HouseRules {...props} />
    </>
  )
}

function Where({ visit, venue }: PartProps) {
  const t = speakOf(visit.language)
  const { address, phone, email, area_name: area } = venue
  // A link and nothing more: the page itself asks no map server for anything.
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(address ?? '')}`
  const place = address ? (
    <>
      {address}
      <br />
      <a href={map} rel="noreferrer">
        {t('map')}
      </a>
    </>
  ) : (
    t('noAddress')
  )
  const rows = [
    { term: t('address'), value: place, given: true },
    { term: t('area'), value: area, given: area !== null },
    { term: t('phone'), value: <Phone phone={phone ?? ''} />, given: phone !== null },
    { term: t('email'), value: <a href={`mailto:${email}`}>{email}</a>, given: email !== null },
  ]
  return <SummaryList rows={rows.filter((row) => row.given)} language={visit.language} />
}

function Phone({ phone }: { phone: string }) {
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
}

function Hours({ visit, venue, calendar }: PartProps) {
  const { language } = visit
  const t = speakOf(language)
  const today = dayOf(visit.now, venue.zone)
  const seasons = calendar.seasons.filter((season) => holdsLater(season, today))
  const usual = seasons.map((season) => (
    <Section title={titleOf(venue, season, language)}>
      <WeekList week={season.week} language={language} />
    </Section>
  ))
  if (venue.state !== 'open') {
    if (seasons.length > 0) return <>{usual}</>
    return <EmptyState title={t('noHours')} text={t('noHoursText')} level={2} />
  }
  return (
    <>
      <Section title={t('hours')}>
        <HoursTable
          days={hoursFrom(calendar, today, 7)}
          today={today}
          caption={t('hours')}
          language={language}
        />
      </Section>
      {usual}
      <Section title={t('ahead')}>
        <Changes calendar={calendar} visit={visit} venue={venue} />
      </Section>
    </>
  )
}

function titleOf(venue: Venue, season: Season, language: Language): string {
  const t = speakOf(language)
  if (venue.state === 'planned') return t('plannedHours')
  const days = saySeasonDays(season, language)
  return days ? t('usualFrom', { days }) : t('usual')
}

function Changes({ visit, venue, calendar }: Pick<PartProps, 'visit' | 'venue' | 'calendar'>) {
  const { language } = visit
  const changes = changesAhead(calendar, dayOf(visit.now, venue.zone), aheadDays)
  if (changes.length === 0) return <p>{speakOf(language)('noneAhead')}</p>
  return (
    <ul>
      {changes.map((change) => (
        <li>
          <strong>{sayChangeDays(change, language)}</strong>: {saySpans(change.spans, language)} (
          <span lang={change.why.kind === 'exception' && language !== 'pl' ? 'pl' : undefined}>
            {sayReason(change.why, language)}
          </span>
          )
        </li>
      ))}
    </ul>
  )
}

function Access({ visit, venue }: PartProps) {
  const { language } = visit
  const t = speakOf(language)
  const words = placeWords(language)
  const note = { pl: venue.access_note, uk: venue.access_note_uk, en: venue.access_note_en }
  return (
    <div class="text">
      {venue.access_facts.length > 0 ? (
        <ul>
          {venue.access_facts.map((fact) => (
            <li>{words(`access.${fact}`)}</li>
          ))}
        </ul>
      ) : null}
      <OwnText text={note} language={language} />
      <p>
        {venue.phone ? (
          <>
            {t('accessAsk')} <Phone phone={venue.phone} />
          </>
        ) : (
          t('accessUnknown')
        )}
      </p>
    </div>
  )
}

function Rooms({ visit, rooms }: PartProps) {
  const { language } = visit
  const t = speakOf(language)
  return (
    <Section title={t('rooms')}>
      {rooms.length === 0 ? (
        <p>{t('noRooms')}</p>
      ) : (
        <CardGrid>
          {rooms.map((room) => (
            <RoomCard room={room} language={language} />
          ))}
        </CardGrid>
      )}
    </Section>
  )
}

function RoomCard({ room, language }: { room: Room; language: Language }) {
  const t = speakOf(language)
  const words = placeWords(language)
  const layouts = roomLayouts.filter((layout): layout is RoomLayout => room.layouts[layout] !== undefined)
  const people = layouts.map((layout) => `${room.layouts[layout]} (${words(`layout.${layout}`)})`)
  const list = (names: readonly string[]) => names.join(', ')
  const rows = [
    [t('people'), list(people)],
    [t('features'), list(room.features.map((each) => words(`feature.${each}`)))],
    [t('roomAccess'), list(room.access_facts.map((each) => words(`access.${each}`)))],
  ] as const
  const where = [sayFloor(room.floor, language), sayArea(room.area_m2, language)]
  return (
    <Card title={room.name} above={where.filter((part) => part !== null).join(', ')}>
      {room.note ? <p lang={language === 'pl' ? undefined : 'pl'}>{room.note}</p> : null}
      {rows
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <p>
            <strong>{term}:</strong> {value}
          </p>
        ))}
    </Card>
  )
}

function HouseRules({ visit, venue, versions }: PartProps) {
  const { language } = visit
  const t = speakOf(language)
  const today = dayOf(visit.now, venue.zone)
  const current = rulesOn(versions, today)
  const coming = versions.find((version) => isBefore(today, version.valid_from))
  if (!current) return null
  const held = { number: String(current.number), day: sayDay(current.valid_from, language) }
  return (
    <Section title={t('houseRules')}>
      <p>
        <a href={visit.href(paths.publicHouseRules(venue.slug))}>{t('readHouseRules')}</a>.{' '}
        {t('rulesVersion', held)}
      </p>
      {coming ? <p>{t('rulesSince', { day: sayDay(coming.valid_from, language) })}</p> : null}
    </Section>
  )
}
