import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { nationalConcepts } from '#domains/search/public.ts'
import { termsOf } from '#domains/search/search-entry.rules.ts'
import type { InLanguages } from '#domains/search/search-entry.ts'
import { newId } from '#kernel/id.ts'
import { analyzerVersion } from '#kernel/language/analyse.ts'

export const centres = 2477
export const perCentre = 121
/** Wordings of each kind of service: a country does not name all its clubs alike. */
const wordings = 20

interface DemoService {
  readonly code: string
  readonly name: InLanguages
  readonly summary: InLanguages
  readonly concepts: readonly string[]
}

const services = join(import.meta.dirname, '../../db/demo/services')

/**
 * Fills an empty database with as many centres as Poland has municipalities, each with 121 services that can
 * be found: those of the demonstration in twenty wordings. Only what the search reads.
 */
export async function makePoland(owner: pg.Client, many = centres): Promise<void> {
  const kinds = globSync('*.json', { cwd: services })
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(join(services, file), 'utf8')) as DemoService[])
  const made = kinds.flatMap((kind) => Array.from({ length: wordings }, (_, tail) => wordedAs(kind, tail)))
  await owner.query(`create temp table wording (no integer primary key, code text, name text, name_uk text,
    name_en text, summary text, summary_uk text, summary_en text, concepts text[], terms tsvector)`)
  await owner.query(
    `insert into wording select no, code, name, name_uk, name_en, summary, summary_uk, summary_en,
       string_to_array(concepts, ' '), terms::tsvector
     from jsonb_to_recordset($1::jsonb) as t(no integer, code text, name text, name_uk text, name_en text,
       summary text, summary_uk text, summary_en text, concepts text, terms text)`,
    [JSON.stringify(made.map((row, no) => ({ no, ...row })))],
  )
  await owner.query('create temp table own (no integer primary key, id uuid)')
  const ids = Array.from({ length: many }, (_, no) => ({ no, id: newId() }))
  await owner.query(
    `insert into own select no, id from jsonb_to_recordset($1::jsonb) as t(no integer, id uuid)`,
    [JSON.stringify(ids)],
  )
  await owner.query(`insert into kernel.centre (id, slug, name, municipality, created_at)
    select id, 'gmina-' || no, 'Centrum Usług Społecznych nr ' || no, 'Gmina ' || no, now() from own`)
  await owner.query(
    `insert into search.search_entry (centre_id, subject_kind, subject_id, code, path, name, name_uk, name_en,
       summary, summary_uk, summary_en, concepts, terms, analyzer_version, put_at)
     select own.id, 'service', gen_random_uuid(), w.code, '/uslugi/' || w.no, w.name, w.name_uk, w.name_en,
       w.summary, w.summary_uk, w.summary_en, w.concepts, w.terms, $1, now()
     from own cross join generate_series(0, $2 - 1) as s(step)
     join wording w on w.no = (own.no * 37 + s.step * 17) % $3`,
    [analyzerVersion, perCentre, made.length],
  )
  await owner.query('analyze search.search_entry')
}

function wordedAs(kind: DemoService, tail: number) {
  const place = placeName(tail)
  const name = { ...kind.name, pl: `${kind.name.pl} ${place}` }
  const labels = nationalConcepts().flatMap(({ code, labels: own }) =>
    kind.concepts.includes(code) ? [own] : [],
  )
  return {
    ...{ code: kind.code, concepts: kind.concepts.join(' ') },
    ...{ name: name.pl, name_uk: kind.name.uk, name_en: kind.name.en },
    ...{ summary: kind.summary.pl, summary_uk: kind.summary.uk, summary_en: kind.summary.en },
    terms: termsOf({ name, summary: kind.summary, note: null, body: null }, labels),
  }
}

const beginnings = ['Brzo', 'Lipo', 'Dębo', 'Olszo', 'Jawo']
const endings = ['wiec', 'wice', 'szyn', 'gród']

function placeName(at: number): string {
  return `${beginnings[at % beginnings.length]}${endings[Math.floor(at / beginnings.length) % endings.length]}`
}
