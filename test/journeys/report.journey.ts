// The year's report comes out of the work: preview, conclusions, freezing, and the same as PDF and Word.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { expect, newSlug, signIn, test } from './journey.ts'

test('a report is written, frozen and taken along as a tagged PDF and as Word', async ({
  open,
  look,
  program,
}) => {
  const slug = newSlug('raport')
  const { plan, today } = await program.make({ kind: 'centre', slug, plan: 'in-force', activities: 6 })
  const year = today.slice(0, 4)
  const staff = await open()
  await signIn(staff, slug, 'organizatorka')
  const base = `/c/${slug}/praca/plany/${plan}`
  const report = `${base}/sprawozdanie`
  await staff.goto(report)
  await expect(staff.getByText('To jest podgląd')).toBeVisible()
  await look(staff, 'report-1-preview')
  await staff.getByRole('link', { name: 'Napisz wnioski' }).click()
  await staff
    .getByLabel('Wnioski', { exact: false })
    .first()
    .fill('Spotkania zbliżyły sąsiadów.\n\nZa rok więcej ich poprowadzą sami mieszkańcy.')
  await look(staff, 'report-2-conclusions')
  await staff.getByRole('button', { name: 'Zapisz wnioski' }).click()
  await expect(staff.getByText('Zapisano wnioski.')).toBeVisible()

  for (const task of ['Sąsiedzkie spotkania', 'Klub wymiany', 'Miejsce Aktywności']) {
    await staff.goto(base)
    await staff
      .getByRole('main')
      .getByRole('link', { name: new RegExp(task) })
      .first()
      .click()
    await staff.getByRole('link', { name: 'Zadanie wykonane' }).click()
    await staff.getByRole('button', { name: 'Zadanie wykonane' }).click()
    await expect(staff.getByText('Stan zadania: wykonane')).toBeVisible()
  }
  await look(staff, 'report-2a-task')

  const director = await open()
  await signIn(director, slug, 'dyrektor')
  await director.goto(report)
  await director.getByRole('link', { name: 'Zamknij sprawozdanie' }).click()
  await director.getByRole('button', { name: 'Zamknij sprawozdanie' }).click()
  await expect(director.getByRole('alert')).toContainText('Popraw 1 błąd')
  await look(director, 'report-3-freeze')
  await director.getByLabel(/chcę je zamknąć/).check()
  await director.getByRole('button', { name: 'Zamknij sprawozdanie' }).click()
  await expect(director.getByText('Sprawozdanie jest zamknięte.')).toBeVisible()
  await look(director, 'report-4-frozen')

  const folder = mkdtempSync(join(tmpdir(), 'splot-report-'))
  try {
    const pdf = await download(director, 'Pobierz PDF', join(folder, 'report.pdf'))
    await requireTagged(pdf)
    const word = await download(director, 'Pobierz Word', join(folder, 'word.docx'))
    requireWord(word, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }

  const resident = await open()
  await resident.goto(`/c/${slug}/plan/${year}/sprawozdanie`)
  await expect(resident.getByText('Spotkania zbliżyły sąsiadów.')).toBeVisible()
  await look(resident, 'report-5-public')
})

async function download(page: Page, name: string, file: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  await (await waiting).saveAs(file)
  return file
}

/** The PDF says that it is tagged, names its language, and its words can be read out. */
async function requireTagged(file: string): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)))
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const { items } = await (await pdf.getPage(1)).getTextContent()
  expect(items.length).toBeGreaterThan(0)
  if (!installed('pdfinfo')) say('pdfinfo is not installed: only unpdf looked at the tags.')
  else
    expect(
      execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ).toMatch(/^Tagged:\s+yes$/m)
}

/** The Word file is a whole package; LibreOffice, where there is one, makes a PDF of it. */
function requireWord(file: string, folder: string): void {
  expect(readFileSync(file).subarray(0, 2).toString('latin1')).toBe('PK')
  const office = ['soffice', 'libreoffice'].find(installed)
  if (!office) {
    say('LibreOffice is not installed: nobody opened the Word file.')
    return
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'ignore',
  })
  expect(readFileSync(join(folder, 'word.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
}

function installed(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

/** Said in the report of the run: what could not be looked at here. */
function say(words: string): void {
  test.info().annotations.push({ type: 'not checked', description: words })
}
