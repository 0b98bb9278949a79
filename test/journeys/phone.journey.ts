// Beside the stacked chairs: activities, photographs, a scanned list and evidence of change, all from a
// phone.
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, newSlug, phone, signIn, test } from './journey.ts'

test('three activities with photographs, a list and evidence are noted on a phone', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('telefon')
  const { plan } = await program.make({ kind: 'centre', slug, plan: 'in-force' })
  const page = await open({ viewport: phone, hasTouch: true, isMobile: true })
  await signIn(page, slug, 'organizatorka')
  const base = `/c/${slug}/praca/plany/${plan}`
  const taps = [
    await note(page, base, { title: 'Sąsiedzkie śniadanie', people: '18', task: /Sąsiedzkie spotkania/ }),
    await note(page, base, { title: 'Naprawiamy rowery', people: '9', task: /Klub wymiany/ }),
    await note(page, base, { title: 'Sadzimy zioła', people: '12', task: /Miejsce Aktywności/ }),
  ]
  // From the list of activities to a noted one: open the form, title, people, task, save.
  expect(Math.max(...taps), `taps for an activity: ${taps}`).toBeLessThanOrEqual(5)
  await look(page, 'phone-1-activity')

  await page.getByRole('link', { name: 'Dodaj zdjęcia' }).click()
  await look(page, 'phone-2-photos')
  const photos = await Promise.all(['#3b7a57', '#b8860b', '#4a6fa5'].map(photograph))
  await page.getByLabel('Wybierz zdjęcia').setInputFiles(photos)
  await expect(page.getByRole('list', { name: 'Wybrane zdjęcia' }).getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: 'Zapisz zdjęcia' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Opisz zdjęcia' })).toBeVisible()
  await look(page, 'phone-3-describe')
  for (const [index, box] of (await page.getByLabel(/Co widać na zdjęciu/).all()).entries()) {
    await box.fill(`Skwer z ziołami, ujęcie ${index + 1}`)
  }
  await page.getByRole('button', { name: 'Zapisz opisy' }).click()
  await expect(page.getByText('Zapisano opisy.')).toBeVisible()

  await page.goto(`${base}/dzialania`)
  await page.getByRole('link', { name: 'Naprawiamy rowery' }).click()
  await page.getByRole('link', { name: 'Dodaj dokument' }).click()
  await page.getByLabel('Rodzaj dokumentu').selectOption({ label: 'Lista obecności' })
  await page.getByLabel('Plik lub skan').setInputFiles(await photograph('#f7f5ee'))
  await page.getByLabel('Tytuł').fill('Lista obecności z naprawy rowerów')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  // A signed list needs an answer about consent; the scan that was sent is kept meanwhile.
  await expect(page.getByRole('alert')).toContainText('Lista obecności zawiera nazwiska')
  await expect(page.getByRole('group', { name: 'Odebrane pliki' })).toContainText('IMG_f7f5ee.jpg')
  await look(page, 'phone-4-document')
  await page.getByLabel('Tak, a zgody jeszcze nie ma').check()
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Lista obecności/ })).toBeVisible()
  await page.getByRole('button', { name: 'Przyjmij' }).click()
  await expect(page.getByText(/Przyjęto 1 dokument/)).toBeVisible()
  await look(page, 'phone-5-document-accepted')

  await page.getByRole('link', { name: 'Zapisz dowód zmiany' }).click()
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await look(page, 'phone-6-evidence-empty')
  await page.getByLabel('Do którego celu prowadzi ta zmiana?').selectOption({ index: 1 })
  await page.getByLabel('Co się zmieniło?').fill('Sąsiedzi sami prowadzą warsztat co miesiąc.')
  await page.getByLabel('Dla kogo?').fill('Dla mieszkańców osiedla')
  await page.getByLabel('Skąd to wiemy?').fill('Z list obecności i rozmów.')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('Zapisano dowód zmiany.')).toBeVisible()
  await page.getByRole('button', { name: 'Przyjmij' }).click()
  await expect(page.getByText('Zapisano. Stan: przyjęty.')).toBeVisible()
  await look(page, 'phone-7-evidence')

  await page.goto(base)
  await look(page, 'phone-8-plan')
  await opens(page, 'Działania, które się odbyły', 3)
  await look(page, 'phone-9-activities')
  await page.goto(base)
  await opens(page, 'Dowody zmiany', 1)
  await page.goto(`${base}/dokumentacja`)
  await expect(page.locator('main table tbody tr')).toHaveCount(4)
  await look(page, 'phone-10-documentation')
  await page.goto(`/c/${slug}/praca`)
  await look(page, 'phone-11-today')
})

/** Notes one activity and answers how many taps it took. */
async function note(
  page: Page,
  base: string,
  what: { title: string; people: string; task: RegExp },
): Promise<number> {
  let taps = 0
  const tap = async (at: Locator) => {
    taps += 1
    await at.tap()
  }
  await page.goto(`${base}/dzialania`)
  await tap(page.getByRole('link', { name: 'Dodaj działanie' }).first())
  await tap(page.getByLabel('Co to było?'))
  await page.keyboard.type(what.title)
  await tap(page.getByLabel('Ile osób?'))
  await page.keyboard.type(what.people)
  await tap(page.getByLabel(what.task))
  await tap(page.getByRole('button', { name: 'Zapisz', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: what.title })).toBeVisible()
  return taps
}

/** A figure says a number and opens a list with exactly that many rows. */
async function opens(page: Page, label: string, count: number): Promise<void> {
  const figure = page.locator('.figure', { hasText: label })
  await expect(figure.locator('.figure-value')).toHaveText(String(count))
  await figure.getByRole('link').click()
  await expect(page.locator('main table tbody tr')).toHaveCount(count)
}

/** A photograph as a phone would send it; no two are alike. */
async function photograph(colour: string) {
  const ground = { width: 1200, height: 900, channels: 3, background: colour } as const
  const lines =
    '<svg width="1200" height="900"><path d="M0 700 Q600 300 1200 700" stroke="#fff" fill="none"/></svg>'
  const buffer = await sharp({ create: ground })
    .composite([{ input: Buffer.from(lines) }])
    .jpeg()
    .toBuffer()
  return { name: `IMG_${colour.slice(1)}.jpg`, mimeType: 'image/jpeg', buffer }
}
