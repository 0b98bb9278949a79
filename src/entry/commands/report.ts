import { rename, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fileOfReport, type ReportFormat } from '#domains/community-plan/public.ts'
import type { House } from '#kernel/house.ts'
import { Refused, refusal } from '#kernel/refusal.ts'
import { withHouse } from '../open.ts'
import { type Command, say, sizeWords, Usage } from '../usage.ts'
import { chosenCentre } from './centre.ts'

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'json']

/** What `splot report annual` is asked for. */
export interface ReportOrder {
  readonly centre: string | undefined
  readonly year: number
  readonly format: ReportFormat
  readonly out: string
}

/** `splot report annual`: the report of a year as a file; a preview says so in the file and on stderr. */
export const reportAnnual: Command = {
  usage: '--centre SLUG --year ROK --format docx|pdf|json --out PLIK',
  about: 'Zapisuje sprawozdanie roczne z planu społeczności do pliku.',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        centre: { type: 'string' },
        year: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    })
    const order = readOrder(values)
    const made = await withHouse((house) => writeReport(house, order))
    if (!made.frozen) say('To podgląd: sprawozdanie nie jest jeszcze zamknięte.')
    say(`Zapisano ${order.out} (${sizeWords(made.bytes)}).`)
  },
}

function readOrder(values: Partial<Record<'centre' | 'year' | 'format' | 'out', string>>): ReportOrder {
  if (!values.year || !/^\d{4}$/.test(values.year)) throw new Usage('Podaj rok: --year 2026.')
  const format = formats.find((one) => one === values.format)
  if (!format) throw new Usage('Podaj rodzaj pliku: --format docx, pdf albo json.')
  if (!values.out) throw new Usage('Podaj plik: --out PLIK.')
  return { centre: values.centre, year: Number(values.year), format, out: values.out }
}

/**
 * Makes the report of the latest public plan of the year and writes it; the file is there whole or not at
 * all.
 */
export async function writeReport(
  house: House,
  order: ReportOrder,
): Promise<{ frozen: boolean; bytes: number }> {
  const centre = await chosenCentre(house, order.centre)
  const made = await fileOfReport(house, { centre, year: order.year, format: order.format })
  if (!made) throw new Refused(refusal('community-plan.report.no-plan', { year: String(order.year) }))
  const half = `${order.out}.${process.pid}.part`
  await writeFile(half, made.bytes).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `Nie ma folderu dla ${order.out}.` : `Nie można zapisać ${order.out}.`,
    )
  })
  await rename(half, order.out)
  return { frozen: made.frozen, bytes: made.bytes.length }
}
