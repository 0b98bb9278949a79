// Documents rot silently. What they name must exist: files, links, functions and types.
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { isCode, readSources, root, type Source } from './source.ts'

const sources = readSources()
const files = globSync('{.ci,bin,db,docs,scripts,src,test}/**/*', { cwd: root }).concat(
  globSync('*.{json,md}', { cwd: root }),
  ['LICENSE', '.ci/run'],
)
const known = new Set(files)
const folders = new Set(files.map((path) => dirname(path)))
// Not this file: the faults planted below are named here.
const code = sources.filter(
  ({ path }) => (isCode(path) || /\.(sql|json)$/.test(path)) && path !== 'test/documents.test.ts',
)
const words = new Set(code.flatMap(({ text }) => text.match(/[A-Za-z_]\w+/g) ?? []))
// The map is made from the program; the glossary names words to come, below this heading.
const written = sources
  .filter(({ path }) => path.endsWith('.md') && path !== 'docs/map.md')
  .map(({ path, text }) => ({ path, text: text.replace(/^## Agreed, not yet in code[\s\S]*?(?=^## )/m, '') }))

/** Everything that a document names and that does not exist. */
function missing({ path, text }: Source): string[] {
  const plain = text.replace(/^ *```[\s\S]*?^ *```/gm, '')
  const links = [...plain.matchAll(/\]\(([^)#:\s]+)(?:#[\w-]+)?\)/g)].map((found) => found[1]!)
  const ticked = [...plain.matchAll(/`([^`\n]+)`/g)].map((found) => found[1]!)
  const names = ticked.flatMap(
    (name) => /^([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)(?:\(.*\))?$/.exec(name)?.[1] ?? [],
  )
  return [
    ...links.filter((link) => !exists(join(dirname(path), link))),
    ...ticked.filter((name) => isFileName(name) && !isSomewhere(name)),
    ...names.filter((name) => !words.has(name)),
  ].map((name) => `${path}: ${name}`)
}

function exists(path: string): boolean {
  const clean = path.replace(/\/$/, '')
  return known.has(clean) || folders.has(clean)
}

// `x.rules.ts` is a pattern, no name; what lies in the data folder or inside of a document is none of the program.
function isFileName(name: string): boolean {
  if (/(^|\/)x\.|YYYY|^\//.test(name)) return false
  return /^[\w.@*{},/-]+\.(ts|tsx|cjs|mjs|sql|typ|css)$|^[\w.-]+\/[\w.@*/-]+\.(txt|md|json|docx|conf)$/.test(
    name,
  )
}

// Named from the root, or by its end: `web/route.ts`. A star or a brace is asked as a pattern.
function isSomewhere(name: string): boolean {
  if (/[*{]/.test(name)) return globSync([name, `src/**/${name}`, `test/${name}`], { cwd: root }).length > 0
  return known.has(name) || files.some((path) => path.endsWith(`/${name}`))
}

describe('documents', () => {
  it('name only what exists', () => {
    assert.ok(written.length > 25, String(written.length))
    assert.deepEqual(written.flatMap(missing), [])
  })

  it('control: a link, a file and a function that do not exist are found', () => {
    const text = 'See [this](gone.md), `src/gone.ts`, `gone.sql.ts` and `goneFunction(work)`.'
    assert.equal(missing({ path: 'docs/planted.md', text }).length, 4)
    const fine =
      'See [the tour](tour.md), `src/kernel/work.ts`, `x.rules.ts`, `web/route.ts`, `src/**/*.sql.ts`, `runDeed`.'
    assert.deepEqual(missing({ path: 'docs/planted.md', text: fine }), [])
  })

  it('every domain has one, of at most 60 lines', () => {
    const homes = globSync('src/domains/*', { cwd: root })
    const own = homes.map((home) => sources.find(({ path }) => path === `${home}/README.md`))
    assert.deepEqual(
      homes.filter((_, at) => !own[at] || own[at].text.trimEnd().split('\n').length > 60),
      [],
    )
  })
})
