import type pg from 'pg'
import { newId } from '#kernel/id.ts'
import { textFor } from './pattern-text.ts'

/** What the catalogue says of a column. */
interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly made: boolean
  /** Texts of the checks on this column alone. */
  readonly checks: readonly string[]
}

interface ForeignKey {
  readonly own: string
  readonly far: string
  readonly columns: readonly string[]
  readonly targets: readonly string[]
}

export type Row = Readonly<Record<string, unknown>>

/** One row of every centre table of one centre, by table. */
export type Rows = ReadonlyMap<string, Row>

/** Who noted the activities, in both centres the same. */
export const noter = '0198c0de-0000-7000-8000-000000000001'

/** Values that no generic rule finds, by table and column. */
const known: Readonly<Record<string, (centre: string) => Row>> = {
  // A host name belongs to one centre of the installation.
  'kernel.hostname': (centre) => ({ host: `${centre}.test` }),
  // What the public sees is a plan in force.
  'community_plan.plan': () => ({ state: 'in_force' }),
  'community_plan.activity': () => ({ is_public: true, state: 'held', noted_by_id: noter }),
  'community_plan.parent_document': () => ({ valid_to: '2026-06-01' }),
  'community_plan.task': () => ({ term_from: '2026-01-01', term_to: '2026-06-01' }),
  'kernel.area': () => ({ kind: 'estate' }),
  // Residents see a place once it is open.
  'places.venue': () => ({ state: 'open', address: 'ul. Próbna 1' }),
  'community_plan.documentation': () => ({ is_published: true, state: 'accepted', consent: 'given' }),
  'community_plan.evidence': () => ({ is_published: true, state: 'accepted' }),
  // A step is about a document or about evidence, and about consent only where it says so.
  'community_plan.decision_step': () => ({ deed: 'changed', evidence_id: null, consent: null }),
  'people.account': () => ({ api_token_hash: 'key' }),
  'people.contact': () => ({ kind: 'email' }),
  'people.role_assignment': () => ({ role: 'ADMINISTRATOR', training_expires_on: '2026-06-01' }),
  // Sent by somebody and not attached yet: most queries ask for no state.
  'files.stored_file': () => ({ state: 'pending', stored_by_kind: 'account', stored_by_id: newId() }),
  // Shown to residents: of a known area, free, and checked lately.
  'catalogue.service': () => ({
    ...{ state: 'published', number: 1, area_code: 'kultura', regime: 'open', benefit: 'service' },
    ...{ urgency: 'yearly', fee: 'free', check_due_on: '2026-03-01', code: 'klub-seniora', age_from: 0 },
    ...{ age_to: 120, visible_from: null, visible_to: null, reopens_on: null },
  }),
  'catalogue.service_place': () => ({ kind: 'venue', hours: 'own' }),
  // Words by which the query of the search finds it.
  'search.search_entry': () => ({ terms: "'proba':1A", concepts: '{proba}' }),
  // An answer names what it is, and a decision says why.
  'desk.enquiry': () => ({
    ...{ answer: 'service', venue_id: null, office_phone_id: null, outcome: 'not-answered', undone_at: null },
    noted_by_kind: 'system',
  }),
  'desk.review_decision': () => ({
    decision: 'unmet-need',
    concept: null,
    note: 'Bo tak.',
    topics: '{dentysta}',
    enquiry_count: 1,
    taken_back_at: null,
  }),
  'kernel.draft': () => ({ fields: [['name', ['value']]] }),
  // Somebody fills in the form: with `held_until` and an end after the start.
  'reservations.reservation': () => ({
    ...{ starts_at: '2026-03-10T08:00:00Z', ends_at: '2026-03-10T10:00:00Z' },
    ...{ held_until: '2026-12-31T08:00:00Z', rules_accepted_at: '2026-03-01T08:00:00Z' },
  }),
  'reservations.reservation_slot': () => ({
    ...{ starts_at: '2026-03-10T08:00:00Z', ends_at: '2026-03-10T10:00:00Z' },
  }),
  'reservations.applicant': () => ({ email: 'ktos@proba.test' }),
  'reservations.policy': () => ({ length_max_minutes: 60 }),
}

/** Centre tables with their columns and keys, each after those it refers to. */
export interface Shape {
  readonly tables: readonly string[]
  readonly columns: ReadonlyMap<string, readonly Column[]>
  readonly keys: readonly ForeignKey[]
}

/** Reads the shape of all tables that have a centre. */
export async function readShape(owner: pg.ClientBase): Promise<Shape> {
  const columns = (await owner.query<Column>(columnsSql)).rows
  const keys = (await owner.query<ForeignKey>(keysSql)).rows
  const names = [...new Set(columns.map((column) => column.table))]
  return { tables: inOrder(names, keys), columns: Map.groupBy(columns, (column) => column.table), keys }
}

/**
 * Puts one row into every centre table. Ids differ between centres and all other values are equal, so that a
 * query by e-mail, token or name that forgets the centre finds two rows.
 */
export async function fillCentre(owner: pg.ClientBase, shape: Shape, centre: string): Promise<Rows> {
  const rows = new Map<string, Row>()
  for (const table of shape.tables) rows.set(table, await insertRow(owner, shape, { table, centre, rows }))
  return rows
}

/**
 * Reads all rows of a centre as one text, to see whether anything changed. Planned once: it names every table
 * and is asked a thousand times.
 */
