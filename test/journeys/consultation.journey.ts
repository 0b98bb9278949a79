// A draft is asked about, a resident answers without an account and without JavaScript, every remark is
// answered.
import { expect, newSlug, signIn, test } from './journey.ts'

test('a consultation is opened, answered and closed; residents need no account', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('konsultacje')
  const { plan } = await program.make({ kind: 'centre', slug, plan: 'draft' })
  const staff = await open()
  await signIn(staff, slug, 'organizatorka')
  await staff.goto(`/c/${slug}/praca/plany/${plan}/konsultacje`)
  await look(staff, 'consultation-1-none')
  await staff.getByRole('link', { name: 'Otwórz konsultacje' }).click()
  await staff.getByLabel('Kto odpowiada na pytania').fill('Punkt informacyjny, tel. 22 555 01 00')
  await look(staff, 'consultation-2-open')
  await staff.getByRole('button', { name: 'Otwórz konsultacje' }).click()
  await expect(staff.getByText('Konsultacje otwarte.')).toBeVisible()

  const resident = await open()
  await resident.goto(`/c/${slug}/`)
  await look(resident, 'consultation-3-front')
  await resident
    .getByRole('main')
    .getByRole('link', { name: /Plan organizowania/ })
    .click()
  await look(resident, 'consultation-4-page')
  await resident.getByRole('button', { name: 'Wyślij uwagę' }).click()
  await expect(resident.getByRole('alert')).toContainText('Popraw 1 błąd')
  await look(resident, 'consultation-5-empty')
  await resident.getByLabel('Co chcesz nam powiedzieć').fill('Prosimy o spotkania także w sobotę.')
  await resident.getByLabel('Czego dotyczy').fill('zadanie 1')
  await resident.getByRole('button', { name: 'Wyślij uwagę' }).click()
  await expect(resident.getByRole('heading', { name: 'Dziękujemy za uwagę' })).toBeVisible()
  await expect(resident.getByText('Twoja uwaga ma numer 1.')).toBeVisible()
  await look(resident, 'consultation-6-thanks')

  const neighbour = await open({ javaScriptEnabled: false, locale: 'uk-UA' })
  await neighbour.goto(`/c/${slug}/uk/konsultacje/${plan}`)
  await neighbour.getByRole('button', { name: 'Надіслати зауваження' }).click()
  await expect(neighbour.getByRole('alert')).toBeVisible()
  await neighbour.getByLabel('Що ви хочете нам сказати').fill('Додайте заняття українською мовою.')
  await neighbour.getByRole('button', { name: 'Надіслати зауваження' }).click()
  await expect(neighbour.getByRole('heading', { name: 'Дякуємо за зауваження' })).toBeVisible()
  await expect(neighbour.getByText('Ваше зауваження має номер 2.')).toBeVisible()

  await staff.reload()
  await expect(staff.getByText('Додайте заняття українською мовою.')).toBeVisible()
  await staff.getByRole('link', { name: '1', exact: true }).click()
  await staff.getByLabel('Rozstrzygnięcie').selectOption({ label: 'uwzględniona' })
  await staff.getByLabel('Odpowiedź i uzasadnienie').fill('Dodajemy jedno spotkanie w miesiącu w sobotę.')
  await look(staff, 'consultation-7-answer')
  await staff.getByRole('button', { name: 'Zapisz odpowiedź' }).click()
  await expect(staff.getByText('Odpowiedź zapisana.')).toBeVisible()
  await look(staff, 'consultation-8-register')
  await staff.getByRole('link', { name: 'Zamknij konsultacje' }).click()
  await staff.getByRole('button', { name: 'Zamknij konsultacje' }).click()
  // One remark still waits: each must be answered before the end.
  await expect(staff.getByText(/uwag/i).first()).toBeVisible()
  await look(staff, 'consultation-9-not-yet')
  await staff.goto(`/c/${slug}/praca/plany/${plan}/konsultacje`)
  await staff.getByRole('link', { name: '2', exact: true }).click()
  await staff.getByLabel('Rozstrzygnięcie').selectOption({ label: 'przyjęta do wiadomości' })
  await staff.getByLabel('Odpowiedź i uzasadnienie').fill('Szukamy osoby, która poprowadzi zajęcia.')
  await staff.getByRole('button', { name: 'Zapisz odpowiedź' }).click()
  await staff.getByRole('link', { name: 'Zamknij konsultacje' }).click()
  await staff.getByRole('button', { name: 'Zamknij konsultacje' }).click()
  await expect(staff.getByText('Zapisano. Stan planu: po konsultacjach.')).toBeVisible()
})
