// What every page of a journey must be, wherever the journey leads.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }

/**
 * Hears everything a browser meets: errors in its console, answers of 5xx, code or style inside a page's
 * HTML. `found` fills as the journey goes on.
 */
export function listen(context: BrowserContext, found: string[]): void {
  // A wrong form answers 422 and a missing page 404 on purpose; the browser writes these to its console.
  const expected = /Failed to load resource: the server responded with a status of 4(03|04|09|10|22) /
  context.on('console', (message) => {
    if (message.type() !== 'error' || expected.test(message.text())) return
    found.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => found.push(`script: ${error.error().message}`))
  context.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 500) found.push(`${response.status()}: ${pathname}`)
    if (!/^text\/html/.test(response.headers()['content-type'] ?? '')) return
    // A redirect has no body, and a page left at once takes its answer along.
    const html = await response.text().catch(() => '')
    if (inlineCode(html)) found.push(`inline code or style: ${pathname}`)
  })
}

/**
 * Code or style inside HTML, which the page's Content-Security-Policy would stop. A data block is no code: it
 * is never run.
 */
export function inlineCode(html: string): boolean {
  const code = html.replaceAll('<script type="application/ld+json">', '')
  return /<script(?![^>]*\ssrc=)[\s>]|<style[\s>]|<[^>]*\s(style|on[a-z]+)=/i.test(code)
}

/**
 * Looks at the page as it stands, on a phone and at a desk: axe finds nothing, and at 320 px nothing has to
 * be scrolled sideways. `JOURNEYS_PICTURES` names a folder for pictures of each look.
 */
export async function look(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize() ?? desk
  const found: string[] = []
  for (const size of [phone, desk]) {
    await page.setViewportSize(size)
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .analyze()
    for (const { id, nodes } of violations) {
      const where = nodes.map((node) => `${node.html.slice(0, 160)} – ${node.failureSummary}`).join('\n  ')
      found.push(`${name} at ${size.width} px: axe ${id}\n  ${where}`)
    }
    await picture(page, `${name}-${size.width}`)
  }
  await page.setViewportSize(narrow)
  const wide = await page.evaluate<string | null>(widest)
  if (wide) found.push(`${name} at 320 px scrolls sideways: ${wide}`)
  await page.setViewportSize(before)
  return found
}

// Run in the page, where other types hold than in our code: therefore a text.
const widest = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return null
  const out = [...document.body.querySelectorAll('*')].filter(
    (each) => each.getBoundingClientRect().right > clientWidth + 1)
  return out.map((each) => each.tagName.toLowerCase() + '.' + each.className).slice(-3).join(', ') || 'page'
})()`

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEYS_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
