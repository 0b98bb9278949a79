import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The browser for the journeys: CHROME_PATH, an installed Chromium or Chrome, playwright's own; else it is
 * brought in (Debian's package when root, else playwright's download). Null when none can be had.
 */
export async function findBrowser(say: (line: string) => void): Promise<string | null> {
  const given = process.env.CHROME_PATH
  if (given) return isProgram(given) ? given : null
  return findInstalled() ?? (await findPlaywrights()) ?? installPackage(say) ?? (await download(say))
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...places, ...macPlaces].find(isProgram)
}

async function findPlaywrights(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

function installPackage(say: (line: string) => void): string | undefined {
  const debian = existsSync('/etc/debian_version') && /^ID(_LIKE)?=.*debian/m.test(readOsRelease())
  if (!debian || process.getuid?.() !== 0) return undefined
  say('No browser yet: installing the package chromium (a minute or two).')
  const tried =
    attempt('apt-get', ['update']) &&
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  return tried ? findInstalled() : undefined
}

async function download(say: (line: string) => void): Promise<string | null> {
  say("No browser yet: downloading playwright's Chromium.")
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  return attempt(process.execPath, [cli, 'install', 'chromium']) ? ((await findPlaywrights()) ?? null) : null
}

function attempt(command: string, words: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env })
    return true
  } catch {
    return false
  }
}

function readOsRelease(): string {
  return existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
