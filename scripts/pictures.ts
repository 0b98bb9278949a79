// Renews the pictures of the README from a running demonstration:
//   npm start, and beside it: node --import ./src/kernel/tsx-hook.mjs scripts/pictures.ts [address]
// (address: http://localhost:3000). Each picture stays under 150 KB.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { cast } from '#domains/people/demo-cast.ts'
import { findBrowser } from './find-browser.ts'

interface Picture {
  readonly name: string
  readonly width: 1280 | 390
  readonly height: number
  /** Opens what is to be seen; `staff` is signed in before. */
  readonly staff?: true
  readonly open: (page: Page, go: (path: string) => Promise<void>) => Promise<void>
}

const year = new Date().getFullYear()
const most = 150_000

const pictures: readonly Picture[] = [
  { name: 'front', width: 1280, height: 900, open: (_, go) => go('/') },
  { name: 'plan-for-residents', width: 1280, height: 1000, open: (_, go) => go(`/plan/${year}`) },
  {
    name: 'search',
    width: 1280,
    height: 1000,
    open: (_, go) => go('/szukaj?q=babcia+nie+wychodzi+ju%C5%BC+z+domu'),
  },
  { name: 'rooms', width: 1280, height: 1000, open: (_, go) => go('/rezerwacje') },
  {
    name: 'plan-for-staff',
    width: 1280,
    height: 1000,
    staff: true,
    open: async () => {},
  },
  {
    name: 'activity-on-a-phone',
    width: 390,
    // Ends above the date: a browser without Polish writes it in its own way.
    height: 670,
    staff: true,
    // Nothing is typed: the draft would be kept, and the next picture would begin with it.
    open: (page, go) => go(`${new URL(page.url()).pathname}/dzialania/nowe`),
  },
  {
    name: 'annual-report',
    width: 1280,
    height: 1000,
    staff: true,
    open: async (page, go) => {
      await go(`${new URL(page.url()).pathname}/sprawozdanie`)
      // From the first figures on: above them stands what the report still lacks.
      await page.evaluate("document.querySelectorAll('main h2')[1].scrollIntoView()")
    },
  },
]

const address = process.argv[2] ?? 'http://localhost:3000'
const folder = join(import.meta.dirname, '../docs/pictures')
const path = await findBrowser(console.error)
if (!path) throw new Error('There is no browser. Install Chromium, or give its path in CHROME_PATH.')
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: path,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
try {
  for (const picture of pictures) await take(browser, picture)
} finally {
  await browser.close()
}

async function take(from: Browser, picture: Picture): Promise<void> {
  const { width, height } = picture
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor: width === 390 ? 2 : 1,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  const go = async (where: string) => {
    const answer = await page.goto(new URL(where, address).href)
    if (answer?.status() !== 200) throw new Error(`${where} answered ${answer?.status()}`)
  }
  if (picture.staff) await signIn(page, go)
  await picture.open(page, go)
  await page.evaluate('document.fonts.ready.then(() => null)')
  await keep(picture.name, await page.screenshot())
  await context.close()
}

/** The community organiser signs in and opens the plan of this year. */
async function signIn(page: Page, go: (path: string) => Promise<void>): Promise<void> {
  await go('/praca/wejscie')
  await page.fill('#f-email', cast[0].email)
  await page.fill('#f-password', cast[0].password)
  await page.click('form:has(#f-password) button')
  await page.waitForURL(/\/praca$/)
  await go('/praca/plany')
  await page
    .locator('main a[href^="/praca/plany/0"]', { hasText: String(year) })
    .first()
    .click()
  await page.waitForURL(/\/praca\/plany\/0[^/]+$/)
}

/** Fewer colours until it is small enough. */
async function keep(name: string, shot: Buffer): Promise<void> {
  for (const colours of [256, 128, 64, 32, 16]) {
    const made = await sharp(shot).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer()
    if (made.length > most && colours > 16) continue
    await writeFile(join(folder, `${name}.png`), made)
    console.log(`${name}.png: ${Math.round(made.length / 1000)} KB, ${colours} colours`)
    return
  }
}
