import { raw } from 'hono/html'
import type { OpeningCalendar } from '#domains/places/public.ts'
import type { Language } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import type { Card } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import { paths } from './paths.ts'
import type { Service } from './service.sql.ts'
import type { PlacedHours } from './service-calendar.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** What other programs should know of a card, in the words of schema.org. */
export function schemaOf(
  { service, card, placed }: { service: Service; card: Card; placed: readonly PlacedHours[] },
  at: { language: Language; address: string; centre: string; municipality: string },
): Record<string, unknown> {
  const { pl, ...others } = card.texts
  const own = at.language === 'pl' ? pl : others[at.language]
  const words = catalogueWords(at.language)
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'Service',
    name: own.name ?? pl.name,
    description: own.summary ?? pl.summary,
    url: at.address,
    serviceType: card.area ? words(`area.${card.area}`) : null,
    provider: { '@type': 'Organization', name: service.provider ?? at.centre },
    areaServed: at.municipality || null,
    audience: card.who.map((who) => ({ '@type': 'Audience', audienceType: words(`who.${who}`) })),
    offers: card.fee === 'free' ? { '@type': 'Offer', price: '0', priceCurrency: 'PLN' } : null,
    availableChannel: placed.map((each) =>
      withoutNothing({
        '@type': 'ServiceChannel',
        servicePhone: card.phone ? { '@type': 'ContactPoint', telephone: card.phone } : null,
        serviceLocation: locationOf(each),
        availableLanguage: card.languages.map((language) => (language === 'pjm' ? 'pso' : language)),
      }),
    ),
    hoursAvailable: placed.flatMap(({ calendar, place }) =>
      calendar && place.hours === 'own' ? hoursOf(place.week) : [],
    ),
  })
}

function locationOf({ venue, place }: PlacedHours) {
  const address = venue?.address ?? place.address
  return address ? withoutNothing({ '@type': 'Place', name: venue?.name ?? null, address }) : null
}

function hoursOf(week: OpeningCalendar['seasons'][number]['week']) {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return week.flatMap((spans, index) =>
    spans.map(({ opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${days[index]}`,
      opens: clock(opens),
      // The last minute of a day: schema.org knows no 24:00.
      closes: closes === 1440 ? '23:59' : clock(closes),
    })),
  )
}

function withoutNothing(values: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(values).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(given)
}

/**
 * The same as a data block: no browser runs it, so the Content-Security-Policy has nothing to say to it. A
 * "<" is written as its code, or a text could end the block.
 */
export function SchemaBlock(props: {
  visit: Visit
  read: { service: Service; card: Card; placed: readonly PlacedHours[] }
}) {
  const { visit, read } = props
  const { language, centre } = visit
  const address = visit.absolute(paths.publicService(read.service.slug))
  const at = { language, address, centre: centre.name, municipality: centre.municipality }
  const json = JSON.stringify(schemaOf(read, at)).replaceAll('<', '\\u003c')
  return raw(`<script type="application/ld+json">${json}</script>`)
}
