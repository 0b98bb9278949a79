// A call from the first word to the noted talk: by keys alone, then on a phone without scripts; what stayed
// without an answer is decided in the review.
import { expect, newSlug, phone, signIn, test } from './journey.ts'

const services = ['Klub szachowy', 'Klub przy herbacie', 'Wypożyczalnia wózków']

test('a call is answered and noted without a mouse', async ({ open, look, program }) => {
  const slug = newSlug('informacja')
  await program.make({ kind: 'centre', slug, services })
  const page = await open()
  await signIn(page, slug, 'dyrektor')
  await page.goto(`/c/${slug}/praca/informacja`)
  await expect(page.getByLabel('O co pyta ta osoba?')).toBeFocused()
  await look(page, 'desk-1-empty')
  await page.reload()
  await expect(page.getByLabel('O co pyta ta osoba?')).toBeFocused()
  await page.keyboard.type('klub')
  await page.keyboard.press('Enter')
  const results = page.locator('[data-item]')
  await expect(results.first()).toBeFocused()
  await look(page, 'desk-2-found')
  await page.reload()
  await expect(results.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results.nth(1)).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByLabel('O co pyta ta osoba?')).toBeFocused()
  await page.keyboard.type('1/2')
  await expect(page.getByLabel('O co pyta ta osoba?')).toHaveValue('1/2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('klub szachowy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Klub szachowy', exact: true })).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { level: 1, name: 'Klub szachowy' })).toBeVisible()
  await expect(page.getByLabel('telefon')).toBeFocused()
  await look(page, 'desk-3-talk')
  await page.reload()
  await expect(page.getByLabel('telefon')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('wizyta')).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Zapisano: „klub szachowy”.')).toBeVisible()
  await look(page, 'desk-4-noted')
  await page.getByRole('button', { name: 'Cofnij zapis' }).press('Enter')
  await expect(page.getByText('Cofnięto zapis.')).toBeVisible()
  await expect(page.getByText('Dziś jeszcze nikt nie pytał.')).toBeVisible()
})

test('without scripts a visit is noted on a phone, and the week decides', async ({ open, look, program }) => {
  const slug = newSlug('okienko')
  await program.make({ kind: 'centre', slug, services })
  const page = await open({ viewport: phone, javaScriptEnabled: false })
  await signIn(page, slug, 'dyrektor')
  await page.goto(`/c/${slug}/praca/informacja`)
  await page.getByLabel('O co pyta ta osoba?').fill('dentysta do domu')
  await page.getByRole('button', { name: 'Szukaj' }).click()
  await page.getByRole('link', { name: 'Zapisz: nie mamy tego' }).click()
  await page.getByLabel('wizyta').check()
  await page.getByLabel('O co pytano?').fill('dentysta do domu, tel. 600 100 200')
  await page.getByRole('button', { name: 'Zapisz rozmowę' }).click()
  await expect(page.getByRole('alert')).toContainText('Usuń numer telefonu')
  await page.getByLabel('O co pytano?').fill('dentysta do domu')
  await page.getByRole('button', { name: 'Zapisz rozmowę' }).click()
  await expect(page.getByText('Zapisano: „dentysta do domu”.')).toBeVisible()

  const seeing = await open()
  await signIn(seeing, slug, 'dyrektor')
  await seeing.getByRole('link', { name: /Przegląd tygodnia: 1 pytanie/ }).click()
  await look(seeing, 'desk-5-review')
  await seeing.getByRole('link', { name: 'Zdecyduj' }).click()
  await look(seeing, 'desk-6-decide')
  await seeing.getByLabel('Tej pomocy u nas nie ma').check()
  await seeing.getByLabel('Uwaga').fill('Dentysta, który przyjeżdża do domu.')
  await seeing.getByRole('button', { name: 'Zapisz decyzję' }).click()
  await expect(seeing.getByText('Nic nie czeka')).toBeVisible()
  for (const [path, name] of [
    ['decyzje', 'desk-7-decisions'],
    ['rozmowy', 'desk-8-talks'],
    ['liczby', 'desk-9-figures'],
    ['telefony/nowy', 'desk-10-phone'],
    ['telefony', 'desk-11-phones'],
    ['?q=mąż mnie bije', 'desk-12-danger'],
  ] as const) {
    await seeing.goto(`/c/${slug}/praca/informacja${path.startsWith('?') ? '' : '/'}${path}`)
    await look(seeing, name)
  }
})
