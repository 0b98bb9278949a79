// No mouse: everything is reached by Tab, seen where it is, and done by Enter, Space and Escape.
import type { Locator, Page } from '@playwright/test'
import { expect, newSlug, signIn, test } from './journey.ts'

test('the whole way from the skip link to signing out needs no mouse', async ({ open, program }) => {
  const slug = newSlug('klawisze')
  const { plan } = await program.make({ kind: 'centre', slug, plan: 'in-force' })
  const page = await open()
  await signIn(page, slug, 'organizatorka')
  await page.reload()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Przejdź do treści' })
  await expect(skip).toBeFocused()
  await seen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await page.goto(`/c/${slug}/praca`)
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Plany społeczności' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/praca\/plany$/)
  await page.goto(`/c/${slug}/praca/plany/${plan}/dzialania/nowe`)
  await tabTo(page, page.getByRole('button', { name: 'Zapisz', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Co to było?')).toBeFocused()
  await page.keyboard.type('Gry planszowe')
  await tabTo(page, page.getByLabel('Ile osób?'))
  await page.keyboard.type('9')
  await tabTo(page, page.getByLabel(/Klub wymiany umiejętności/))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Zapisz', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Zapisano działanie.')).toBeVisible()

  // On a phone the menu folds; its button opens it by Enter.
  await page.setViewportSize({ width: 390, height: 844 })
  await tabTo(page, page.locator('summary', { hasText: 'Menu' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Dziś', exact: true })).toBeVisible()
  await page.setViewportSize({ width: 1280, height: 900 })
  await tabTo(page, page.locator('.head-side summary', { hasText: 'Olga Sierpińska' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('.head-side').getByRole('button', { name: 'Wyloguj się' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wylogowano. Do zobaczenia!')).toBeVisible()
})

/** Presses Tab until something is reached; everything on the way must be seen too. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    await seen(page)
    if (await target.evaluate((element) => element.matches(':focus'))) return
  }
  throw new Error(`Tab never reached ${target}`)
}

/** What has the focus shows it, by an outline or a shadow, and stands within the window. */
async function seen(page: Page): Promise<void> {
  // Asked in the page: the calendar button inside a date field has the focus without its field matching
  // `:focus`.
  const at = await page.evaluate<{ tag: string; drawn: boolean; inside: boolean } | null>(`(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    const { outlineStyle, boxShadow } = getComputedStyle(at)
    const { top, bottom } = at.getBoundingClientRect()
    const drawn = outlineStyle !== 'none' || boxShadow !== 'none'
    return { tag: at.outerHTML.slice(0, 120), drawn, inside: bottom > 0 && top < innerHeight }
  })()`)
  if (at) expect(at, `the focus is seen on ${at.tag}`).toMatchObject({ drawn: true, inside: true })
}
