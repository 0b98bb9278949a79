// The schemas of HSDS 3.1 lie beside the checkout (`../shared/hsds-3.1`, CC BY-SA 4.0), no part of it.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** What a record breaks, in the words of the schemas; empty when it keeps all. */
export type Judge = (record: unknown) => string[]
export type SchemaName = 'service' | 'organization' | 'service_at_location' | 'taxonomy' | 'taxonomy_term'

export interface HsdsSchemas {
  readonly whole: Readonly<Record<SchemaName, Judge>>
  readonly listed: Readonly<Record<SchemaName, Judge>>
}

/** The folder of the schemas, however deep a worktree lies; null in a clone without it. */
export function schemaFolder(): string | null {
  const fixed = process.env.SPLOT_SHARED
  if (fixed) return existsSync(join(fixed, 'hsds-3.1/schema')) ? join(fixed, 'hsds-3.1/schema') : null
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'shared/hsds-3.1/schema')
    if (existsSync(found)) return found
  }
  return null
}

/**
 * Reads the schemas by giving each file an id of one base, so that their relative references resolve
 * (upstream has none). `strict` is off because they carry words of their own (`tabular_required`).
 */
export function readHsdsSchemas(folder: string): HsdsSchemas {
  const base = 'https://hsds.test/schema/'
  const all = new ajv.default({ strict: false, allErrors: true })
  addFormats.default(all)
  for (const name of globSync(['*.json', 'compiled/*_list.json'], { cwd: folder })) {
    if (/openapi|meta_table/.test(name)) continue
    all.addSchema({ ...JSON.parse(readFileSync(join(folder, name), 'utf8')), $id: `${base}${name}` })
  }
  const judge = (name: string): Judge => {
    const check = all.getSchema(`${base}${name}.json`)
    if (!check) throw new Error(`no schema ${name}`)
    return (record) =>
      check(record) ? [] : (check.errors ?? []).map((each) => `${name}${each.instancePath} ${each.message}`)
  }
  const flat = { taxonomy: judge('taxonomy'), taxonomy_term: judge('taxonomy_term') }
  const three = ['service', 'organization', 'service_at_location'] as const
  const of = (path: (name: string) => string) =>
    ({
      ...flat,
      ...Object.fromEntries(three.map((name) => [name, judge(path(name))])),
    }) as HsdsSchemas['whole']
  return { whole: of((name) => name), listed: of((name) => `compiled/${name}_list`) }
}
