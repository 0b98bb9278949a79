// The door of the workspace in a working centre: first password, code application, recovery code, devices,
// roles.

import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { expect, newSlug, phone, signIn, test } from './journey.ts'

const own = 'osiem zielonych łódek pod mostem'
const admin = 'administrator@nowa.test'

test('an administrator of a new centre sets up a password, a code application and codes on paper', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('nowe')
  const { password } = await program.make({ kind: 'bare-centre', slug, admin })
  const page = await open()
  await enter(page, slug, 'to nie jest hasło')
  await expect(page.getByRole('alert')).toContainText('Adres lub hasło się nie zgadza')
  await look(page, 'door-1-wrong-password')
  await enter(page, slug, password)
  await expect(page.getByRole('heading', { level: 1, name: 'Zmiana hasła' })).toBeVisible()
  await look(page, 'door-2-first-password')
  await page.getByLabel('Obecne hasło').fill(password)
  await page.getByLabel(/^Nowe hasło/).fill(own)
  await page.getByLabel('Powtórz nowe hasło').fill(own)
  await page.getByRole('button', { name: 'Zmień hasło' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Aplikacja z kodami' })).toBeVisible()
  await look(page, 'door-3-code-application')
  const secret = ((await page.locator('.code').first().textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('Sześć cyfr z aplikacji').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Połącz aplikację' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Twoje kody odzyskiwania' })).toBeVisible()
  await look(page, 'door-4-recovery-codes')
  const codes = await page.locator('ol.codes .code').allInnerTexts()
  await page.getByRole('link', { name: 'Mam kody, przejdź dalej' }).click()
  await look(page, 'door-5-today-of-a-new-centre')

  // Without the phone: one of the codes opens once, and never again.
  const other = await open({ viewport: phone })
  await enter(other, slug, own)
  await expect(other.getByRole('heading', { level: 1, name: 'Drugi krok: kod' })).toBeVisible()
  await look(other, 'door-6-code')
  await other.getByLabel(/^Kod/).fill(codes[0]!)
  await other.getByRole('button', { name: 'Wejdź', exact: true }).click()
  await expect(other.getByRole('heading', { level: 1, name: /Dzień dobry/ })).toBeVisible()
  const third = await open()
  await enter(third, slug, own)
  await third.getByLabel(/^Kod/).fill(codes[0]!)
  await third.getByRole('button', { name: 'Wejdź', exact: true }).click()
  await expect(third.getByRole('alert')).toContainText('Ten kod nie pasuje')

  // Both devices are listed; the first ends the second.
  await page.goto(`/c/${slug}/praca/konto`)
  const devices = page.getByRole('table')
  await expect(devices.getByRole('row')).toHaveCount(3)
  await look(page, 'door-7-account')
  await page.getByRole('button', { name: 'Wyloguj wszystkie pozostałe' }).click()
  await expect(page.getByText('Pozostałe urządzenia zostały wylogowane.')).toBeVisible()
  await other.goto(`/c/${slug}/praca/konto`)
  await expect(other.getByRole('heading', { level: 1, name: 'Wejście dla pracowników' })).toBeVisible()
})

test('somebody with two roles works in one of them at a time', async ({ open, look, program }) => {
  const slug = newSlug('role')
  await program.make({ kind: 'centre', slug })
  const page = await open()
  await signIn(page, slug, 'organizatorka')
  await page.goto(`/c/${slug}/praca/konto/rola`)
  await look(page, 'door-8-role')
  await page.getByLabel(/Koordynator/).check()
  await page.getByRole('button', { name: 'Przełącz' }).click()
  await expect(page.getByText('Rola została zmieniona.')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Koordynator')
})

async function enter(page: Page, slug: string, password: string): Promise<void> {
  await page.goto(`/c/${slug}/praca/wejscie`)
  await page.getByLabel('Adres e-mail').fill(admin)
  await page.getByLabel('Hasło').fill(password)
  await page.getByRole('button', { name: 'Wejdź', exact: true }).click()
}
