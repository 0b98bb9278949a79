// From the plan that a municipality published to a plan in force: organiser and director.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedSource } from '#domains/community-plan/plan-reader/shared-source.ts'
import { expect, newSlug, signIn, test } from './journey.ts'

const fixtures = join(import.meta.dirname, '../../src/domains/community-plan/plan-reader/fixtures')

// The real text lies beside the repository, not in it; without it a made-up plan of the same size takes its
// place.
const real = sharedSource('milanowek-community-plan-2024.txt')
const published = real
  ? { buffer: real, goals: /7 celów/, tasks: /24 zadania/ }
  : { buffer: readFileSync(join(fixtures, 'stacked-people.txt')), goals: /cel/, tasks: /zada/ }

test('a published plan is read, corrected, accepted, approved and in force', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('import')
  await program.make({ kind: 'centre', slug })
  const page = await open()
  await signIn(page, slug, 'organizatorka')
  await look(page, 'import-1-today-empty')
  await page.getByRole('navigation').getByRole('link', { name: /Plan/ }).first().click()
  await look(page, 'import-2-plans-empty')
  await page.getByRole('link', { name: 'Wczytaj opublikowany plan' }).first().click()
  await look(page, 'import-3-upload')
  await page.getByRole('button', { name: 'Odczytaj' }).click()
  await expect(page.getByRole('alert')).toContainText('Popraw 1 błąd')
  await look(page, 'import-4-upload-empty')
  const file = { name: 'plan.txt', mimeType: 'text/plain', buffer: published.buffer }
  await page.getByLabel('Plik planu').setInputFiles(file)
  await page.getByRole('button', { name: 'Odczytaj' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Sprawdź, co odczytaliśmy' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(published.goals)
  await expect(page.getByRole('main')).toContainText(published.tasks)
  await expect(page.getByText('Na to zwróć uwagę')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Tekst źródła' })).toBeVisible()
  await look(page, 'import-5-preview')
  await page.getByLabel('Cel 1', { exact: true }).fill('Więcej spotkań sąsiadów w każdej części miasta')
  await page.getByRole('button', { name: 'Przyjmij jako szkic planu' }).click()
  await expect(page.getByText('Plan zapisano jako szkic')).toBeVisible()
  const corrected = { name: /Więcej spotkań sąsiadów w każdej części miasta/ }
  await expect(page.getByRole('heading', corrected)).toBeVisible()
  await look(page, 'import-6-draft')

  await page.getByRole('link', { name: 'Pomiń konsultacje' }).click()
  await page.getByRole('button', { name: 'Pomiń konsultacje' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await look(page, 'import-7-skip-without-reason')
  await page.getByLabel('Powód').fill('Plan był już ogłoszony i konsultowany w zeszłym roku.')
  await page.getByRole('button', { name: 'Pomiń konsultacje' }).click()
  await expect(page.getByText('Zapisano. Stan planu: po konsultacjach.')).toBeVisible()
  const plan = new URL(page.url()).pathname

  const director = await open()
  await signIn(director, slug, 'dyrektor')
  await director.goto(plan)
  await director.getByRole('link', { name: 'Przyjmij plan' }).click()
  await look(director, 'import-8-approve')
  await director.getByLabel('Kto przyjął plan').fill('Dyrektor Centrum Usług Społecznych')
  await director.getByRole('button', { name: 'Przyjmij plan' }).click()
  await expect(director.getByText('Plan przyjęty. Wersja 1 jest zamrożona.')).toBeVisible()
  await expect(director.getByText('obowiązuje', { exact: true }).first()).toBeVisible()
  await look(director, 'import-9-in-force')

  const resident = await open()
  await resident.goto(`/c/${slug}/plan`)
  await expect(resident.getByText('Więcej spotkań sąsiadów').first()).toBeVisible()
})
