import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './find-browser.ts'

/** What one section of the test run found. A plain check (types, lint) counts as one. */
export interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What a person needs to see: why it failed, or nothing. */
  readonly shown: string
}

export const root = join(import.meta.dirname, '..')
const results = join(root, 'test-results')
const hook = pathToFileURL(join(root, 'src/kernel/tsx-hook.mjs')).href

/** A tool from node_modules that says by its exit code whether all is well. */
export async function runCheck(file: string, words: string[]): Promise<Outcome> {
  const { code, told } = await run([join(root, 'node_modules', file), ...words])
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, shown: '' }
    : { passed: 0, failed: 1, skipped: 0, shown: told }
}

// They begin first: begun last, they would run alone while one of two processors rests.
const longest = [
  'test/crash.test.ts',
  'src/entry/operate.test.ts',
  'test/fuzz.test.ts',
  'test/isolation-routes.test.ts',
  'db/demo/demo.test.ts',
]

/** Test files under node:test, in a time zone. The whole output stays in test-results/. */
export async function runTests(files: string[], zone: string): Promise<Outcome> {
  if (files.length === 0) return { passed: 0, failed: 1, skipped: 0, shown: 'There is no test to run.' }
  const inOrder = new Set([...longest.filter((file) => files.includes(file)), ...files])
  const runner = join(import.meta.dirname, 'test-files.ts')
  const { code, told } = await run(['--import', hook, runner, ...inOrder], { TZ: zone })
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, `tests-${zone.replace('/', '-')}.log`), told)
  return readTestOutput(told, code)
}

/**
 * Reads the counts at the end of a run of node:test; a run that ended badly without a failed test is a
 * failure too.
 */
export function readTestOutput(told: string, code: number): Outcome {
  const count = (word: string) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(told)?.[1] ?? 0)
  const counted = count('fail') + count('cancelled')
  const failed = code !== 0 && counted === 0 ? 1 : counted
  const from = told.indexOf('✖ failing tests:')
  const shown = failed === 0 ? '' : from >= 0 ? told.slice(from) : told
  return { passed: count('pass'), failed, skipped: count('skipped'), shown }
}

/**
 * Browser journeys under playwright. Without a browser they fail: a journey that did not run proves
 * nothing.
 */
export async function runJourneys(files: string[], say: (line: string) => void): Promise<Outcome> {
  const browser = await findBrowser(say)
  if (!browser) {
    const shown =
      'There is no browser for the journeys. Install Chromium or Chrome, or give its path in CHROME_PATH.'
    return { passed: 0, failed: 1, skipped: 0, shown }
  }
  const report = join(results, 'journeys.json')
  rmSync(report, { force: true })
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const words = [cli, 'test', '-c', join(root, 'test/playwright.config.ts'), ...files]
  const { code, told } = await run(words, { CHROME_PATH: browser, JOURNEYS_REPORT: report })
  return readJourneys(report, code, told)
}

function readJourneys(report: string, code: number, told: string): Outcome {
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: Record<string, number> }
    const counted = stats.unexpected! + stats.flaky!
    const failed = code !== 0 && counted === 0 ? 1 : counted
    return { passed: stats.expected!, failed, skipped: stats.skipped!, shown: failed ? told : '' }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, shown: told }
  }
}

async function run(
  words: string[],
  more: Record<string, string> = {},
): Promise<{ code: number; told: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, TZ: 'UTC', NO_COLOR: '1', FORCE_COLOR: '0', ...more }
  // A test runner that thinks it runs inside another one reports in a private format.
  delete env.NODE_TEST_CONTEXT
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece) => {
      told += piece
    })
  }
  const [code] = await once(child, 'close')
  return { code: code ?? 1, told }
}
