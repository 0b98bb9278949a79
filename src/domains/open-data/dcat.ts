import { countOpenServices, listLatestChanges } from '#domains/catalogue/public.ts'
import { speak } from '#kernel/texts.ts'
import type { Download } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { readAround } from './around.ts'
import { openJson } from './hsds-list.ts'
import { paths } from './paths.ts'
import { pl } from './service-files.texts.pl.ts'

const t = speak({ pl }, 'pl')
const authority = 'http://publications.europa.eu/resource/authority'

/**
 * The catalogue of the data sets as DCAT-AP in JSON-LD, for portals of open data. No licence is told: the
 * centre has to choose one, and nobody may guess it.
 */
export async function dcatCatalogue(visit: Visit): Promise<Download> {
  const { areas, total, latest } = await visit.read(async (tx) => {
    const { day, around } = await readAround(tx, visit)
    const [latest] = await listLatestChanges(tx, day, 1)
    return { areas: around.areas, total: await countOpenServices(tx, day, {}), latest }
  })
  const { centre } = visit
  const publisher = { '@id': `urn:uuid:${centre.id}`, '@type': 'foaf:Agent', 'foaf:name': centre.name }
  const modified = latest ? { 'dct:modified': dateTime(latest.modified_at.toString()) } : {}
  const spatial = areas.map(({ name, teryt }) => ({
    '@type': 'dct:Location',
    'skos:prefLabel': polish(name),
    ...(teryt ? { 'dct:identifier': `urn:teryt:terc:${teryt}` } : {}),
  }))
  const service = {
    '@id': visit.absolute(paths.hsds),
    '@type': 'dcat:DataService',
    'dct:title': polish(t('hsdsTitle')),
    'dcat:endpointURL': { '@id': visit.absolute(paths.hsds) },
    'dcat:endpointDescription': { '@id': visit.absolute(paths.openapi) },
    'dct:conformsTo': { '@id': visit.absolute(paths.profile) },
  }
  const dataset = {
    '@id': visit.absolute(paths.services),
    '@type': 'dcat:Dataset',
    'dct:title': polish(t('datasetTitle', { centre: centre.name })),
    'dct:description': polish(t('datasetAbout', { n: total })),
    'dct:identifier': `urn:uuid:${centre.id}:uslugi`,
    ...{ 'dct:publisher': publisher, 'dct:spatial': spatial, ...modified },
    'dct:language': { '@id': `${authority}/language/POL` },
    'dcat:theme': { '@id': `${authority}/data-theme/SOCI` },
    'dct:accrualPeriodicity': { '@id': `${authority}/frequency/UPDATE_CONT` },
    'dcat:distribution': [
      distribution(visit, { path: paths.csv, title: 'CSV', type: 'CSV', media: 'text/csv' }),
      distribution(visit, {
        ...{ path: `${paths.services}?format=ndjson&full=true`, title: 'HSDS 3.1' },
        ...{ type: 'JSON', media: 'application/x-ndjson' },
      }),
    ],
  }
  const catalogue = {
    '@context': context,
    '@id': visit.absolute(paths.dcat),
    '@type': 'dcat:Catalog',
    'dct:title': polish(t('catalogueTitle', { centre: centre.name })),
    'dct:description': polish(t('lead')),
    ...{ 'dct:publisher': publisher, 'dcat:dataset': [dataset], 'dcat:service': [service], ...modified },
    'foaf:homepage': { '@id': visit.absolute(paths.openData) },
  }
  return openJson(catalogue, 'application/ld+json')
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const polish = (text: string) => ({ '@value': text, '@language': 'pl' })
const dateTime = (text: string) => ({ '@value': text, '@type': 'xsd:dateTime' })

function distribution(visit: Visit, file: { path: string; title: string; type: string; media: string }) {
  return {
    '@id': visit.absolute(file.path),
    '@type': 'dcat:Distribution',
    'dct:title': polish(file.title),
    'dcat:accessURL': { '@id': visit.absolute(file.path) },
    'dcat:downloadURL': { '@id': visit.absolute(file.path) },
    'dct:format': { '@id': `${authority}/file-type/${file.type}` },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${file.media}` },
  }
}