export function stateReader(owner: pg.ClientBase, shape: Shape, centre: string): () => Promise<string> {
  const parts = shape.tables.map(
    (table) => `select '${table}' || coalesce(string_agg(t::text, '|' order by t::text), '') as state
      from ${table} t where centre_id = '${centre}'`,
  )
  const query = { name: `state of ${centre}`, text: parts.join(' union all ') }
  return async () => {
    const { rows } = await owner.query<{ state: string }>(query)
    return rows.map((row) => row.state).join('\n')
  }
}

async function insertRow(
  owner: pg.ClientBase,
  shape: Shape,
  at: { table: string; centre: string; rows: Rows },
): Promise<Row> {
  // Optional links are tried first: joins then find something. A check that pairs them with a state says no.
  for (const links of ['all', 'required'] as const) {
    const row = makeRow(shape, { ...at, links })
    const names = Object.keys(row)
    const values = names.map((name) =>
      typeof row[name] === 'object' && row[name] !== null ? JSON.stringify(row[name]) : row[name],
    )
    const places = names.map((_, index) => `$${index + 1}`)
    await owner.query('savepoint one_row')
    try {
      const { rows } = await owner.query<Row>(
        `insert into ${at.table} (${names.join(', ')}) values (${places.join(', ')}) returning *`,
        values,
      )
      await owner.query('release savepoint one_row')
      return rows[0]!
    } catch (error) {
      await owner.query('rollback to savepoint one_row')
      if (links === 'required') {
        throw new Error(`no row for ${at.table}; teach test/rows.ts: ${(error as Error).message}`, {
          cause: error,
        })
      }
    }
  }
  throw new Error('unreachable')
}

function makeRow(
  shape: Shape,
  at: { table: string; centre: string; rows: Rows; links: 'all' | 'required' },
): Record<string, unknown> {
  const columns = shape.columns.get(at.table)!
  const row: Record<string, unknown> = { centre_id: at.centre }
  for (const key of shape.keys.filter((each) => each.own === at.table && each.far !== at.table)) {
    const optional = key.columns.some((name) => !columns.find((column) => column.name === name)!.required)
    if (optional && at.links === 'required') continue
    const far = at.rows.get(key.far)
    key.columns.forEach((name, index) => {
      if (far && name !== 'centre_id') row[name] = far[key.targets[index]!]
    })
  }
  for (const column of columns) {
    const given = known[at.table]?.(at.centre)[column.name]
    if (given === null) delete row[column.name]
    else if (given !== undefined) row[column.name] = given
    else if (column.required && !column.made && !(column.name in row)) row[column.name] = valueFor(column)
  }
  return row
}

function valueFor(column: Column): unknown {
  const checks = column.checks.join(' and ')
  const value = typicalValue(column, checks)
  if (value === undefined)
    throw new Error(`no value for ${column.table}.${column.name}: ${column.type}; teach test/rows.ts`)
  return value
}

function typicalValue(column: Column, checks: string): unknown {
  const least = Number(/>= \(?(-?\d+)/.exec(checks)?.[1] ?? 1)
  if (column.type === 'uuid') return newId()
  if (column.type === 'text') return wordFor(column, checks)
  if (column.type === 'boolean') return false
  if (/^(integer|bigint|smallint|numeric)/.test(column.type)) return least
  if (column.type === 'date') return '2026-03-01'
  if (column.type === 'timestamp with time zone') {
    return /expires|until/.test(column.name) ? '2026-12-31T08:00:00Z' : '2026-03-01T08:00:00Z'
  }
  if (column.type === 'time without time zone') return '10:00'
  if (column.type === 'jsonb') return {}
  if (column.type === 'bytea') return '\\x00'
  if (column.type === 'tsvector') return ''
  return column.type.endsWith('[]') ? '{}' : undefined
}

function wordFor(column: Column, checks: string): string {
  const choice = /= ANY \(ARRAY\['((?:[^']|'')*)'::text/.exec(checks)
  if (choice) return choice[1]!
  const pattern = /~ '((?:[^']|'')*)'::text/.exec(checks)
  if (pattern) return textFor(pattern[1]!)
  const longest = Number(/<= (\d+)/.exec(checks)?.[1] ?? 30)
  return `${column.name.replaceAll('_', '-')}@proba.test`.slice(0, longest)
}

function inOrder(tables: readonly string[], keys: readonly ForeignKey[]): string[] {
  const done: string[] = []
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) =>
      keys.every((key) => key.own !== table || key.far === table || !waiting.has(key.far)),
    )
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...waiting].join(', ')}`)
    for (const table of ready) {
      done.push(table)
      waiting.delete(table)
    }
  }
  return done
}

const columnsSql = `
  select c.oid::regclass::text as table, a.attname as name, format_type(a.atttypid, null) as type,
    a.attnotnull as required, a.atthasdef or a.attidentity <> '' or a.attgenerated <> '' as made,
    coalesce((select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]), '{}') as checks
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
    and exists (select from pg_attribute b where b.attrelid = c.oid and b.attname = 'centre_id'
      and not b.attisdropped)
  order by 1, a.attnum`

const keysSql = `
  select conrelid::regclass::text as own, confrelid::regclass::text as far,
    (select array_agg(a.attname::text order by p.at) from unnest(conkey) with ordinality p(num, at)
      join pg_attribute a on a.attrelid = conrelid and a.attnum = p.num) as columns,
    (select array_agg(a.attname::text order by p.at) from unnest(confkey) with ordinality p(num, at)
      join pg_attribute a on a.attrelid = confrelid and a.attnum = p.num) as targets
  from pg_constraint where contype = 'f' and confrelid <> 'kernel.centre'::regclass`
