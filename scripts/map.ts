// `npm run map`: writes docs/map.md, a picture of the program made from the program itself: domains, who knows whom,
// tables, addresses with their rights, jobs, facts, settings. test/map.test.ts refuses a map that is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { domains } from '#entry/domains.ts'
import { ownRoutes } from '#entry/own-pages.tsx'
import type { Domain } from '#kernel/domain.ts'
import type { Route } from '#kernel/web/route.ts'
import { schemaOf } from '#test/domain-order.ts'
import { importsOf, isFixture, isTest, readSources, root, type Source, targetOf } from '#test/source.ts'

/** Where the map lies, from the root. */
export const mapFile = 'docs/map.md'

/** The whole map as Markdown; the same program gives the same text. */
export function makeMap(sources: readonly Source[] = readSources()): string {
  const program = sources.filter(
    ({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && !isFixture(path),
  )
  const schema = readFileSync(join(root, 'db/schema.sql'), 'utf8')
  return [
    '# Map of the program',
    '',
    'Made by `npm run map` from the program itself. Do not edit; run it again after a change.',
    '',
    ...domainsPart(program, schema),
    ...arrowsPart(program, schema),
    ...tablesPart(schema),
    ...routesPart(),
    ...jobsPart(),
    ...factsPart(program),
    ...settingsPart(),
  ].join('\n')
}

function domainsPart(program: readonly Source[], schema: string): string[] {
  const rows = domains.map((domain) => [
    `[${domain.name}](../src/domains/${domain.name}/README.md)`,
    aboutDomain(domain, program),
    String(domain.routes.length),
    String(tablesOf(schema).filter((table) => table.name.startsWith(`${schemaOf(domain.name)}.`)).length),
  ])
  const head = ['domain, in order', 'purpose', 'routes', 'tables']
  return ['## Domains', '', 'A domain knows only those above it.', '', ...tableOf(head, rows), '']
}

// The sentence above the declaration in domain.ts, without its markers.
function aboutDomain(domain: Domain, program: readonly Source[]): string {
  const source = program.find(({ path }) => path === `src/domains/${domain.name}/domain.ts`)
  const said = source && /\/\*\*([^*]*(?:\*(?!\/)[^*]*)*)\*\/\s*export const \w+: Domain\b/.exec(source.text)
  return said ? said[1]!.replace(/\s*\n\s*\*\s*/g, ' ').trim() : ''
}

function arrowsPart(program: readonly Source[], schema: string): string[] {
  const names = domains.map((domain) => domain.name)
  const rows = names.flatMap((from) =>
    names
      .map((to) => [from, to, importedNames(program, from, to), foreignKeys(schema, from, to)] as const)
      .filter(([, , imported, keys]) => imported.length + keys.length > 0)
      .map(([, to, imported, keys]) => [`${from} → ${to}`, codes(imported), codes(keys)]),
  )
  const head = ['who → whom', 'imports from its public.ts', 'foreign keys']
  const lead = 'Everybody knows the kernel and the ui; nobody knows the entry.'
  return ['## Arrows between domains', '', lead, '', ...tableOf(head, rows), '']
}

function importedNames(program: readonly Source[], from: string, to: string): string[] {
  if (from === to) return []
  const found = program
    .filter(({ path }) => path.startsWith(`src/domains/${from}/`))
    .filter((source) =>
      importsOf(source).some((name) => targetOf(source.path, name)?.startsWith(`src/domains/${to}/`)),
    )
    .flatMap(({ text }) => {
      const line = new RegExp(
        String.raw`(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'#domains/${to}/`,
        'g',
      )
      return [...text.matchAll(line)].flatMap((match) => match[1]!.split(','))
    })
    .map((name) =>
      name
        .replace(/\btype\s+/, '')
        .replace(/\s+as\s+\w+/, '')
        .trim(),
    )
  return [...new Set(found.filter(Boolean))].sort()
}

function foreignKeys(schema: string, from: string, to: string): string[] {
  if (from === to) return []
  const far = new RegExp(String.raw`^ {2}FOREIGN KEY .* REFERENCES (${schemaOf(to)}\.\w+)`, 'gm')
  return tablesOf(schema)
    .filter((table) => table.name.startsWith(`${schemaOf(from)}.`))
    .flatMap((table) => [...table.text.matchAll(far)].map((match) => `${table.name} → ${match[1]}`))
    .sort()
}

interface Table {
  readonly name: string
  readonly about: string
  readonly text: string
}

function tablesOf(schema: string): Table[] {
  return schema
    .split(/^table /m)
    .slice(1)
    .map((text) => ({
      name: /^[\w.]+/.exec(text)![0],
      about: /^ {2}-- (.*)$/m.exec(text)?.[1] ?? '',
      text,
    }))
}

function tablesPart(schema: string): string[] {
  const order = ['kernel', ...domains.map((domain) => schemaOf(domain.name))]
  const place = (table: Table) => order.indexOf(table.name.split('.')[0]!)
  const rows = tablesOf(schema)
    .toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name))
    .map((table) => [`\`${table.name}\``, table.about])
  const lead = 'Columns, keys and policies: [db/schema.sql](../db/schema.sql).'
  return ['## Tables', '', lead, '', ...tableOf(['table', 'what it holds'], rows), '']
}

