import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importServices } from '#domains/catalogue/import.actions.ts'
import { readServiceTypes } from '#domains/catalogue/import-file.ts'
import { operator } from '#kernel/actor.ts'
import { runDeed } from '#kernel/deed.ts'
import { withHouse } from '../open.ts'
import { type Command, printJson, Usage } from '../usage.ts'
import { chosenCentre } from './centre.ts'

/** `splot catalogue import FILE.json`: puts a list of services into the catalogue by their codes. */
export const catalogueImport: Command = {
  usage: 'PLIK.json [--centre SLUG] [--json]',
  about: 'Wczytuje listę usług do katalogu. Kod, który już jest, dostaje nową wersję karty.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { centre: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new Usage('Podaj jeden plik.')
    // Read whole before the database is opened: a broken file leaves nothing behind.
    const rows = readServiceTypes(await readJson(file))
    const made = await withHouse(async (house) => {
      const centre = await chosenCentre(house, values.centre)
      const outcome = await runDeed(house, { centre, actor: operator }, (work) =>
        importServices(work, { rows, how: 'import' }),
      )
      return { centre: centre.slug, ...outcome }
    })
    if (values.json) return printJson(made)
    process.stdout.write(
      `Centrum ${made.centre}: nowe usługi: ${made.added}, nowe wersje: ${made.changed}, ` +
        `bez zmian: ${made.same}, do uzupełnienia przez pracowników: ${made.incomplete}.\n`,
    )
  },
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `Nie ma pliku ${file}.` : `Nie można przeczytać pliku ${file}.`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`Plik ${file} nie jest poprawnym plikiem JSON. Nic nie zapisano.`)
  }
}
