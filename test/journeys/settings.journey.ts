// The centre's own matters: a colour that all can read, the accessibility declaration, a barrier answered.
import { expect, newSlug, signIn, test } from './journey.ts'

test('a colour that is hard to read is refused; one that is not dresses the pages', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('kolory')
  await program.make({ kind: 'centre', slug })
  const page = await open()
  await signIn(page, slug, 'admin')
  await page.goto(`/c/${slug}/praca/ustawienia`)
  await look(page, 'settings-1')
  await page.goto(`/c/${slug}/praca/ustawienia/kolory`)
  await page.getByLabel('własny kolor z herbu lub logo').check()
  await page.getByLabel('Własny kolor', { exact: true }).fill('#ffe066')
  await page.getByRole('button', { name: 'Zapisz kolor' }).click()
  await expect(page.getByRole('alert')).toContainText('Ten kolor jest za jasny')
  await look(page, 'settings-2-colour-refused')
  await page.getByLabel('zieleń leśna').check()
  await page.getByRole('button', { name: 'Zobacz podgląd' }).click()
  await expect(page.getByRole('heading', { name: 'Podgląd' })).toBeVisible()
  await look(page, 'settings-3-colour-preview')
  await page.getByRole('button', { name: 'Zapisz kolor' }).click()
  await expect(page.getByText('Zapisano kolor.')).toBeVisible()
  await page.goto(`/c/${slug}/`)
  await look(page, 'settings-4-front-in-green')
})

test('a declaration is published, a barrier is reported without an account and answered', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('bariery')
  const { today } = await program.make({ kind: 'centre', slug })
  const staff = await open()
  await signIn(staff, slug, 'admin')
  await staff.goto(`/c/${slug}/praca/ustawienia/dostepnosc`)
  await staff.getByLabel('częściowo zgodna').check()
  for (const day of [
    'Dzień publikacji strony',
    'Dzień sporządzenia deklaracji',
    'Dzień ostatniego przeglądu',
  ]) {
    await staff.getByLabel(day).fill(today)
  }
  await staff
    .getByLabel('Po polsku')
    .first()
    .fill('Wejście bez progu, winda na piętro, toaleta dla wszystkich.')
  await look(staff, 'settings-5-declaration-form')
  await staff.getByRole('button', { name: 'Zapisz deklarację' }).click()
  await expect(staff.getByText('Zapisano deklarację.')).toBeVisible()

  const resident = await open()
  await resident.goto(`/c/${slug}/deklaracja-dostepnosci`)
  await expect(resident.getByText('Wejście bez progu')).toBeVisible()
  await look(resident, 'settings-6-declaration')
  await resident.getByRole('link', { name: 'Zgłoś barierę w formularzu' }).click()
  await resident.getByLabel('Co było niedostępne?').fill('Plakat ze spotkaniem to sam obrazek.')
  await resident.getByRole('button', { name: 'Wyślij zgłoszenie' }).click()
  await expect(resident.getByRole('alert')).toContainText('Popraw 1 błąd')
  await look(resident, 'settings-7-barrier-without-contact')
  await resident.getByLabel('Jak mamy odpowiedzieć?').fill('mieszkanka@przyklad.test')
  await resident.getByRole('button', { name: 'Wyślij zgłoszenie' }).click()
  await expect(resident.getByText(/Numer zgłoszenia: B-/)).toBeVisible()
  await look(resident, 'settings-8-barrier-sent')

  await staff.goto(`/c/${slug}/praca/bariery`)
  await look(staff, 'settings-9-barriers')
  await staff.getByRole('link', { name: /^B-/ }).click()
  await staff
    .getByLabel('Treść odpowiedzi')
    .fill('Dodaliśmy opis spotkania tekstem. Następne plakaty też go mają.')
  await look(staff, 'settings-10-barrier-answer')
  await staff.getByRole('button', { name: 'Zapisz odpowiedź' }).click()
  await expect(staff.getByText('Zapisano odpowiedź.')).toBeVisible()
  await staff.goto(`/c/${slug}/praca`)
  await look(staff, 'settings-11-today-of-the-administrator')
})
