import { parseId } from '#kernel/id.ts'
import { Invalid, NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { type Fields, fieldsFrom } from '#kernel/web/fields.ts'
import type { Download, Input, Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { readNeeds } from './around.ts'
import { hsdsVersion } from './hsds.ts'
import { answerList, type HsdsSource, openJson, sourceOf } from './hsds-list.ts'
import { makeOpenApi } from './hsds-openapi.ts'
import { makeProfile } from './hsds-profile.ts'
import { type HsdsQuery, readHsdsQuery } from './hsds-query.form.ts'
import {
  findOpenService,
  findOrganization,
  findPlace,
  organizationsFor,
  placesFor,
  servicesFor,
} from './hsds-source.ts'
import { listMarks, listTaxonomies, taxonomyKind, termOf } from './hsds-taxonomy.rules.ts'
import { paths } from './paths.ts'

/** HSDS 3.1: the services for other programs. No key, any page may ask, every list by GET and by POST. */
export const hsdsRoutes: readonly Route[] = [
  single(paths.hsds, async (visit) => ({
    version: hsdsVersion,
    profile: visit.absolute(paths.profile),
    openapi_url: visit.absolute(paths.openapi),
  })),
  single(paths.openapi, async (visit) => makeOpenApi(visit.absolute(paths.hsds))),
  single(paths.profile, async (visit) => makeProfile(visit.absolute(paths.profile))),
  ...list(paths.services, servicesFor),
  single(paths.service(':service'), (visit) => findOpenService(visit, uuidOf(visit, 'service'))),
  ...list(paths.organizations, organizationsFor),
  single(paths.organization(':provider'), (visit) => {
    const { fullService } = readHsdsQuery(fieldsFrom(visit.query), visit.centre.zone)
    return findOrganization(visit, { id: uuidOf(visit, 'provider'), fullService })
  }),
  ...list(paths.serviceAtLocations, placesFor),
  single(paths.serviceAtLocation(':place'), (visit) => findPlace(visit, uuidOf(visit, 'place'))),
  ...list(paths.taxonomies, taxonomiesFor),
  single(paths.taxonomy(':taxonomy'), async (visit) => {
    const id = uuidOf(visit, 'taxonomy')
    return taxonomiesOf(visit).find((taxonomy) => taxonomy.id === id) ?? null
  }),
  ...list(paths.taxonomyTerms, termsFor),
  single(paths.taxonomyTerm(':term'), async (visit) => {
    const id = uuidOf(visit, 'term')
    return (await allTerms(visit)).find((term) => term.id === id) ?? null
  }),
]

const taxonomiesOf = (visit: Visit) => listTaxonomies((path) => visit.absolute(path))

async function taxonomiesFor(visit: Visit, { words }: HsdsQuery): Promise<HsdsSource> {
  return sourceOf(taxonomiesOf(visit).filter((each) => saysAll(`${each.name} ${each.description}`, words)))
}

async function allTerms(visit: Visit) {
  const needs = await visit.read((tx) => readNeeds(tx, visit))
  const terms = listMarks(needs).map((mark) => termOf(mark, (path) => visit.absolute(path)))
  return terms.map((term) => ({ ...term, taxonomy_detail: detailOf(term.taxonomy_id, visit) }))
}

function detailOf(id: string, visit: Visit) {
  return taxonomiesOf(visit).find((taxonomy) => taxonomy.id === id)!
}

// All our terms are of one level: none has a parent, so `top_only` shows all and `parent_id` finds none.
async function termsFor(visit: Visit, query: HsdsQuery): Promise<HsdsSource> {
  if (query.taxonomies.some((id) => !taxonomyKind(id))) throw unknown('taxonomy_id')
  const all = await allTerms(visit)
  if (query.parent && !all.some(({ id }) => id === query.parent)) throw unknown('parent_id')
  return sourceOf(
    all
      .filter(({ taxonomy_id }) => query.taxonomies.every((id) => id === taxonomy_id))
      .filter(() => query.parent === null)
      .filter(({ name, code }) => saysAll(`${name} ${code}`, query.words)),
  )
}

function unknown(name: string): Invalid {
  return new Invalid(new Map([[name, refusal('open-data.query.unknown', { name })]]))
}

function saysAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.toLowerCase().includes(word))
}

function uuidOf(visit: Visit, name: string) {
  const id = parseId<'service'>(visit.params[name]?.toLowerCase())
  if (!id) throw new NotFound(name)
  return id
}

function single(path: string, find: (visit: Visit) => Promise<object | null>): Route {
  return {
    ...{ door: 'api', method: 'GET', path, right: 'anyone', openData: true },
    handle: async (visit): Promise<Download> => {
      const found = await find(visit)
      if (!found) throw new NotFound(path)
      return openJson(found)
    },
  }
}

function list(path: string, find: (visit: Visit, query: HsdsQuery) => Promise<HsdsSource>): Route[] {
  const handle = async (visit: Visit, input: Input): Promise<Download> => {
    if (input.refusal) throw new Refused(input.refusal)
    const query = readHsdsQuery(askedBy(visit, input), visit.centre.zone)
    return answerList(await find(visit, query), query)
  }
  const at = { door: 'api', path, right: 'anyone', openData: true, handle } as const
  return [
    { ...at, method: 'GET' },
    { ...at, method: 'POST' },
  ]
}

// HSDS 3.1 sends the parameters of a POST in its address; a form or JSON in the body keeps them out of logs.
function askedBy(visit: Visit, input: Input): Fields {
  const body = [...input.fields].flatMap(([name, values]) => values.map((value) => [name, value] as const))
  const json = typeof input.json === 'object' && input.json !== null ? Object.entries(input.json) : []
  const told = json.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)] as const))
  return fieldsFrom([...visit.query, ...body, ...told])
}