function routesPart(): string[] {
  const groups: [string, readonly Route[]][] = [
    ['entry', ownRoutes],
    ...domains.map((domain): [string, readonly Route[]] => [domain.name, domain.routes]),
  ]
  const lead = [
    'What each role really gets is in [test/rights.expected.txt](../test/rights.expected.txt), asked of every address.',
    'Beside these, outside of any centre: `/healthz`, `/readyz`, `/metrics`, `/assets/*` (`src/entry/system-routes.ts`).',
  ]
  return ['## Addresses and rights', '', ...lead, '', ...groups.flatMap(([name, own]) => routesOf(name, own))]
}

function routesOf(name: string, own: readonly Route[]): string[] {
  const byPlace = Map.groupBy(own, (route) => `${route.path} ${route.door} ${route.right}`)
  const rows = [...byPlace.values()]
    .toSorted((a, b) => a[0]!.path.localeCompare(b[0]!.path))
    .map((same) => {
      const { door, path, right } = same[0]!
      const methods = [...new Set(same.map((route) => route.method))].sort().join(' ')
      return [`\`${path}\``, methods, door, right === 'anyone' ? 'anyone' : `\`${right}\``]
    })
  if (rows.length === 0) return []
  return [`### ${name}`, '', ...tableOf(['address', 'methods', 'door', 'right'], rows), '', ...rightsOf(name)]
}

function rightsOf(name: string): string[] {
  const rights = domains.find((domain) => domain.name === name)?.rights ?? {}
  const rows = Object.entries(rights).map(([action, row]) => {
    const byReach = Map.groupBy(Object.entries(row), ([, reach]) => reach)
    const said = [...byReach].map(([reach, roles]) => `${reach}: ${roles.map(([role]) => role).join(', ')}`)
    return [`\`${action}\``, said.join('; ')]
  })
  return rows.length === 0 ? [] : [...tableOf(['right', 'reach: who'], rows), '']
}

function jobsPart(): string[] {
  const own = [
    ['`kernel.send`', 'with each message of the outbox'],
    ['`kernel.clean-up`', 'daily'],
  ]
  const declared = domains.flatMap((domain) =>
    Object.keys(domain.jobs ?? {}).map((job) => {
      const facts = Object.entries(domain.listens ?? {}).filter(([, jobs]) => jobs.includes(job))
      const when = [
        ...(domain.daily?.includes(job) ? ['daily'] : []),
        ...facts.map(([fact]) => `after \`${fact}\``),
      ]
      return [`\`${job}\``, when.join(', ') || 'when a deed asks for it']
    }),
  )
  return ['## Jobs', '', ...tableOf(['job', 'when'], [...own, ...declared]), '']
}

function factsPart(program: readonly Source[]): string[] {
  const told = program.flatMap(({ path, text }) =>
    [...text.matchAll(/\bannounce\(\s*work,\s*'([^']+)'/g)].map((found) => [found[1]!, path] as const),
  )
  const rows = [...Map.groupBy(told, ([fact]) => fact)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([fact, where]) => {
      const jobs = domains.flatMap((domain) => domain.listens?.[fact] ?? [])
      return [`\`${fact}\``, codes([...new Set(where.map(([, path]) => path))]), codes(jobs) || 'nobody yet']
    })
  return ['## Facts', '', ...tableOf(['fact', 'announced in', 'listening jobs'], rows), '']
}

function settingsPart(): string[] {
  const rows = domains.flatMap((domain) =>
    (domain.settings ?? []).map((setting) => [`\`${setting.key}\``, domain.name, setting.title]),
  )
  const head = ['key', 'declared by', 'as staff read it']
  return ['## Dated settings of a centre', '', ...tableOf(head, rows), '']
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

if (import.meta.main) {
  writeFileSync(join(root, mapFile), makeMap())
  console.log(`Zapisano ${mapFile}.`)
}
