import {
  cataloguePaths,
  catalogueWords,
  listLatestChanges,
  listOpenChanges,
  listOpenServices,
  type OpenService,
} from '#domains/catalogue/public.ts'
import { listVenues, placePaths } from '#domains/places/public.ts'
import { speak } from '#kernel/texts.ts'
import { csvOf } from '#kernel/web/csv.ts'
import type { Download } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { readAround, readOpenDay } from './around.ts'
import { openText, textStream } from './hsds-list.ts'
import type { Around } from './hsds-service.rules.ts'
import { paths } from './paths.ts'
import { pl } from './service-files.texts.pl.ts'
import { xmlText } from './xml-text.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const batchSize = 200
// The protocol of sitemaps allows 50,000 addresses in one file.
const mostAddresses = 49_000
const feedItems = 50

const headers = [
  ...(['id', 'name', 'area', 'regime', 'benefit', 'who', 'ageFrom', 'ageTo', 'fee', 'feeRule'] as const),
  ...(['step', 'stepText', 'provider', 'providerKind', 'places', 'phone', 'email', 'website'] as const),
  ...(['languages', 'intake', 'freePlaces', 'state', 'checked', 'modified', 'page', 'summary'] as const),
].map((name) => t(`csv.${name}`))

/** All shown services as CSV, one a line, written while it is read. */
export async function serviceCsv(visit: Visit): Promise<Download> {
  const { day, around } = await visit.read((tx) => readAround(tx, visit))
  const stream = textStream(async function* () {
    yield csvOf(headers, [])
    let after: string | undefined
    for (;;) {
      const at = { filter: {}, limit: batchSize, after }
      const rows = await visit.read((tx) => listOpenServices(tx, day, at))
      if (rows.length > 0) yield csvLines(rows.map((row) => cellsOf(row, around)))
      if (rows.length < batchSize) return
      after = rows.at(-1)!.id
    }
  })
  return openText(stream, 'text/csv; charset=utf-8', `uslugi-${visit.centre.slug}.csv`)
}

// Only the first line of a file bears the mark of UTF-8.
function csvLines(rows: readonly (readonly string[])[]): string {
  return csvOf(rows[0]!, rows.slice(1)).slice(1)
}

function cellsOf(row: OpenService, around: Around): string[] {
  const card = row.card!
  const provider = row.provider_id ? around.providers.get(row.provider_id) : undefined
  const year = (age: number | null) => age?.toString() ?? ''
  const places = card.places.map(({ kind, venue, address }) => {
    const found = venue ? around.venues.get(venue) : undefined
    return found
      ? [found.name, found.address].filter(Boolean).join(', ')
      : (address ?? words(`place.${kind}`))
  })
  return [
    ...[row.id, row.name, card.area ? words(`area.${card.area}`) : '', words(`regime.${card.regime}`)],
    ...[words(`benefit.${card.benefit}`), card.who.map((who) => words(`who.${who}`)).join(', ')],
    ...[year(card.ageFrom), year(card.ageTo), card.fee ? words(`fee.${card.fee}`) : ''],
    ...[card.texts.pl.feeRule ?? '', card.nextStep ? words(`nextStep.${card.nextStep}`) : ''],
    ...[card.texts.pl.nextStep ?? '', provider?.name ?? around.centre.name],
    ...[words(`provider.${provider?.kind ?? 'own'}`), places.join(' | '), card.phone ?? '', card.email ?? ''],
    ...[card.website ?? '', card.languages.map((each) => words(`language.${each}`)).join(', ')],
    ...[words(`intake.${row.intake}`), row.free_places?.toString() ?? ''],
    ...[t(row.state === 'closed' ? 'csv.closed' : 'csv.open'), row.checked_on?.toString() ?? ''],
    ...[row.modified_at.toString(), around.href(cataloguePaths.publicService(row.slug))],
    card.texts.pl.summary ?? card.texts.pl.description ?? '',
  ]
}

/** RSS 2.0 of the services that changed last. */
export async function changesFeed(visit: Visit): Promise<Download> {
  const rows = await visit.read(async (tx) => listLatestChanges(tx, await readOpenDay(tx, visit), feedItems))
  const link = visit.absolute(cataloguePaths.publicServices)
  const items = rows.map((row) => {
    const at = visit.absolute(cataloguePaths.publicService(row.slug))
    const changed = row.modified_at.toString()
    return `<item><title>${xmlText(row.name)}</title><link>${xmlText(at)}</link>
<guid isPermaLink="false">${row.id} ${changed}</guid>
<pubDate>${new Date(row.modified_at.epochMilliseconds).toUTCString()}</pubDate>
<description>${xmlText(row.summary ?? '')}</description></item>`
  })
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xmlText(`${t('feedTitle')} – ${visit.centre.name}`)}</title><link>${xmlText(link)}</link>
<description>${xmlText(t('feedAbout'))}</description><language>pl</language>
<atom:link href="${xmlText(visit.absolute(paths.feed))}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`
  return openText(body, 'application/rss+xml; charset=utf-8')
}

/** Addresses of the public pages of services and places for search engines, with when they changed. */
export async function sitemap(visit: Visit): Promise<Download> {
  const { rows, venues } = await visit.read(async (tx) => ({
    rows: await listOpenChanges(tx, await readOpenDay(tx, visit), { filter: {}, limit: mostAddresses }),
    venues: await listVenues(tx, ['open', 'planned']),
  }))
  const line = (path: string, changed?: string) =>
    `<url><loc>${xmlText(visit.absolute(path))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`
  const lines = [
    ...['/', cataloguePaths.publicServices, placePaths.publicVenues, paths.openData].map((path) =>
      line(path),
    ),
    ...rows.map((row) => line(cataloguePaths.publicService(row.slug), row.modified_at.toString())),
    ...venues.map((venue) => line(placePaths.publicVenue(venue.slug))),
  ]
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</urlset>
`
  return openText(body, 'application/xml; charset=utf-8')
}
