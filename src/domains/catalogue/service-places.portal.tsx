import {
  HoursTable,
  hoursFrom,
  type OpeningCalendar,
  OpenStateTag,
  openStateAt,
  placePaths,
  placeWords,
  sayOpenDays,
  sayOpenState,
} from '#domains/places/public.ts'
import { dayOf } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { OnScreen } from '#ui/copy.tsx'
import { catalogueWords } from './catalogue-words.ts'
import { en } from './service.portal.texts.en.ts'
import { pl } from './service.portal.texts.pl.ts'
import { uk } from './service.portal.texts.uk.ts'
import type { PlacedHours } from './service-calendar.ts'

const aheadDays = 14
const speakOf = (visit: Visit) => speak({ pl, uk, en }, visit.language)

/** Each place of a service: where it is, whether it is open now, and the hours of the days ahead. */
export function ServicePlaces({ visit, placed }: { visit: Visit; placed: readonly PlacedHours[] }) {
  return (
    <>
      {placed.map((each) => (
        <ServicePlace visit={visit} placed={each} />
      ))}
    </>
  )
}

function ServicePlace({ visit, placed }: { visit: Visit; placed: PlacedHours }) {
  const t = speakOf(visit)
  const { language } = visit
  const { place, venue, calendar } = placed
  const words = catalogueWords(language)
  const access = venue?.access_facts ?? []
  return (
    <div class="place">
      <h3>
        {venue ? (
          <a href={visit.href(placePaths.publicVenue(venue.slug))}>{venue.name}</a>
        ) : (
          (place.address ?? capital(words(`place.${place.kind}`)))
        )}
      </h3>
      {venue?.address ? <p>{venue.address}</p> : null}
      {calendar ? <Hours visit={visit} placed={placed} calendar={calendar} /> : <p>{t('agreed')}</p>}
      {access.length > 0 ? (
        <p class="hint">{access.map((fact) => placeWords(language)(`access.${fact}`)).join(', ')}</p>
      ) : null}
    </div>
  )
}

// The usual hours in a line or two, and a table only of the days ahead that are not as usual.
function Hours({
  visit,
  placed,
  calendar,
}: {
  visit: Visit
  placed: PlacedHours
  calendar: OpeningCalendar
}) {
  const t = speakOf(visit)
  const { language, now } = visit
  const state = openStateAt(calendar, now)
  const today = dayOf(now, calendar.zone)
  const days = hoursFrom(calendar, today, aheadDays)
  const unusual = days.filter(
    ({ day, why }) => why.kind !== 'usual' && placed.place.week[day.dayOfWeek - 1]!.length > 0,
  )
  const own = placed.place.hours === 'own'
  return (
    <>
      <p>
        <OnScreen>
          <OpenStateTag state={state} language={language} />{' '}
          {sayOpenState(state, now, { zone: calendar.zone, language })}
        </OnScreen>
      </p>
      {own ? (
        <ul class="plain">
          {sayOpenDays(placed.place.week, language).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : (
        <HoursTable days={days.slice(0, 7)} today={today} caption={t('week')} language={language} />
      )}
      {own && unusual.length > 0 ? (
        <>
          <h4>{t('unusual')}</h4>
          <HoursTable days={unusual} today={today} caption={t('unusual')} language={language} />
        </>
      ) : null}
    </>
  )
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
