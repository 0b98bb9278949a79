import { hsdsVersion } from './hsds.ts'
import { pageLimits } from './hsds-query.form.ts'

const schemas = 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema/'
const text = { type: 'string' }
const uuid = { type: 'string', format: 'uuid' }
const yes = { type: 'boolean', default: false }

const parameters: Readonly<Record<string, { schema: object; about: string }>> = {
  search: { schema: { ...text, maxLength: 200 }, about: 'Słowa, które muszą wystąpić w nazwach i opisach.' },
  page: { schema: { type: 'integer', minimum: 1, default: 1 }, about: 'Numer strony, od 1.' },
  per_page: {
    schema: { type: 'integer', minimum: 1, maximum: pageLimits.most, default: pageLimits.usual },
    about: `Ile pozycji na stronie. Z minimal najwyżej ${pageLimits.mostMinimal}.`,
  },
  format: {
    schema: { ...text, enum: ['json', 'ndjson'] },
    about: 'ndjson: wszystko naraz, wiersz na pozycję.',
  },
  taxonomy_term_id: { schema: uuid, about: 'Tylko z tym pojęciem. Powtórzony: ze wszystkimi.' },
  taxonomy_id: { schema: uuid, about: 'Tylko z jakimkolwiek pojęciem tego słownika.' },
  organization_id: { schema: uuid, about: 'Tylko tego wykonawcy.' },
  modified_after: {
    schema: { ...text, format: 'date-time' },
    about: 'Zmienione wtedy lub później, także wycofane (defunct) i ukryte (inactive).',
  },
  minimal: { schema: yes, about: 'Tylko identyfikator, nazwa, stan i czas zmiany.' },
  full: { schema: yes, about: 'Pełne pozycje zamiast skróconych.' },
  full_service: { schema: yes, about: 'Wykonawca ze wszystkimi usługami.' },
  top_only: { schema: yes, about: 'Pojęcia bez nadrzędnego. U nas wszystkie.' },
  parent_id: { schema: uuid, about: 'Pojęcia podrzędne.' },
}

const lists = {
  services: {
    item: 'compiled/service_list.json',
    one: 'service.json',
    asks: [
      'search',
      'page',
      'per_page',
      'format',
      'taxonomy_term_id',
      'taxonomy_id',
      'organization_id',
      'modified_after',
      'minimal',
      'full',
    ],
  },
  organizations: {
    item: 'compiled/organization_list.json',
    one: 'organization.json',
    asks: ['search', 'full_service', 'full', 'taxonomy_term_id', 'taxonomy_id', 'page', 'per_page', 'format'],
  },
  service_at_locations: {
    item: 'compiled/service_at_location_list.json',
    one: 'service_at_location.json',
    asks: [
      'search',
      'taxonomy_term_id',
      'taxonomy_id',
      'organization_id',
      'modified_after',
      'full',
      'page',
      'per_page',
      'format',
    ],
  },
  taxonomies: { item: 'taxonomy.json', one: 'taxonomy.json', asks: ['search', 'page', 'per_page', 'format'] },
  taxonomy_terms: {
    item: 'taxonomy_term.json',
    one: 'taxonomy_term.json',
    asks: ['search', 'page', 'per_page', 'format', 'taxonomy_id', 'top_only', 'parent_id'],
  },
} as const

/** The OpenAPI 3.1 document of the feed. `base` is the address of its root. */
export function makeOpenApi(base: string): object {
  const paths: Record<string, object> = {
    '/': { get: { summary: 'O tym interfejsie', responses: answer({ type: 'object' }) } },
  }
  for (const [name, { item, one, asks }] of Object.entries(lists)) {
    const page = { $ref: '#/components/schemas/Page' }
    const contents = { type: 'array', items: { $ref: `${schemas}${item}` } }
    const body = answer({
      allOf: [page, { type: 'object', required: ['contents'], properties: { contents } }],
    })
    const asked = asks.map((each) => ({ $ref: `#/components/parameters/${each}` }))
    const listed = { parameters: asked, responses: { ...body, ...wrong } }
    const id = { name: 'id', in: 'path', required: true, schema: uuid }
    paths[`/${name}`] = {
      get: { summary: name, ...listed },
      post: { summary: `${name}: parametry w adresie albo w formularzu`, ...listed },
    }
    paths[`/${name}/{id}`] = {
      get: {
        summary: one,
        parameters: [id],
        responses: { ...answer({ $ref: `${schemas}${one}` }), ...wrong },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'HSDS-PL-CUS: usługi centrum usług społecznych', version: hsdsVersion },
    servers: [{ url: base }],
    paths,
    components: { parameters: namedParameters(), schemas: { Page: pageSchema } },
  }
}

const wrong = {
  '422': {
    description: 'Parametr, którego nie da się odczytać',
    content: { 'application/problem+json': {} },
  },
  '404': { description: 'Nie ma takiej pozycji', content: { 'application/problem+json': {} } },
}

function answer(schema: object) {
  return { '200': { description: 'Odpowiedź', content: { 'application/json': { schema } } } }
}

function namedParameters() {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { schema, about }]) => [
      name,
      { name, in: 'query', required: false, description: about, schema },
    ]),
  )
}

const pageSchema = {
  type: 'object',
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty'],
  properties: {
    ...{
      total_items: { type: 'integer' },
      total_pages: { type: 'integer' },
      page_number: { type: 'integer' },
    },
    ...{ size: { type: 'integer' }, first_page: { type: 'boolean' }, last_page: { type: 'boolean' } },
    empty: { type: 'boolean' },
  },
}
