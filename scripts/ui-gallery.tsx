// A look at every part: serves gallery pages under the real CSP, takes pictures on phone and desk, light and
// dark, prints, and asks axe. node --import ./src/kernel/tsx-hook.mjs scripts/ui-gallery.tsx FOLDER [page …]
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium } from '@playwright/test'
import { serveAsset } from '#ui/assets.ts'
import { answers, formFresh, formWrong } from './gallery/forms.tsx'
import { crisis, front, list, ukrainian } from './gallery/portal.tsx'
import { empty, pictures, today } from './gallery/staff.tsx'

const all = { front, list, ukrainian, crisis, formWrong, formFresh, answers, today, pictures, empty }
const folder = process.argv[2] ?? 'gallery'
const asked = process.argv.slice(3)
const names = asked.length > 0 ? asked : Object.keys(all)
mkdirSync(folder, { recursive: true })

const pages = new Map<string, string>()
for (const [name, page] of Object.entries(all)) pages.set(`/${name}`, String(await page))
for (const name of names) writeFileSync(`${folder}/${name}.html`, pages.get(`/${name}`) ?? '')

const csp =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'"
const server = createServer((ask, answer) => {
  const asset = serveAsset(ask.url ?? '', ask.headers['accept-encoding'])
  if (asset) return answer.writeHead(200, { 'content-type': asset.type, ...asset.headers }).end(asset.body)
  const html = pages.get(ask.url ?? '')
  answer.writeHead(html ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': csp,
  })
  answer.end(html)
})
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
let faults = 0
for (const width of [390, 1280])
  for (const scheme of ['light', 'dark'] as const) await look(browser, width, scheme)
await poses(browser)
await browser.close()
server.close()
process.stdout.write(`${faults} faults\n`)
process.exitCode = faults > 0 ? 1 : 0

async function look(from: Browser, width: number, scheme: 'light' | 'dark') {
  const context = await from.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    bypassCSP: false,
  })
  const page = await context.newPage()
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') say(`console: ${line.text()}`)
  })
  for (const name of names) {
    await page.goto(`${base}/${name}`)
    await page.evaluate('document.fonts.ready')
    const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
    if (overflow > 0) say(`${name} ${width}: wider than the screen by ${overflow}`)
    await page.screenshot({ path: `${folder}/${name}-${width}-${scheme}.png`, fullPage: true })
    const found = await new AxeBuilder({ page }).analyze()
    for (const fault of found.violations) {
      say(
        `${name} ${width} ${scheme}: ${fault.id} ${fault.nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 400)}`,
      )
    }
    if (width === 1280 && scheme === 'light') await page.pdf({ path: `${folder}/${name}.pdf`, format: 'A4' })
  }
  await context.close()
}

/** What only shows when somebody acts: open menus, focus, dialog; forced colours; 320 points (400 % zoom). */
async function poses(from: Browser) {
  const phone = await from.newContext({ viewport: { width: 390, height: 800 } })
  const page = await phone.newPage()
  for (const name of ['front', 'today']) {
    await page.goto(`${base}/${name}`)
    await page.click('.menu > summary')
    await page.screenshot({ path: `${folder}/pose-menu-${name}.png` })
  }
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.goto(`${base}/today`)
  await page.click('.head-side .account > summary')
  await page.focus('.actions a')
  await page.keyboard.press('Tab')
  await page.screenshot({ path: `${folder}/pose-account.png` })
  await page.goto(`${base}/answers`)
  await page.click('confirm-dialog > button')
  await page.screenshot({ path: `${folder}/pose-dialog.png` })
  await page.goto(`${base}/formFresh`)
  await page.focus('textarea')
  await page.setInputFiles('input[type=file]', [`${folder}/pose-account.png`, `${folder}/pose-dialog.png`])
  await page.screenshot({ path: `${folder}/pose-photos.png`, fullPage: true })
  await page.setViewportSize({ width: 320, height: 640 })
  for (const name of names) {
    await page.goto(`${base}/${name}`)
    const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
    if (overflow > 0) say(`${name} 320: wider than the screen by ${overflow}`)
  }
  await page.setViewportSize({ width: 800, height: 900 })
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${base}/formWrong`)
  await page.screenshot({ path: `${folder}/pose-forced-form.png`, fullPage: true })
  await page.goto(`${base}/front`)
  await page.screenshot({ path: `${folder}/pose-forced-front.png`, fullPage: true })
  await phone.close()
  const plain = await from.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const still = await plain.newPage()
  await still.goto(`${base}/answers`)
  await still.click('.confirm > summary')
  await still.screenshot({ path: `${folder}/pose-no-script.png`, fullPage: true })
  await plain.close()
}

function say(text: string) {
  faults += 1
  process.stdout.write(`${text}\n`)
}
