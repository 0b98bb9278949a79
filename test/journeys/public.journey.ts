// What residents see without an account: the front page, the plan, its news, in three languages, dark and on
// paper.
import { expect, newSlug, test } from './journey.ts'

test('residents read the plan on a phone, in their language, in the dark and on paper', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('jawne')
  const { today } = await program.make({ kind: 'centre', slug, plan: 'in-force', activities: 7 })
  const year = today.slice(0, 4)
  const page = await open()
  await page.goto(`/c/${slug}/`)
  await look(page, 'public-1-front')
  await page.getByRole('main').getByRole('link', { name: /lan/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Plan społeczności na ${year} rok`)
  await expect(page.getByText('Sąsiedzka kawa nr 7')).toBeVisible()
  await look(page, 'public-2-plan')
  for (const [language, word] of [
    ['uk', 'Пропустити|Перейти'],
    ['en', 'Skip'],
  ] as const) {
    await page.goto(`/c/${slug}/${language}/plan/${year}`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('a.skip')).toHaveText(new RegExp(word))
    await look(page, `public-3-plan-${language}`)
  }
  for (const path of ['', '/konsultacje', '/kontakt', '/prywatnosc', '/deklaracja-dostepnosci']) {
    await page.goto(`/c/${slug}${path || '/'}`)
    await look(page, `public-4${path.replaceAll('/', '-')}`)
  }
})

test('news of the plan are a feed; dark and print keep every word readable', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('nowosci')
  const { today } = await program.make({ kind: 'centre', slug, plan: 'in-force', activities: 2 })
  const page = await open({ colorScheme: 'dark' })
  await page.goto(`/c/${slug}/plan/${today.slice(0, 4)}`)
  await look(page, 'public-5-plan-dark')
  await page.emulateMedia({ colorScheme: 'light', media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByText('Sąsiedzka kawa nr 2')).toBeVisible()
  await look(page, 'public-6-plan-print')
  const feed = await page.request.get(`/c/${slug}/plan/nowosci.xml`)
  expect(feed.status()).toBe(200)
  expect(feed.headers()['content-type']).toMatch(/xml/)
  const news = await feed.text()
  expect(news).toContain('<rss')
  expect(news).toContain(`/c/${slug}/plan/`)
})
