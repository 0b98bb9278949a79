// Runs test files in the order given, two at once; `--test` would sort them, and the longest, begun last,
// would run alone. Its own process, so that a run inside a test run reports as it should. Many files share
// one server with a migrated template: each that needs a database clones it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { pathToFileURL } from 'node:url'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'
import { startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import { makeTemplate } from '#test/database.ts'

const root = join(import.meta.dirname, '..')
const packs = join(root, 'node_modules/.cache/splot/packs')
const perPack = 4
const files = process.argv.slice(2)
const asking = files.filter((file) => readFileSync(file, 'utf8').includes("/database.ts'"))
const stop = asking.length > 1 ? await shareServer() : async () => {}
const tests = run({ files: packed(), concurrency: 2, execArgv: process.execArgv })
tests.on('test:fail', () => {
  process.exitCode = 1
})
tests.on('end', stop)
tests.compose(new spec()).pipe(process.stdout)

/**
 * Files of a domain that need a database run four to a process: each would load the whole program for itself,
 * which takes longer than many of them run. Their databases stay apart.
 */
function packed(): string[] {
  const domainOf = (file: string) => /^src\/domains\/([^/]+)\//.exec(file)?.[1]
  const packOf = new Map<string, string>()
  mkdirSync(packs, { recursive: true })
  for (const [domain, own] of Map.groupBy(asking, domainOf)) {
    for (let at = 0; domain && at < own.length; at += perPack) {
      const held = own.slice(at, at + perPack)
      const pack = join(packs, `${domain}-${at / perPack + 1}.test.mjs`)
      writeFileSync(pack, packOfFiles(held))
      for (const file of held) packOf.set(file, pack)
    }
  }
  return [...new Set(files.map((file) => packOf.get(file) ?? file))]
}

// One file after the other, each with its database; and all before any test: a run that has no test left
// ends, and takes away what the next file has just opened.
function packOfFiles(held: readonly string[]): string {
  const address = (file: string) => JSON.stringify(pathToFileURL(join(root, file)).href)
  return [
    `import { it } from 'node:test'`,
    'const all = Promise.withResolvers()',
    `it('the files of a pack are read', () => all.promise)`,
    ...held.map((file) => `await import(${address(file)})`),
    'all.resolve()\n',
  ].join('\n')
}

async function shareServer(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'splot-tests-'))
  const embedded = await startEmbedded({ dataDir })
  await makeTemplate(embedded.ownerUrl)
  process.env.SPLOT_TEST_SERVER = embedded.ownerUrl
  return async () => {
    await embedded.stop()
    // Started as root, the database stands in the state folder of the system.
    const place = findPlace(dataDir)
    if (place) rmSync(place.root, { recursive: true, force: true })
    rmSync(dataDir, { recursive: true, force: true })
  }
}
