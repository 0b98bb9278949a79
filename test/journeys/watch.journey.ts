// The negative control of all journeys: what they must find on a page is found when it is there.
import { expect, test } from './journey.ts'
import { inlineCode, listen, look } from './watch.ts'

test('the watch finds a picture without words, a page that is too wide, and what a console tells', async ({
  browser,
}) => {
  const found: string[] = []
  const context = await browser.newContext()
  listen(context, found)
  const page = await context.newPage()
  await page.setContent('<!doctype html><title>x</title><main><img src="data:,"><p>x</p></main>')
  await page.evaluate(`document.querySelector('p').style.width = '2000px'; console.error('broken')`)
  const seen = await look(page, 'control')
  expect(seen.join('\n')).toContain('axe image-alt')
  expect(seen.join('\n')).toContain('scrolls sideways')
  await expect.poll(() => found.join('\n')).toContain('console: broken')
  await context.close()
})

test('inline code and style are told from what stands in files', () => {
  for (const html of [
    '<script>go()</script>',
    '<p style="color: red">',
    '<a href="#" onclick="go()">',
    '<style>p {}</style>',
  ]) {
    expect(inlineCode(html), html).toBe(true)
  }
  expect(inlineCode('<script type="application/ld+json">{}</script>')).toBe(false)
  expect(inlineCode('<script type="module" src="/a.js"></script><p class="style">style="x"</p>')).toBe(false)
})
