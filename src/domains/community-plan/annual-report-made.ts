import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { House } from '#kernel/house.ts'
import type { CentreId } from '#kernel/id.ts'
import type { Given } from '#kernel/maker/jobs.ts'
import { annualReportPdf } from './annual-report.document.ts'
import { annualReportWord } from './annual-report.document.word.ts'
import type { AnnualReportContent } from './annual-report.ts'

/** What a report is taken along as. */
export type ReportFormat = 'pdf' | 'docx' | 'json'

export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
}

const kept = new Map<string, Promise<Uint8Array>>()
const mostKept = 12

/**
 * Makes the report in the child process, so that nobody waits for it. A frozen report is made once and kept
 * in memory by its content. `template`: SHA-256 of the centre's own Word template; null = the default one.
 */
export async function makeReport(
  house: House,
  report: { centre: CentreId; content: AnnualReportContent; template?: string | null },
  format: ReportFormat,
): Promise<Uint8Array> {
  const { centre, content } = report
  const json = JSON.stringify(content, null, 2)
  if (format === 'json') return Buffer.from(json)
  const template = format === 'docx' ? (report.template ?? null) : null
  const make = () => withFiles(house, { centre, content, template }, (files) => made(house, files, format))
  if (content.frozenAt === null) return make()
  const key = createHash('sha256').update(`${centre} ${format} ${template} ${json}`).digest('base64url')
  const known = kept.get(key)
  if (known) return known
  const making = make()
  kept.set(key, making)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  making.catch(() => kept.delete(key))
  return making
}

interface OnDisk {
  readonly content: AnnualReportContent
  readonly template: Given | undefined
}

async function made(
  house: House,
  { content, template }: OnDisk,
  format: 'pdf' | 'docx',
): Promise<Uint8Array> {
  if (format === 'pdf') return house.maker.pdf(annualReportPdf(content))
  return house.maker.word(template ? annualReportWord(content, template) : annualReportWord(content))
}

/**
 * Lends what the child needs as files of its own on disk: the store may be elsewhere. A picture that the
 * store no longer has is left out.
 */
async function withFiles<T>(
  house: House,
  report: { centre: CentreId; content: AnnualReportContent; template: string | null },
  use: (files: OnDisk) => Promise<T>,
): Promise<T> {
  const lent = new Map<string, string>()
  const lend = async (sha256: string): Promise<void> => {
    if (lent.has(sha256)) return
    const found = await house.files.open(sha256, report.centre).catch(() => null)
    if (!found) return
    const path = join(house.stage.folder, `report-${randomUUID()}`)
    await pipeline(found.stream, createWriteStream(path, { mode: 0o600 }))
    lent.set(sha256, path)
  }
  try {
    const annex = report.content.annex
    for (const picture of annex.flatMap((entry) => entry.pictures)) await lend(picture.path)
    if (report.template) await lend(report.template)
    const template = report.template ? lent.get(report.template) : undefined
    const entries = annex.map((entry) => ({
      ...entry,
      pictures: entry.pictures.flatMap((one) => {
        const path = lent.get(one.path)
        return path ? [{ ...one, path }] : []
      }),
    }))
    return await use({
      content: { ...report.content, annex: entries },
      template: template ? { path: template } : undefined,
    })
  } finally {
    for (const path of lent.values()) await rm(path, { force: true })
  }
}
