// Everything works without JavaScript; what was typed is never lost over one wrong field.
import { expect, newSlug, phone, signIn, test } from './journey.ts'

test('without JavaScript an activity with a wrong day is told, mended and noted', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('bez-skryptu')
  const { plan, today } = await program.make({ kind: 'centre', slug, plan: 'in-force' })
  const page = await open({ javaScriptEnabled: false, viewport: phone })
  await signIn(page, slug, 'organizatorka')
  await page.goto(`/c/${slug}/praca/plany/${plan}/dzialania/nowe`)
  await page.getByLabel('Co to było?').fill('Śniadanie sąsiedzkie na skwerze')
  await page.getByLabel('Ile osób?').fill('17')
  await page.getByLabel('Kiedy?').fill('2019-02-28')
  await page.getByLabel(/Sąsiedzkie spotkania na skwerze/).check()
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()

  const summary = page.getByRole('alert')
  await expect(summary).toContainText('Popraw 1 błąd')
  await expect(page).toHaveTitle(/^Błąd:/)
  await expect(page.getByLabel('Co to było?')).toHaveValue('Śniadanie sąsiedzkie na skwerze')
  await expect(page.getByLabel('Ile osób?')).toHaveValue('17')
  await expect(page.getByLabel(/Sąsiedzkie spotkania na skwerze/)).toBeChecked()
  await summary.getByRole('link').click()
  await expect(page.getByLabel('Kiedy?')).toBeFocused()
  await page.getByLabel('Kiedy?').fill(today)
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Zapisano działanie.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Śniadanie sąsiedzkie na skwerze' })).toBeVisible()

  // The same pages once more for axe, which needs JavaScript to look.
  const seeing = await open()
  await signIn(seeing, slug, 'organizatorka')
  await seeing.goto(page.url())
  await look(seeing, 'no-script-1-activity')
  await seeing.goto(`/c/${slug}/praca/plany/${plan}/dzialania/nowe`)
  await seeing.getByLabel('Kiedy?').fill('2019-02-28')
  await seeing.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(seeing.getByRole('alert')).toBeFocused()
  await look(seeing, 'no-script-2-errors')
})
