// Who may know whom (house-style 2), read from the imports and from the SQL.
import { domainOrder, schemaOf, schemaOrder } from './domain-order.ts'
import { importsOf, isCode, isFixture, isTest, type Source, targetOf, withoutComments } from './source.ts'

const layers = ['kernel', 'ui', 'domains', 'entry']

/** The only ones that may look at all centres at once (architecture, "Three doors"). */
export const platformImporters = [
  'db/demo/make-demo.ts',
  'src/domains/setup/centre.actions.ts',
  'src/entry/centres.ts',
  'src/entry/changes.ts',
  'src/entry/commands/audit.ts',
  'src/entry/commands/centre.ts',
  'src/entry/commands/demo.ts',
  'src/entry/commands/doctor.ts',
  'src/entry/commands/outbox.ts',
  'src/entry/demo.ts',
  'src/entry/worker.ts',
  'src/kernel/db/doors.ts',
  'src/kernel/db/handle.ts',
  'src/kernel/operate/outbox-state.ts',
  'src/kernel/outbox.ts',
  'src/kernel/queue-bell.ts',
]

/**
 * Imports that point back: entry → domains → ui → kernel, a domain only to those before it, and there to
 * public.ts.
 */
export function wrongImports(sources: readonly Source[]): string[] {
  return sources
    .filter((source) => source.path.startsWith('src/') && isCode(source.path))
    .flatMap((source) =>
      importsOf(source).flatMap((name) => {
        const target = targetOf(source.path, name)
        const why = target && whyNotImport(source.path, target)
        return why ? [`${source.path} imports ${target}: ${why}`] : []
      }),
    )
}

function whyNotImport(from: string, target: string): string | null {
  if (isTest(from)) return null
  if (isTest(target)) return 'the program knows no test'
  if (isFixture(target) && !isFixture(from)) return 'fixtures are for tests and for the demonstration'
  const [, own, ownDomain] = from.split('/')
  const [area, far, farDomain, file] = target.split('/')
  if (area !== 'src') return from.startsWith('src/entry/') && area === 'db' ? null : 'outside of src'
  if (layers.indexOf(far!) > layers.indexOf(own!)) return `${own} does not know ${far}`
  if (own !== 'domains' || far !== 'domains' || ownDomain === farDomain) return null
  const order: readonly string[] = domainOrder
  if (order.indexOf(farDomain!) > order.indexOf(ownDomain!)) return `${farDomain} stands after ${ownDomain}`
  return file === 'public.ts' || isFixture(from) ? null : 'only its public.ts'
}

/** Folders of domains that stand nowhere in the line. */
export function strangeDomains(sources: readonly Source[]): string[] {
  const names = sources.map((source) => /^src\/domains\/([^/]+)\//.exec(source.path)?.[1])
  return [...new Set(names)].filter(
    (name) => name && !(domainOrder as readonly string[]).includes(name),
  ) as string[]
}

/** Users of the owner's door beside the named list. */
export function platformUsers(sources: readonly Source[]): string[] {
  return sources
    .filter(
      ({ path, text }) =>
        isCode(path) &&
        /^(src|db)\//.test(path) &&
        !isTest(path) &&
        /withPlatform|\bPlatform\b/.test(withoutComments(text)),
    )
    .map((source) => source.path)
    .filter((path) => !path.endsWith('.sql.ts') && !platformImporters.includes(path))
}

const sqlWords = new RegExp(
  [
    String.raw`\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(`,
    '\\bsql(\\.raw\\(|<[^`]*>`|`)',
    `['"\`](select|insert into|update|delete from|with|listen) [a-z_]+( |\\.|'|,)`,
  ].join('|'),
)

/** SQL outside of `x.sql.ts` and the kernel. */
export function strayQueries(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => /^src\/(domains|ui|entry)\//.test(path) && isCode(path))
    .filter(({ path }) => !path.endsWith('.sql.ts') && !isTest(path) && !isFixture(path))
    .filter(({ text }) => sqlWords.test(withoutComments(text)))
    .map((source) => source.path)
}

const writes = new RegExp(
  [
    String.raw`\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)\.`,
    String.raw`\b(?:insert into|update|delete from|merge into)\s+(\w+)\.\w`,
  ].join('|'),
  'gi',
)

/** Writes into another domain's tables, and mentions of tables of later domains. */
export function foreignTables(sources: readonly Source[]): string[] {
  const known = new RegExp(`\\b(${schemaOrder.join('|')})\\.[a-z_]+`, 'g')
  return sources.flatMap(({ path, text }) => {
    const domain = /^src\/domains\/([^/]+)\/[^/]+\.sql\.ts$/.exec(path)?.[1]
    if (!domain) return []
    const own = schemaOf(domain)
    // An action of the audit and a right have three parts; a table has two.
    const code = withoutComments(text).replace(/'[\w-]+\.[\w-]+\.[\w.-]+'/g, "''")
    const written = [...code.matchAll(writes)].map((found) => (found[1] ?? found[2])!)
    const read = [...code.matchAll(known)].map((found) => found[1]!)
    const later = read.filter((schema) => schemaOrder.indexOf(schema) > schemaOrder.indexOf(own))
    return [
      ...new Set(written.filter((schema) => schema !== own).map((schema) => `${path} writes ${schema}`)),
      ...new Set(later.map((schema) => `${path} reads ${schema}, which stands later`)),
    ]
  })
}
