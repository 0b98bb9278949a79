// Everything that must hold, as CI runs it. `npm test some/path` runs only the tests there.
import { existsSync, globSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type Outcome, root, runCheck, runJourneys, runTests } from './test-sections.ts'

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const isJourney = (file: string) => /\.journey\.ts$/.test(file)
/** Rules must not know the zone of the machine; they run again on the other side of the ocean. */
const knowsTime = (file: string) => /\.rules\.test\.ts$|^test\/time[^/]*\.test\.ts$/.test(file)

type Section = readonly [name: string, run: () => Promise<Outcome>]

const wanted = process.argv.slice(2)
const files = findFiles(wanted.length > 0 ? wanted : ['src', 'db', 'test', 'scripts'])
const total = { passed: 0, failed: 0, skipped: 0 }

for (const [name, run] of listSections()) {
  const started = performance.now()
  const outcome = await run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (outcome.shown) console.log(outcome.shown.trimEnd())
  const counts = `${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped`
  console.log(`${outcome.failed ? '✖' : '✔'} ${name} (${seconds} s): ${counts}`)
  total.passed += outcome.passed
  total.failed += outcome.failed
  total.skipped += outcome.skipped
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

function listSections(): Section[] {
  const tests = files.filter(isTest)
  const journeys = files.filter(isJourney)
  const elsewhere = tests.filter(knowsTime)
  const all: Section[] = wanted.length > 0 ? [] : checks()
  if (tests.length > 0 || journeys.length === 0) all.push(['tests', () => runTests(tests, 'UTC')])
  if (elsewhere.length > 0) {
    all.push(['rules in another time zone', () => runTests(elsewhere, 'America/New_York')])
  }
  if (journeys.length > 0) all.push(['journeys', () => runJourneys(journeys, console.log)])
  return all
}

function checks(): Section[] {
  return [
    ['types', () => runCheck('typescript/bin/tsc', [])],
    ['lint', () => runCheck('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])],
    ['unused files and exports', () => runCheck('knip/bin/knip.js', ['--no-progress'])],
  ]
}

/** Test files of paths given from here or from the repository: a file is itself, a folder is all under it. */
function findFiles(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const found = [resolve(path), join(root, path)].find((place) => existsSync(place))
    if (!found) return []
    const inside = relative(root, found)
    if (!statSync(found).isDirectory()) return [inside]
    return globSync(`${inside || '.'}/**/*.{test,journey}.{ts,tsx}`, { cwd: root }).sort()
  })
}
