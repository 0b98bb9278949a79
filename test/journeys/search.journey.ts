// Help in a resident's own words: on a phone without scripts, by keyboard with suggestions, in danger; and
// the words that staff add when residents ask in others.
import { expect, newSlug, phone, signIn, test } from './journey.ts'

test('a resident without JavaScript finds care for a grandmother and narrows the results', async ({
  open,
  program,
}) => {
  const slug = newSlug('szukanie')
  await program.make({ kind: 'centre', slug, entries: true })
  const page = await open({ javaScriptEnabled: false, viewport: phone })
  await page.goto(`/c/${slug}/`)
  await page.getByRole('link', { name: /Szukam pomocy/ }).click()
  await page.getByLabel('Czego potrzebujesz?').fill('babcia sama się nie umyje, kto pomoże')
  await page.getByRole('button', { name: 'Szukaj', exact: true }).last().click()
  const first = page.getByRole('article').first()
  await expect(first).toContainText('Pomocna dłoń')
  await expect(page.getByText(/Dlaczego ten wynik/).first()).toBeVisible()
  await page.getByText('Zawęź wyniki').click()
  await page.getByLabel('tylko bezpłatne').check()
  await page.getByRole('button', { name: 'Pokaż wyniki' }).click()
  await expect(page).toHaveURL(/bezplatne=1/)
  await expect(page.getByText('Pomocna dłoń')).toHaveCount(0)
  await page
    .getByText('Zawęź wyniki')
    .or(page.getByRole('link', { name: 'Usuń filtry' }))
    .last()
    .click()
  await page.goto(`/c/${slug}/szukaj?q=wypo%C5%BCyczalnai`)
  await page.getByRole('link', { name: /Szukaj dokładnie/ }).click()
  await expect(page).toHaveURL(/dokladnie=1/)
  await page.goto(`/c/${slug}/szukaj?q=qwrtplkj`)
  await expect(page.getByRole('link', { name: 'Napisz, czego szukasz' })).toBeVisible()
})

test('the keyboard alone chooses a suggestion; danger shows whom to call, and the way out', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('podpowiedzi')
  await program.make({ kind: 'centre', slug, entries: true })
  const page = await open()
  await page.goto(`/c/${slug}/szukaj`)
  await look(page, 'search-1-empty')
  const box = page.getByRole('combobox', { name: 'Czego potrzebujesz?' })
  await box.pressSequentially('wózek inw')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look(page, 'search-2-suggestions')
  await box.focus()
  await box.press('i')
  await expect(page.getByRole('option').first()).toBeVisible()
  await box.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await box.press('Enter')
  await expect(page).toHaveURL(/inwalidzki/)
  await expect(page.getByRole('article').first()).toContainText('Na kółkach')
  await look(page, 'search-3-results')
  await page.goto(`/c/${slug}/szukaj?q=${encodeURIComponent('mąż mnie bije')}`)
  await expect(page.getByRole('link', { name: /Zadzwoń: 112/ })).toBeVisible()
  await look(page, 'search-4-danger')
  await page.goto(`/c/${slug}/szukaj?q=qwrtplkj`)
  await look(page, 'search-5-nothing')
  await page.goto(`/c/${slug}/uk/szukaj?q=${encodeURIComponent('візок')}`)
  await expect(page.getByRole('article').first()).toContainText('Na kółkach')
})

test('staff add words, are told which question would be lost, and residents find by them', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('slowa')
  await program.make({ kind: 'centre', slug, entries: true })
  const staff = await open()
  await signIn(staff, slug, 'dyrektor')
  await staff.goto(`/c/${slug}/praca/szukanie`)
  await look(staff, 'search-6-words')
  await staff.getByRole('link', { name: 'Dodaj słowa do potrzeby' }).click()
  await staff.getByLabel('Potrzeba krajowa').selectOption({ value: 'klub-seniora' })
  await staff.getByLabel('Nazwa potrzeby').fill('klub seniora')
  await staff.getByLabel('Frazy').fill('posiady u Jesieni | mąż mnie bije')
  await staff.getByRole('button', { name: 'Sprawdź i zapisz' }).click()
  await expect(staff.getByRole('alert')).toContainText('mąż mnie bije')
  await look(staff, 'search-7-lost')
  await staff.getByLabel('Frazy').fill('posiady u Jesieni | kiedy są posiady')
  await staff.getByRole('button', { name: 'Sprawdź i zapisz' }).click()
  await expect(staff.getByText('Wszystkie pytania próbne znajdują swoje potrzeby.')).toBeVisible()
  const resident = await open({ javaScriptEnabled: false, viewport: phone })
  await resident.goto(`/c/${slug}/szukaj?q=posiady`)
  await expect(resident.getByRole('article').first()).toContainText('Jesień')
})
