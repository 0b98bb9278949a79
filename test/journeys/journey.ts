// The ground of every journey: the real program once for a worker, browsers that are watched, people who sign
// in.
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { password } from '#domains/people/fixtures.ts'
import { type Program, startProgram } from './program.ts'
import { desk, listen, look, phone } from './watch.ts'

export { expect, phone }

/** Opens a new browser of somebody; a phone or a desk, with or without JavaScript. */
type Open = (options?: BrowserContextOptions) => Promise<Page>

interface Ground {
  open: Open
  /** Looks at a page's state with axe, on a phone and at a desk; the findings fail the journey at its end. */
  look(page: Page, name: string): Promise<void>
  /** What the journey's pages did wrong so far. */
  found: string[]
}

export const test = base.extend<Ground, { program: Program }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: playwright reads the names of fixtures from the braces.
    async ({}, use) => {
      const program = await startProgram()
      await use(program)
      await program.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  found: async ({ program }, use) => {
    const found: string[] = []
    await use(found)
    const ended = program.ended()
    if (ended) found.push(`the program ended (${ended}): ${program.log().slice(-3000)}`)
    const defects = program
      .log()
      .split('\n')
      .filter((line) => line.includes('"level":"error"'))
    found.push(...defects.map((line) => `log: ${line.slice(0, 600)}`))
    expect(found, 'what the pages of this journey did wrong').toEqual([])
  },
  look: async ({ found }, use) => {
    await use(async (page, name) => {
      found.push(...(await look(page, name)))
    })
  },
  open: async ({ browser, program, found }, use) => {
    const opened: { close(): Promise<void> }[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext({
        ...{ baseURL: program.address, viewport: desk, locale: 'pl-PL', timezoneId: 'Europe/Warsaw' },
        ...options,
      })
      context.setDefaultTimeout(15_000)
      listen(context, found)
      opened.push(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

/** People of a centre that the stage made. */
export type Staff = 'organizatorka' | 'dyrektor' | 'admin'

/** Signs somebody in as they would: by e-mail and password; `centre` is its slug. */
export async function signIn(page: Page, centre: string, who: Staff): Promise<void> {
  await page.goto(`/c/${centre}/praca/wejscie`)
  await page.getByLabel('Adres e-mail').fill(`${who}@proba.test`)
  await page.getByLabel('Hasło').fill(password)
  await page.getByRole('button', { name: 'Wejdź', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Dziś|Dzień dobry/ })).toBeVisible()
}

/** A new slug, so that journeys on one program never meet. */
export function newSlug(name: string): string {
  return `${name}-${Date.now().toString(36)}`
}
