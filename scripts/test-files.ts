// Runs test files in the order given, two at once; `--test` would sort them, and the longest, begun last,
// would run alone. Its own process, so that a run inside a test run reports as it should. Many files share
// one server with a migrated template: each that needs a database clones it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { findPlace } from '#kernel/db/supervisor/data-place.ts'
import { startEmbedded } from '#kernel/db/supervisor/supervise.ts'
import { makeTemplate } from '#test/database.ts'

const files = process.argv.slice(2)
const asking = files.filter((file) => readFileSync(file, 'utf8').includes("/database.ts'"))
const stop = asking.length > 1 ? await shareServer() : async () => {}
const tests = run({ files, concurrency: 2, execArgv: process.execArgv })
tests.on('test:fail', () => {
  process.exitCode = 1
})
tests.on('end', stop)
tests.compose(new spec()).pipe(process.stdout)

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
