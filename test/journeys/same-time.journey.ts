// Two people at one thing, a finger that clicks twice, a login that ends in the middle, a link that is not
// one.
import { expect, newSlug, signIn, test } from './journey.ts'

test('two people edit the same activity: the second sees both versions and decides', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('razem')
  const { plan } = await program.make({ kind: 'centre', slug, plan: 'in-force' })
  const first = await open()
  await signIn(first, slug, 'organizatorka')
  await first.goto(`/c/${slug}/praca/plany/${plan}/dzialania/nowe`)
  await first.getByLabel('Co to było?').fill('Spacer nad staw')
  await first.getByLabel('Ile osób?').fill('8')
  await first.getByLabel(/Sąsiedzkie spotkania/).check()
  // A double click sends the form twice; one row comes of it.
  await first.getByRole('button', { name: 'Zapisz', exact: true }).dblclick()
  await expect(first.getByRole('heading', { level: 1, name: 'Spacer nad staw' })).toBeVisible()
  const activity = new URL(first.url()).pathname
  await first.goto(`/c/${slug}/praca/plany/${plan}/dzialania`)
  await expect(first.getByRole('link', { name: 'Spacer nad staw' })).toHaveCount(1)
  await look(first, 'same-time-1-list')

  const second = await open()
  await signIn(second, slug, 'organizatorka')
  await second.goto(`${activity}/zmiana`)
  await first.goto(`${activity}/zmiana`)
  await first.getByLabel('Ile osób?').fill('12')
  await first.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(first.getByText('Zapisano zmiany.')).toBeVisible()
  await second.getByLabel('Co to było?').fill('Spacer wokół stawu')
  await second.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(second.getByText('Ktoś zmienił to działanie przed Tobą').first()).toBeVisible()
  await expect(second.getByRole('table')).toContainText('12')
  await expect(second.getByRole('table')).toContainText('Spacer wokół stawu')
  await look(second, 'same-time-2-conflict')
  await second.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(second.getByRole('heading', { level: 1, name: 'Spacer wokół stawu' })).toBeVisible()
})

test('a login that ended in the middle of a form costs nothing that was typed', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('sesja')
  const { plan } = await program.make({ kind: 'centre', slug, plan: 'in-force' })
  const page = await open()
  await signIn(page, slug, 'organizatorka')
  const form = `/c/${slug}/praca/plany/${plan}/dzialania/nowe`
  await page.goto(form)
  await program.make({ kind: 'idle', slug })
  await page.getByLabel('Co to było?').fill('Warsztat naprawy rowerów')
  await page.getByLabel('Ile osób?').fill('14')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zaloguj się ponownie' })).toBeVisible()
  await look(page, 'same-time-3-login-ended')
  await page.getByRole('link', { name: 'Zaloguj się ponownie' }).click()
  await page.getByLabel('Adres e-mail').fill('organizatorka@proba.test')
  await page.getByLabel('Hasło').fill('cztery rowery na moście')
  await page.getByRole('button', { name: 'Wejdź', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${form}$`))
  await expect(page.getByLabel('Co to było?')).toHaveValue('Warsztat naprawy rowerów')
  await expect(page.getByLabel('Ile osób?')).toHaveValue('14')
  await look(page, 'same-time-4-draft-is-back')
})

test('a guessed link, a missing page and a page of another role say what to do', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('bledy')
  await program.make({ kind: 'centre', slug })
  const page = await open()
  await page.goto(`/c/${slug}/odnosnik/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nie ma takiej strony' })).toBeVisible()
  await expect(page.getByText('Masz numer i kod?')).toBeVisible()
  await look(page, 'same-time-5-guessed-link')
  await page.goto(`/c/${slug}/nie-ma-takiej`)
  await expect(page.getByRole('heading', { level: 1, name: 'Nie ma takiej strony' })).toBeVisible()
  await look(page, 'same-time-6-missing')
  await signIn(page, slug, 'admin')
  await page.goto(`/c/${slug}/praca/plany/import`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ta strona nie jest dla tej roli' })).toBeVisible()
  await look(page, 'same-time-7-other-role')
})
