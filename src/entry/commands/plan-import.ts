import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readPlan } from '#domains/community-plan/plan-reader/read-plan.ts'
import { readSource } from '#domains/community-plan/plan-reader/source-text.ts'
import { contentOf, makePlan, startImport, wholeContent } from '#domains/community-plan/public.ts'
import { operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson, Usage } from '../usage.ts'
import { chosenCentre } from './centre.ts'

/**
 * `splot plan import FILE`: reads a published plan; `--dry-run` needs no database and only tells what was
 * read.
 */
export const planImport: Command = {
  usage: 'PLIK [--centre SLUG] [--dry-run] [--json]',
  about: 'Czyta opublikowany plan (.txt, .html, .docx, .pdf) i zakłada szkic planu.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { centre: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new Usage('Podaj jeden plik.')
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        error.code === 'ENOENT' ? `Nie ma pliku ${file}.` : `Nie można przeczytać pliku ${file}.`,
      )
    })
    const source = await readSource(bytes, basename(file))
    const reading = readPlan(source)
    if (values['dry-run']) return values.json ? printJson(reading) : tell(reading)
    const made = await withHouse(async (house) => {
      const centre = await chosenCentre(house, values.centre)
      return runDeed(house, { centre, actor: operator }, async (work) => {
        const kept = await startImport(work, {
          fileName: basename(file),
          source: source.lines.map((line) => line.text).join('\n'),
          reading,
        })
        const { plan } = await makePlan(work, { content: wholeContent(contentOf(reading)), previous: null })
        return { import: kept.import, plan, centre: centre.slug }
      })
    })
    if (values.json) return printJson({ ...made, warnings: reading.warnings })
    tell(reading)
    process.stdout.write(`Założono szkic planu w centrum ${made.centre}.\n`)
  },
}

function tell(reading: ReturnType<typeof readPlan>): void {
  const tasks = new Set(reading.objectives.flatMap((objective) => objective.tasks.map((task) => task.title)))
  const lines = [
    reading.title ?? '(bez tytułu)',
    `Cele szczegółowe: ${reading.objectives.filter((objective) => objective.title).length}, zadania: ${tasks.size}`,
    `Rekomendacje: ${reading.recommendedActions.length}, partnerzy: ${reading.partners.length}`,
    ...reading.warnings.map((warning) => `Uwaga: ${warning.message} (${warning.where})`),
    `Wiersze, które nigdzie nie trafiły: ${reading.unread.length}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
